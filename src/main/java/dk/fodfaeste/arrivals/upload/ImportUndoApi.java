package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportUndo;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.upload.ImportResponse.RefusalResponse;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is left to do about an import: the rows to mend, and the way back. */
@RestController
@Tag(name = "arrivals")
@RequestMapping(ArrivalImportApi.PATH + "/{id}")
class ImportUndoApi {

    /** The refused rows, with every column of the file. */
    record RefusedResponse(List<String> headings, List<RowResponse> rows) {}

    /** A refused row. */
    record RowResponse(int row, List<String> cells, List<RefusalResponse> reasons) {}

    /**
     * What undoing would do.
     *
     * @param possible  whether it can be asked for
     * @param obstacles the households on which something is built
     */
    record OutlookResponse(
            boolean possible,
            int householdsToRemove,
            int tasksToRemove,
            int householdsToRestore,
            List<ObstacleResponse> obstacles) {}

    /** A household that stands in the way, and why: {@code tasks}, {@code changed}, {@code moved}, {@code other}. */
    record ObstacleResponse(UUID household, Set<ImportUndo.Reason> reasons) {}

    private final ArrivalImport imports;
    private final ImportWorkflow workflow;
    private final ImportUndo undo;

    ImportUndoApi(ArrivalImport imports, ImportWorkflow workflow, ImportUndo undo) {
        this.imports = imports;
        this.workflow = workflow;
        this.undo = undo;
    }

    @GetMapping("/refused")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_REFUSED)
    @Operation(summary = "arrivals.api.refused")
    RefusedResponse refusedRows(Call call, @PathVariable UUID id) {
        Words words = call.words();
        ImportWorkflow.RefusedRows refused = call.read(tx -> workflow.refused(tx, imports.get(tx, id)));
        return new RefusedResponse(
                refused.headings(),
                refused.rows().stream()
                        .map(row -> new RowResponse(
                                row.number(),
                                row.cells(),
                                row.reasons().stream()
                                        .map(each -> RefusalResponse.of(each, words))
                                        .toList()))
                        .toList());
    }

    @GetMapping("/undo")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_UNDO)
    @Operation(summary = "arrivals.api.undo-outlook")
    OutlookResponse undoOutlook(Call call, @PathVariable UUID id) {
        return call.read(tx -> {
            ImportResult result = imports.get(tx, id);
            ImportUndo.Outlook outlook = undo.outlook(tx, id);
            return new OutlookResponse(
                    undo.isOpen(tx, result) && outlook.isPossible(),
                    outlook.households(),
                    outlook.tasks(),
                    outlook.changed(),
                    outlook.obstacles().entrySet().stream()
                            .map(each -> new ObstacleResponse(each.getKey(), each.getValue()))
                            .toList());
        });
    }

    @PostMapping("/undo")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_UNDO)
    @Refuses(409)
    @Operation(summary = "arrivals.api.undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportResponse> undoImport(Call call, @PathVariable UUID id) {
        Words words = call.words();
        ImportResponse answer = call.write(tx -> {
            undo.order(tx, imports.get(tx, id));
            return ImportResponse.of(imports.get(tx, id), null, words);
        });
        return ResponseEntity.accepted()
                .location(URI.create(ArrivalImportApi.PATH + "/" + id))
                .body(answer);
    }
}
