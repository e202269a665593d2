package dk.fodfaeste.arrivals.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.arrivals.ArrivalImport;
import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.model.ArrivalRows;
import dk.fodfaeste.arrivals.model.ArrivalsFile;
import dk.fodfaeste.arrivals.model.FileRefusal;
import dk.fodfaeste.arrivals.model.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.ui.Pages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes in arrivals files, and tells what became of them. */
@RestController
@Tag(name = "arrivals")
@RequestMapping(ArrivalImportApi.PATH)
class ArrivalImportApi {

    static final String PATH = "/api/v1/arrivals/imports";

    private static final long MEGABYTE = 1024L * 1024;

    private final Gate gate;
    private final ArrivalImport imports;
    private final Pages pages;
    private final Clock clock;

    ArrivalImportApi(Gate gate, ArrivalImport imports, Pages pages, Clock clock) {
        this.gate = gate;
        this.imports = imports;
        this.pages = pages;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Action.ARRIVAL_IMPORT)
    @Operation(summary = "arrivals.api.import")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportAnswer> importArrivals(
            Caller caller, @RequestPart MultipartFile file, HttpServletRequest request) throws IOException {
        String name = FileName.of(file.getOriginalFilename());
        int most = Limits.DEFAULT.megabytes();
        if (file.getSize() > most * MEGABYTE) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "arrivals.file.too-large", name, most);
        }
        // Read before the transaction begins: a large file takes a while, and needs no connection.
        ArrivalRows rows = read(file.getBytes(), name);
        ImportResult result = gate.write(caller, Action.ARRIVAL_IMPORT, tx -> imports.take(tx, name, rows));
        return ResponseEntity.created(URI.create(PATH + "/" + result.id()))
                .body(ImportAnswer.of(result, pages.words(request)));
    }

    @GetMapping("/{id}")
    @Requires(Action.ARRIVAL_IMPORT_SEE)
    @Operation(summary = "arrivals.api.imported")
    ImportAnswer getImport(Caller caller, @PathVariable UUID id, HttpServletRequest request) {
        ImportResult result = gate.read(caller, Action.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, id));
        return ImportAnswer.of(result, pages.words(request));
    }

    private ArrivalRows read(byte[] content, String name) {
        return switch (ArrivalsFile.read(content, name, Dates.day(clock.instant()))) {
            case ArrivalRows rows -> rows;
            case FileRefusal refusal -> throw Problem.invalid(refusal.key(), refusal.args().toArray());
        };
    }
}
