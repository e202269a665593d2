package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportFile;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.imports.OpenedImport;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.register.ArrivalsController;
import dk.fodfaeste.arrivals.register.ArrivalsPage;
import dk.fodfaeste.arrivals.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes a file of arrivals, asks what its columns hold where that is unknown, and has it taken in. */
@Controller
class ImportController {

    private static final String FILE = "file";
    private static final String COLUMNS = ArrivalAddresses.IMPORTS + "/{id}/kolonner";
    private static final long MEGABYTE = 1024L * 1024;

    /** A file that was sent; not opened where somebody has to say how its letters are written. */
    private record Sent(
            String name, byte[] content, @Nullable OpenedImport opened) {}

    private final ArrivalImport imports;
    private final ImportWorkflow workflow;
    private final ArrivalsPage list;

    ImportController(ArrivalImport imports, ImportWorkflow workflow, ArrivalsPage list) {
        this.imports = imports;
        this.workflow = workflow;
        this.list = list;
    }

    @PostMapping(ArrivalAddresses.ARRIVALS + "/indlaes")
    @Requires(ArrivalAction.ARRIVAL_IMPORT)
    ModelAndView take(Call call, @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
        return call.submit(sent -> open(call, file), this::receive)
                .to(id -> ArrivalAddresses.IMPORTS + "/" + id)
                .orAgain(form -> call.page()
                        .view(ArrivalsController.VIEW)
                        .addObject("view", call.read(ArrivalAction.ARRIVAL_LIST, list::view))
                        .addObject("form", form));
    }

    @GetMapping(COLUMNS)
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    ModelAndView columns(Call call, @PathVariable UUID id) {
        ColumnsView view = view(call, id);
        return show(call, view, view.form());
    }

    @PostMapping(COLUMNS)
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COLUMNS)
    ModelAndView choose(Call call, @PathVariable UUID id) {
        return call.submit(Function.identity(), (tx, form) -> {
                    int width = workflow.file(tx, id).headings().size();
                    workflow.choose(tx, id, ColumnsView.choice(form, width));
                    return id;
                })
                .to(ArrivalAddresses.IMPORTS + "/" + id)
                .orAgain(form -> show(call, view(call, id), form));
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/indlaes")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COMMIT)
    ModelAndView commit(Call call, @PathVariable UUID id) {
        call.run(tx -> workflow.commit(tx, id));
        return call.page().redirect(ArrivalAddresses.IMPORTS + "/" + id);
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/opgiv")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_DROP)
    ModelAndView drop(Call call, @PathVariable UUID id) {
        call.run(tx -> workflow.drop(tx, id));
        call.page().flash().success("arrivals.import.dropped");
        return call.page().redirect(ArrivalAddresses.ARRIVALS);
    }

    private UUID receive(WriteTx tx, Sent file) {
        OpenedImport opened = file.opened();
        return opened == null
                ? workflow.receive(tx, file.name(), file.content())
                : workflow.receive(tx, file.name(), file.content(), opened);
    }

    /** Opens the file before the transaction begins: a large one takes a while, and needs no connection. */
    private Sent open(Call call, @Nullable MultipartFile file) {
        if (file == null
                || (file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())) {
            throw Problem.inField(FILE, "arrivals.upload.none");
        }
        String name = FileName.of(file.getOriginalFilename());
        if (file.getSize() > Limits.DEFAULT.megabytes() * MEGABYTE) {
            throw Problem.inField(FILE, "arrivals.file.too-large", name, Limits.DEFAULT.megabytes());
        }
        byte[] content = content(file);
        if (!ArrivalsFile.encodings(content).isEmpty()) {
            return new Sent(name, content, null);
        }
        KnownHeadings known = call.read(workflow::known);
        try {
            return new Sent(name, content, OpenedImport.of(ImportFile.open(content, name, null, known), null));
        } catch (Problem unusable) {
            throw Problem.inField(FILE, unusable.key(), unusable.args().toArray())
                    .causedBy(unusable);
        }
    }

    private ColumnsView view(Call call, UUID id) {
        return call.read(ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> {
            ImportResult result = imports.get(tx, id);
            if (!result.state().hasColumns()) {
                throw Problem.conflict("arrivals.import.elsewhere");
            }
            ImportFile file = workflow.file(tx, id);
            ArrivalsSheet sheet = file.open(workflow.known(tx));
            return new ColumnsView(result, sheet.columns(), file.choice() == null ? sheet.guess() : file.choice());
        });
    }

    private static ModelAndView show(Call call, ColumnsView view, Form form) {
        return call.page().view("arrivals/columns").addObject("view", view).addObject("form", form);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
