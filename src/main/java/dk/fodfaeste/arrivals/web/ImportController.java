package dk.fodfaeste.arrivals.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.arrivals.ArrivalImport;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.ImportResult;
import dk.fodfaeste.arrivals.model.ArrivalRows;
import dk.fodfaeste.arrivals.model.ArrivalsFile;
import dk.fodfaeste.arrivals.model.FileRefusal;
import dk.fodfaeste.arrivals.model.table.Limits;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

/** Takes a file of arrivals, and shows what became of it. */
@Controller
class ImportController {

    private static final String FILE = "file";
    private static final long MEGABYTE = 1024L * 1024;

    private final Gate gate;
    private final ArrivalImport imports;
    private final Arrivals arrivals;
    private final Households households;
    private final ArrivalsPage list;

    ImportController(
            Gate gate, ArrivalImport imports, Arrivals arrivals, Households households, ArrivalsPage list) {
        this.gate = gate;
        this.imports = imports;
        this.arrivals = arrivals;
        this.households = households;
        this.list = list;
    }

    @PostMapping(ArrivalsController.PATH + "/indlaes")
    @Requires(Action.ARRIVAL_IMPORT)
    ModelAndView take(Caller caller, Page page, @RequestParam(name = FILE, required = false) @Nullable MultipartFile file) {
        if (file == null || file.isEmpty() && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty()) {
            return refused(caller, page, Problem.inField(FILE, "arrivals.upload.none"));
        }
        String name = name(file);
        if (file.getSize() > Limits.DEFAULT.megabytes() * MEGABYTE) {
            return refused(
                    caller, page, Problem.inField(FILE, "arrivals.file.too-large", name, Limits.DEFAULT.megabytes()));
        }
        return switch (ArrivalsFile.read(content(file), name, page.f().today())) {
            case FileRefusal(String key, List<Object> args) ->
                refused(caller, page, Problem.inField(FILE, key, args.toArray()));
            case ArrivalRows rows -> taken(caller, page, name, rows);
        };
    }

    @GetMapping(ArrivalsController.PATH + "/indlaesninger/{id}")
    @Requires(Action.ARRIVAL_IMPORT_SEE)
    ModelAndView result(Caller caller, Page page, @PathVariable("id") UUID id) {
        return page.view("arrivals/imported")
                .addObject("view", gate.read(caller, Action.ARRIVAL_IMPORT_SEE, tx -> {
                    ImportResult result = imports.get(tx, id);
                    List<UUID> ids = arrivals.ofImport(tx, id);
                    Map<UUID, HouseholdSummary> families = households.summaries(tx, ids);
                    families.keySet().forEach(tx::concerns);
                    return new ImportView(
                            result, ids.stream().map(families::get).filter(Objects::nonNull).toList());
                }));
    }

    private ModelAndView taken(Caller caller, Page page, String name, ArrivalRows rows) {
        ImportResult result = gate.write(caller, Action.ARRIVAL_IMPORT, tx -> imports.take(tx, name, rows));
        if (!rows.unknownHeadings().isEmpty()) {
            page.flash()
                    .warning(
                            "arrivals.imported.unknown-headings",
                            rows.unknownHeadings().size(),
                            String.join(", ", rows.unknownHeadings()));
        }
        return page.redirect(ArrivalsController.PATH + "/indlaesninger/" + result.id());
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
