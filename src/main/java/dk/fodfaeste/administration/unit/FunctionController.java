package dk.fodfaeste.administration.unit;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.WorkFunctions;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A function: its name, its unit, and who fills it. */
@Controller
class FunctionController {

    private static final String NEW = AdministrationAddresses.NEW_FUNCTION;
    private static final String FUNCTIONS = AdministrationAddresses.SETTINGS + "/funktioner/";
    private static final String PAGE = FUNCTIONS + "{id}";
    private static final int MOST_CHANGES = 50;

    /** What a function is called in both languages, and the unit whose basket its tasks lie in. */
    @Command
    record FunctionInput(
            @Text(max = 100, kind = Text.Kind.TITLE) String da,
            @Text(max = 100, kind = Text.Kind.TITLE) String en,
            UUID unit,
            @Nullable Integer version) {

        Bilingual name() {
            return new Bilingual(da, en);
        }
    }

    /** Who fills a function from now on. */
    @Command
    record HolderInput(UUID account) {}

    private final WorkFunctions functions;
    private final Directory directory;
    private final Reorganisation reorganisation;
    private final AccessHistory history;

    FunctionController(
            WorkFunctions functions, Directory directory, Reorganisation reorganisation, AccessHistory history) {
        this.functions = functions;
        this.directory = directory;
        this.reorganisation = reorganisation;
        this.history = history;
    }

    @GetMapping(NEW)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView form(Call call, @RequestParam(name = "enhed", required = false) @Nullable UUID unit) {
        Form form = Form.of(FunctionInput.class);
        return form(call, unit == null ? form : form.with("unit", unit.toString()));
    }

    @PostMapping(NEW)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView add(Call call) {
        return call.submit(FunctionInput.class, (tx, in) -> functions.add(tx, in.name(), in.unit()))
                .success("administration.function.added")
                .to(id -> FUNCTIONS + id)
                .orAgain(form -> form(call, form));
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView show(Call call, @PathVariable UUID id) {
        return show(call, id, FunctionController::kept);
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.FUNCTION_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(
                        FunctionInput.class,
                        (tx, in) -> reorganisation.changeFunction(tx, id, in.version(), in.name(), in.unit()))
                .then(moved -> call.page().flash().success("administration.function.saved", moved))
                .to(FUNCTIONS + id)
                .orAgain(form -> show(call, id, function -> form));
    }

    @PostMapping(PAGE + "/personer")
    @Requires(AdministrationAction.FUNCTION_FILL)
    ModelAndView addHolder(Call call, @PathVariable UUID id) {
        return call.perform(HolderInput.class, (tx, in) -> functions.addHolder(tx, id, in.account()))
                .success("administration.function.filled")
                .to(FUNCTIONS + id)
                .orAgain(form -> show(call, id, function -> form.over(kept(function))));
    }

    @PostMapping(PAGE + "/personer/{account}/fjern")
    @Requires(AdministrationAction.FUNCTION_FILL)
    ModelAndView removeHolder(Call call, @PathVariable UUID id, @PathVariable UUID account) {
        call.run(tx -> functions.removeHolder(tx, id, account));
        call.page().flash().success("administration.function.left");
        return call.page().redirect(FUNCTIONS + id);
    }

    private ModelAndView form(Call call, Form form) {
        return call.page()
                .view("administration/functionNew")
                .addObject("form", form)
                .addObject("units", call.read(this::units));
    }

    private static Form kept(FunctionOverview function) {
        return Form.of(FunctionInput.class)
                .with("da", function.name().da())
                .with("en", function.name().en())
                .with("unit", function.unit().toString())
                .with("version", String.valueOf(function.version()));
    }

    private ModelAndView show(Call call, UUID id, Function<FunctionOverview, Form> form) {
        return call.read(AdministrationAction.FUNCTION_CHANGE, tx -> {
            FunctionOverview function = functions.get(tx, id);
            return call.page()
                    .view("administration/function")
                    .addObject("function", function)
                    .addObject("units", units(tx))
                    .addObject(
                            "others",
                            directory.colleagues(tx).stream()
                                    .filter(each -> !function.holders().contains(each))
                                    .map(each -> new Option(each.account().toString(), each.name()))
                                    .toList())
                    .addObject("form", form.apply(function))
                    .addObject(
                            "history",
                            new HistoryWords(call.page().words())
                                    .lines(history.of(tx, AccessChange.Kind.FUNCTION, id.toString(), MOST_CHANGES)));
        });
    }

    private List<Option> units(Tx tx) {
        return directory.units(tx).stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }
}
