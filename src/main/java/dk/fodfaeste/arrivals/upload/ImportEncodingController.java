package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.encoding.EncodingChoice;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportFile;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.imports.OpenedImport;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks how the letters of a file are written where the file does not say it, and shows what names would come of it. */
@Controller
class ImportEncodingController {

    private static final String LETTERS = ArrivalAddresses.IMPORTS + "/{id}/bogstaver";

    private final ArrivalImport imports;
    private final ImportWorkflow workflow;

    ImportEncodingController(ArrivalImport imports, ImportWorkflow workflow) {
        this.imports = imports;
        this.workflow = workflow;
    }

    @GetMapping(LETTERS)
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    ModelAndView letters(Call call, @PathVariable UUID id) {
        EncodingView view = view(call, id);
        return show(call, view, view.form());
    }

    @PostMapping(LETTERS)
    @Requires(ArrivalAction.ARRIVAL_IMPORT_ENCODING)
    ModelAndView choose(Call call, @PathVariable UUID id) {
        return call.submit(form -> open(call, id, form), (tx, opened) -> {
                    workflow.read(tx, id, opened);
                    return id;
                })
                .to(ArrivalAddresses.IMPORTS + "/" + id)
                .orAgain(form -> show(call, view(call, id), form));
    }

    /** Opens the file before the transaction begins: a large one takes a while, and needs no connection. */
    private OpenedImport open(Call call, UUID id, Form form) {
        ImportFile file = call.read(ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> workflow.file(tx, id));
        TextEncoding told = file.encodings().stream()
                .map(EncodingChoice::encoding)
                .filter(each -> each.code().equals(form.value(EncodingView.FIELD)))
                .findFirst()
                .orElseThrow(() -> Problem.inField(EncodingView.FIELD, "arrivals.letters.choose"));
        KnownHeadings known = call.read(ArrivalAction.ARRIVAL_IMPORT_SEE, workflow::known);
        try {
            return OpenedImport.of(ImportFile.open(file.content(), file.name(), told, known), told);
        } catch (Problem unusable) {
            throw unusable.fields().isEmpty()
                    ? Problem.inField(
                                    EncodingView.FIELD,
                                    unusable.key(),
                                    unusable.args().toArray())
                            .causedBy(unusable)
                    : unusable;
        }
    }

    private EncodingView view(Call call, UUID id) {
        return call.read(ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> {
            ImportResult result = imports.get(tx, id);
            if (!result.state().isDraft()) {
                throw Problem.conflict("arrivals.import.elsewhere");
            }
            return new EncodingView(result, workflow.file(tx, id).encodings());
        });
    }

    private static ModelAndView show(Call call, EncodingView view, Form form) {
        return call.page().view("arrivals/letters").addObject("view", view).addObject("form", form);
    }
}
