package dk.fodfaeste.arrivals.upload;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.SheetCopy;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportUndo;
import dk.fodfaeste.arrivals.imports.ImportWorkflow;
import dk.fodfaeste.arrivals.imports.ImportWorkflow.RefusedRow;
import dk.fodfaeste.arrivals.imports.ImportWorkflow.RefusedRows;
import dk.fodfaeste.arrivals.intake.ImportPlan.Changed;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportResult.Told;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.upload.CheckView.ChangedFamily;
import dk.fodfaeste.arrivals.upload.ImportView.ChangedByImport;
import dk.fodfaeste.arrivals.value.DateText;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows where imports stand: what a file is going to do, how far it is, what became of it, and the way back. */
@Controller
class ImportResultController {

    private static final int PAGE = 50;
    /** More rows than anyone mends by reading; the file of refused rows has them all. */
    private static final int MOST_SHOWN = 200;

    private final ArrivalImport imports;
    private final ImportWorkflow workflow;
    private final ImportUndo undo;
    private final Arrivals arrivals;
    private final Households households;

    ImportResultController(
            ArrivalImport imports, ImportWorkflow workflow, ImportUndo undo, Arrivals arrivals, Households households) {
        this.imports = imports;
        this.workflow = workflow;
        this.undo = undo;
        this.arrivals = arrivals;
        this.households = households;
    }

    @GetMapping(ArrivalAddresses.IMPORTS)
    @Requires(ArrivalAction.ARRIVAL_IMPORT_LIST)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        List<ImportResult> found = call.read(tx -> imports.latest(tx, after, PAGE + 1));
        List<ImportResult> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? ArrivalAddresses.IMPORTS + "?efter=" + shown.getLast().id()
                : null;
        return call.page()
                .view("arrivals/allImports")
                .addObject("imports", shown)
                .addObject("next", next);
    }

    @GetMapping(ArrivalAddresses.IMPORTS + "/{id}")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id, @RequestParam(name = "vis", defaultValue = "") String tab) {
        return call.read(tx -> {
            ImportResult result = imports.get(tx, id);
            return switch (result.state()) {
                case ENCODING -> call.page().redirect(ArrivalAddresses.IMPORTS + "/" + id + "/bogstaver");
                case COLUMNS -> call.page().redirect(ArrivalAddresses.IMPORTS + "/" + id + "/kolonner");
                case CHECK -> call.page().view("arrivals/check").addObject("view", check(tx, result, tab));
                case RUNNING, UNDOING, FAILED ->
                    call.page().view("arrivals/progress").addObject("result", result);
                case DONE, UNDONE, DROPPED ->
                    call.page().view("arrivals/imported").addObject("view", done(tx, result));
            };
        });
    }

    /** How far it is, for htmx; when it has come to an end, the whole page is fetched anew. */
    @GetMapping(ArrivalAddresses.IMPORTS + "/{id}/fremgang")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_SEE)
    Object progress(Call call, @PathVariable UUID id) {
        ImportResult result = call.read(tx -> imports.get(tx, id));
        return result.state().isMoving()
                ? call.page().view("arrivals/progressBar").addObject("result", result)
                : ResponseEntity.noContent().header("HX-Refresh", "true").build();
    }

    @GetMapping(ArrivalAddresses.IMPORTS + "/{id}/afviste.xlsx")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_REFUSED)
    ResponseEntity<byte[]> refused(Call call, @PathVariable UUID id) {
        Page page = call.page();
        RefusedRows refused = call.read(tx -> workflow.refused(tx, imports.get(tx, id)));
        Sheet<RefusedRow> sheet = Sheet.named(page.t("arrivals.refused.file"));
        for (int i = 0; i < refused.headings().size(); i++) {
            int column = i;
            boolean day = refused.days().contains(i);
            sheet = sheet.column(
                    refused.headings().get(i),
                    row -> day
                            ? dayOrText(row.cells().get(column))
                            : row.cells().get(column));
        }
        return sheet.column(
                        page.t("arrivals.refused.reason"),
                        row -> row.reasons().stream()
                                .map(each -> page.t(
                                        "arrivals.refused.reason.of",
                                        each.column(),
                                        page.words().t(each.key(), each.args())))
                                .collect(Collectors.joining(" ")))
                .with(refused.rows());
    }

    /** A day as a day; what is wrong with a date shows in its text. */
    private static Object dayOrText(String cell) {
        return DateText.day(cell).<Object>map(Function.identity()).orElse(cell);
    }

    @GetMapping(ArrivalAddresses.IMPORTS + "/{id}/fortryd")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_UNDO)
    ModelAndView beforeUndo(Call call, @PathVariable UUID id) {
        return call.page().view("arrivals/undo").addObject("view", call.read(tx -> {
            ImportResult result = imports.get(tx, id);
            ImportUndo.Outlook outlook = undo.outlook(tx, id);
            List<UUID> shown =
                    outlook.obstacles().keySet().stream().limit(MOST_SHOWN).toList();
            return new UndoView(result, undo.isOpen(tx, result), outlook, households.summaries(tx, shown));
        }));
    }

    @PostMapping(ArrivalAddresses.IMPORTS + "/{id}/fortryd")
    @Requires(ArrivalAction.ARRIVAL_IMPORT_UNDO)
    ModelAndView undo(Call call, @PathVariable UUID id) {
        call.run(tx -> undo.order(tx, imports.get(tx, id)));
        return call.page().redirect(ArrivalAddresses.IMPORTS + "/" + id);
    }

    private CheckView check(Tx tx, ImportResult result, String tab) {
        ImportWorkflow.Check check = workflow.check(tx, result.id());
        List<UUID> changed = check.plan().changed().stream()
                .map(each -> each.household().id())
                .limit(MOST_SHOWN)
                .toList();
        List<UUID> unchanged = check.plan().unchanged().stream()
                .map(Household::id)
                .limit(MOST_SHOWN)
                .toList();
        Set<String> incomplete = check.incomplete();
        CheckView.Tab shown = CheckView.Tab.of(tab, check);
        // What a family outside the caller's units is like is not hers to see, though the list may change it.
        Map<UUID, HouseholdSummary> families = switch (shown) {
            case CHANGED -> households.summaries(tx, changed);
            case UNCHANGED -> households.summaries(tx, unchanged);
            case NEW, REFUSED -> Map.of();
        };
        families.keySet().forEach(tx::concerns);
        return new CheckView(
                result,
                shown,
                new CheckView.Counts(
                        check.plan().fresh().size(),
                        incomplete.size(),
                        check.plan().changed().size(),
                        check.plan().unchanged().size(),
                        check.refusedRows()),
                shown == CheckView.Tab.NEW
                        ? check.plan().fresh().stream().limit(MOST_SHOWN).toList()
                        : List.of(),
                incomplete,
                shown == CheckView.Tab.CHANGED ? changed(check.plan().changed(), families) : List.of(),
                shown == CheckView.Tab.UNCHANGED
                        ? unchanged.stream()
                                .map(families::get)
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of(),
                shown == CheckView.Tab.REFUSED
                        ? check.sheet().copy(check.choice(), ImportView.faults(check.refusals()), MOST_SHOWN)
                        : ImportView.NOTHING,
                check.rows().unknownHeadings());
    }

    private static List<ChangedFamily> changed(List<Changed> changed, Map<UUID, HouseholdSummary> families) {
        return changed.stream()
                .filter(each -> families.containsKey(each.household().id()))
                .map(each -> new ChangedFamily(
                        Objects.requireNonNull(families.get(each.household().id())), each.changes()))
                .toList();
    }

    private List<ChangedByImport> changed(Tx tx, ImportResult result) {
        List<Told> told = imports.changed(tx, result.id(), MOST_SHOWN);
        Map<UUID, HouseholdSummary> families =
                households.summaries(tx, told.stream().map(Told::household).toList());
        families.keySet().forEach(tx::concerns);
        return told.stream()
                .filter(each -> families.containsKey(each.household()))
                .map(each -> new ChangedByImport(Objects.requireNonNull(families.get(each.household())), each.tasks()))
                .toList();
    }

    private ImportView done(Tx tx, ImportResult result) {
        List<UUID> ids = arrivals.ofImport(tx, result.id());
        Map<UUID, HouseholdSummary> families =
                households.summaries(tx, ids.stream().limit(MOST_SHOWN).toList());
        families.keySet().forEach(tx::concerns);
        boolean copied = result.fileKept()
                && result.state() == ImportState.DONE
                && !result.refusals().isEmpty();
        SheetCopy copy = ImportView.NOTHING;
        if (copied) {
            var file = workflow.file(tx, result.id());
            copy = file.open(KnownHeadings.NONE)
                    .copy(Objects.requireNonNull(file.choice()), ImportView.kept(result.refusals()), MOST_SHOWN);
        }
        return new ImportView(
                result,
                ids.stream().map(families::get).filter(Objects::nonNull).toList(),
                ids.size(),
                changed(tx, result),
                copy,
                undo.isOpen(tx, result),
                undo.kept(tx));
    }
}
