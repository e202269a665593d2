package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportFile;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.imports.OpenedImport;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final ArrivalImport imports;
    private final ImportWorkflow workflow;
    private final Clock clock;

    ArrivalImportApi(ArrivalImport imports, ImportWorkflow workflow, Clock clock) {
        this.imports = imports;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** With {@code commit=false} the file is only checked, and waits. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(ArrivalAction.ARRIVAL_IMPORT)
    @Operation(summary = "arrivals.api.import")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> importArrivals(
            Call call,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestParam(required = false) @Nullable Boolean commit)
            throws IOException {
        String name = FileName.of(file.getOriginalFilename());
        int most = Limits.DEFAULT.megabytes();
        if (file.getSize() > most * MEGABYTE) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "arrivals.file.too-large", name, most);
        }
        KnownHeadings known = ColumnsInput.with(call.read(workflow::known), columns);
        TextEncoding told = encoding(encoding);
        byte[] content = file.getBytes();
        // Read before the transaction begins: a large file takes a while, and needs no connection.
        ArrivalsSheet sheet = readable(ImportFile.open(content, name, told, known));
        UUID id = call.write(tx -> {
            UUID received = workflow.receive(tx, name, content, new OpenedImport(sheet, told, sheet.known()));
            if (commit == null || commit) {
                workflow.commit(tx, received);
            }
            return received;
        });
        return accepted(call, id);
    }

    @GetMapping
    @Requires(ArrivalAction.ARRIVAL_IMPORT_LIST)
    @Operation(summary = "arrivals.api.imports")
    CursorPage<ImportResponse> listImports(
            Call call,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        Words words = call.words();
        return call.read(tx -> CursorPage.of(
                imports.latest(tx, after == null ? null : imports.get(tx, after).id(), most + 1),
                most,
                each -> ImportResponse.of(each, null, words),
                last -> last.id().toString()));
    }

    @GetMapping("/{id}")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    @Operation(summary = "arrivals.api.imported")
    ImportResponse getImport(Call call, @PathVariable UUID id) {
        Words words = call.words();
        return call.read(tx -> answer(tx, id, words));
    }

    @PostMapping("/{id}/commit")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COMMIT)
    @Refuses(409)
    @Operation(summary = "arrivals.api.commit")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> commitImport(Call call, @PathVariable UUID id) {
        call.run(tx -> workflow.commit(tx, id));
        return accepted(call, id);
    }

    @PostMapping("/{id}/drop")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_DROP)
    @Refuses(409)
    @Operation(summary = "arrivals.api.drop")
    ImportResponse dropImport(Call call, @PathVariable UUID id) {
        Words words = call.words();
        return call.write(tx -> {
            workflow.drop(tx, id);
            return answer(tx, id, words);
        });
    }

    private ResponseEntity<ImportResponse> accepted(Call call, UUID id) {
        ImportResponse answer = call.read(ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> answer(tx, id, call.words()));
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + id)).body(answer);
    }

    private ImportResponse answer(Tx tx, UUID id, Words words) {
        ImportResult result = imports.get(tx, id);
        return ImportResponse.of(result, result.state() == ImportState.CHECK ? workflow.check(tx, id) : null, words);
    }

    /** Asked only where the file does not say it itself. */
    private static @Nullable TextEncoding encoding(@Nullable String told) {
        return told == null
                ? null
                : TextEncoding.of(told.strip())
                        .orElseThrow(() -> Problem.inField(
                                "encoding",
                                "arrivals.api.encoding",
                                Arrays.stream(TextEncoding.values())
                                        .map(TextEncoding::code)
                                        .collect(Collectors.joining(", "))));
    }

    private ArrivalsSheet readable(ArrivalsSheet sheet) {
        return switch (sheet.read(Dates.day(clock.instant()))) {
            case ArrivalRows _ -> sheet;
            case FileRefusal refusal ->
                throw Problem.invalid(refusal.key(), refusal.args().toArray());
        };
    }
}
