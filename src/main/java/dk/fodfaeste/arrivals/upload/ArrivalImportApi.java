package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportFile;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in arrivals files, and tells how far they are and what became of them. */
@RestController
@Tag(name = "arrivals")
@RequestMapping(ArrivalImportApi.PATH)
class ArrivalImportApi {

    static final String PATH = "/api/v1/arrivals/imports";

    private static final long MEGABYTE = 1024L * 1024;

    private final Gate gate;
    private final ArrivalImport imports;
    private final ImportWorkflow desk;
    private final Pages pages;
    private final Clock clock;

    ArrivalImportApi(Gate gate, ArrivalImport imports, ImportWorkflow desk, Pages pages, Clock clock) {
        this.gate = gate;
        this.imports = imports;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    /** With {@code commit=false} the file is only checked, and waits. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(ArrivalAction.ARRIVAL_IMPORT)
    @Operation(summary = "arrivals.api.import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> importArrivals(
            Caller caller,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable Boolean commit,
            HttpServletRequest request)
            throws IOException {
        String name = FileName.of(file.getOriginalFilename());
        int most = Limits.DEFAULT.megabytes();
        if (file.getSize() > most * MEGABYTE) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "arrivals.file.too-large", name, most);
        }
        KnownHeadings told = ColumnsInput.with(gate.read(caller, ArrivalAction.ARRIVAL_IMPORT, desk::told), columns);
        byte[] content = file.getBytes();
        // Read before the transaction begins: a large file takes a while, and needs no connection.
        ArrivalsSheet sheet = readable(ImportFile.open(content, name, told));
        UUID id = gate.write(caller, ArrivalAction.ARRIVAL_IMPORT, tx -> {
            UUID received = desk.receive(tx, name, content, sheet, sheet.known());
            if (commit == null || commit) {
                desk.commit(tx, received);
            }
            return received;
        });
        return accepted(caller, id, pages.words(request));
    }

    @GetMapping
    @Requires(ArrivalAction.ARRIVAL_IMPORT_LIST)
    @Operation(summary = "arrivals.api.imports")
    CursorPage<ImportResponse> listImports(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request) {
        int most = CursorPage.limit(limit);
        Words words = pages.words(request);
        return gate.read(
                caller,
                ArrivalAction.ARRIVAL_IMPORT_LIST,
                tx -> CursorPage.of(
                        imports.latest(
                                tx,
                                after == null ? null : imports.get(tx, after).id(),
                                most + 1),
                        most,
                        each -> ImportResponse.of(each, null, words),
                        last -> last.id().toString()));
    }

    @GetMapping("/{id}")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    @Operation(summary = "arrivals.api.imported")
    ImportResponse getImport(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Words words = pages.words(request);
        return gate.read(caller, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> answer(tx, id, words));
    }

    @PostMapping("/{id}/commit")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COMMIT)
    @Refuses(409)
    @Operation(summary = "arrivals.api.commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> commitImport(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        gate.run(caller, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> desk.commit(tx, id));
        return accepted(caller, id, pages.words(request));
    }

    @PostMapping("/{id}/drop")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_DROP)
    @Refuses(409)
    @Operation(summary = "arrivals.api.drop")
    ImportResponse dropImport(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        Words words = pages.words(request);
        return gate.write(caller, ArrivalAction.ARRIVAL_IMPORT_DROP, tx -> {
            desk.drop(tx, id);
            return answer(tx, id, words);
        });
    }

    private ResponseEntity<ImportResponse> accepted(Caller caller, UUID id, Words words) {
        ImportResponse answer = gate.read(caller, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> answer(tx, id, words));
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(answer);
    }

    private ImportResponse answer(Tx tx, UUID id, Words words) {
        ImportResult result = imports.get(tx, id);
        return ImportResponse.of(result, result.state() == ImportState.CHECK ? desk.check(tx, id) : null, words);
    }

    private ArrivalsSheet readable(ArrivalsSheet sheet) {
        return switch (sheet.read(Dates.day(clock.instant()))) {
            case ArrivalRows _ -> sheet;
            case FileRefusal refusal ->
                throw Problem.invalid(refusal.key(), refusal.args().toArray());
        };
    }
}
