package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportFile;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.register.ArrivalsController;
import dk.fodfaeste.arrivals.register.ArrivalsPage;
import dk.fodfaeste.arrivals.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.UUID;
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
    private static final long MEGABYTE = 1024L * 1024;

    private final Gate gate;
    private final ArrivalImport imports;
    private final ImportWorkflow desk;
    private final ArrivalsPage list;

    ImportController(Gate gate, ArrivalImport imports, ImportWorkflow desk, ArrivalsPage list) {
        this.gate = gate;
        this.imports = imports;
        this.desk = desk;
        this.list = list;
    }

    @PostMapping(ArrivalAddresses.ARRIVALS + "/indlaes")
    @Requires(ArrivalAction.ARRIVAL_IMPORT)
    ModelAndView take(
            Caller caller, Page page, @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
        if (file == null
                || file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty()) {
            return refused(caller, page, Problem.inField(FILE, "arrivals.upload.none"));
        }
        String name = name(file);
        if (file.getSize() > Limits.DEFAULT.megabytes() * MEGABYTE) {
            return refused(
                    caller, page, Problem.inField(FILE, "arrivals.file.too-large", name, Limits.DEFAULT.megabytes()));
        }
        byte[] content = content(file);
        KnownHeadings told = gate.read(caller, ArrivalAction.ARRIVAL_IMPORT, desk::told);
        ArrivalsSheet sheet;
        try {
            // Read before the transaction begins: a large file takes a while, and needs no connection.
            sheet = ImportFile.open(content, name, told);
        } catch (Problem unusable) {
            return refused(
                    caller,
                    page,
                    Problem.inField(FILE, unusable.key(), unusable.args().toArray()));
        }
        UUID id = gate.write(
                caller,
                ArrivalAction.ARRIVAL_IMPORT,
                tx -> desk.receive(tx, name, content, sheet, sheet.isClear() ? sheet.guess() : null));
        return page.redirect(ArrivalAddresses.IMPORTS + "/" + id);
    }

    @GetMapping(ArrivalAddresses.IMPORTS + "/{id}/kolonner")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    ModelAndView columns(Caller caller, Page page, @PathVariable("id") UUID id) {
        ColumnsView view = columns(caller, id);
        return page.view("arrivals/columns").addObject("view", view).addObject("form", view.form());
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/kolonner")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COLUMNS)
    ModelAndView choose(Caller caller, Page page, Form form, @PathVariable("id") UUID id) {
        try {
            gate.run(
                    caller,
                    ArrivalAction.ARRIVAL_IMPORT_COLUMNS,
                    tx -> desk.choose(
                            tx,
                            id,
                            ColumnsView.choice(
                                    form, desk.file(tx, id).headings().size())));
        } catch (Problem refused) {
            if (refused.fields().isEmpty()) {
                throw refused;
            }
            return page.again("arrivals/columns")
                    .addObject("view", columns(caller, id))
                    .addObject("form", form.refused(refused, page.words()));
        }
        return page.redirect(ArrivalAddresses.IMPORTS + "/" + id);
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/indlaes")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_COMMIT)
    ModelAndView commit(Caller caller, Page page, @PathVariable("id") UUID id) {
        gate.run(caller, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> desk.commit(tx, id));
        return page.redirect(ArrivalAddresses.IMPORTS + "/" + id);
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/opgiv")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_DROP)
    ModelAndView drop(Caller caller, Page page, @PathVariable("id") UUID id) {
        gate.run(caller, ArrivalAction.ARRIVAL_IMPORT_DROP, tx -> desk.drop(tx, id));
        page.flash().success("arrivals.import.dropped");
        return page.redirect(ArrivalAddresses.ARRIVALS);
    }

    private ColumnsView columns(Caller caller, UUID id) {
        return gate.read(caller, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> {
            ImportResult result = imports.get(tx, id);
            if (!result.state().isDraft()) {
                throw Problem.conflict("arrivals.import.elsewhere");
            }
            ImportFile file = desk.file(tx, id);
            ArrivalsSheet sheet = file.open(desk.told(tx));
            return new ColumnsView(result, sheet.columns(), file.choice() == null ? sheet.guess() : file.choice());
        });
    }

    private ModelAndView refused(Caller caller, Page page, Problem problem) {
        return page.again(ArrivalsController.VIEW)
                .addObject("view", list.view(caller))
                .addObject("form", Form.empty().refused(problem, page.words()));
    }

    /** Some browsers send the whole path of the file. */
    private static String name(MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    private static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
