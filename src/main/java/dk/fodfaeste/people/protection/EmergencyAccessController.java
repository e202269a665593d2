package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Chosen;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** EmergencyAccess what is closed to oneself, against a reason, and closing it again. */
@Controller
class EmergencyAccessController {

    private static final String VIEW = "people/glass";
    private static final String OPENS = "opens";

    /** A case that the caller sees, and what of it is closed to her. */
    private record Closed(Household family, Set<Sensitivity> what) {}

    private final Gate gate;
    private final Households households;
    private final EmergencyAccessRequests glass;

    EmergencyAccessController(Gate gate, Households households, EmergencyAccessRequests glass) {
        this.gate = gate;
        this.households = households;
        this.glass = glass;
    }

    @GetMapping("/familier/noedadgang")
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView ask(Page page) {
        return form(page, page.view(VIEW), Form.empty(), null);
    }

    @GetMapping("/familier/{id}/noedadgang")
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView ask(Caller caller, Page page, @PathVariable UUID id) {
        Closed closed = closed(caller, id);
        // Whoever comes here for one thing finds it ticked.
        Form form = closed.what().size() == 1
                ? Form.empty().with(OPENS, closed.what().iterator().next().name())
                : Form.empty();
        return form(page, page.view(VIEW), form, closed);
    }

    /** A POST also because of what is typed: numbers must not stand in addresses. */
    @PostMapping("/familier/noedadgang")
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView open(Caller caller, Page page, Form form) {
        return open(
                caller,
                page,
                form,
                null,
                tx -> glass.open(
                        tx, form.value("number"), opens(form), Chosen.reason(form, EmergencyAccessRequests.REASONS)));
    }

    @PostMapping("/familier/{id}/noedadgang")
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView open(Caller caller, Page page, @PathVariable UUID id, Form form) {
        return open(
                caller,
                page,
                form,
                id,
                tx -> glass.open(tx, id, opens(form), Chosen.reason(form, EmergencyAccessRequests.REASONS)));
    }

    @PostMapping("/familier/{id}/noedadgang/luk")
    @Requires(PeopleAction.GLASS_CLOSE)
    ModelAndView close(Caller caller, Page page, @PathVariable UUID id) {
        gate.run(caller, PeopleAction.GLASS_CLOSE, tx -> glass.close(tx, id));
        page.flash().success("people.glass.closing");
        return page.redirect("/familier");
    }

    private ModelAndView open(
            Caller caller, Page page, Form form, @Nullable UUID id, Function<WriteTx, EmergencyAccess> opening) {
        try {
            EmergencyAccess opened = gate.write(caller, PeopleAction.GLASS_BREAK, opening);
            return page.redirect("/familier/" + opened.household());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(
                    page,
                    page.again(VIEW),
                    form.refused(problem, page.words()),
                    id == null ? null : closed(caller, id));
        }
    }

    private Closed closed(Caller caller, UUID id) {
        return gate.read(caller, PeopleAction.GLASS_BREAK, tx -> {
            Set<Sensitivity> what = EnumSet.allOf(Sensitivity.class);
            what.removeIf(each -> tx.scope().shows(id, each));
            return new Closed(households.get(tx, id), what);
        });
    }

    private static ModelAndView form(Page page, ModelAndView view, Form form, @Nullable Closed closed) {
        Set<Sensitivity> what = closed == null ? EnumSet.allOf(Sensitivity.class) : closed.what();
        List<Option> opens = what.stream()
                .map(each -> new Option(each.name(), page.t("access.sensitivity." + each)))
                .toList();
        return view.addObject("form", form)
                .addObject("family", closed == null ? null : closed.family())
                .addObject("opens", opens)
                .addObject("reasons", Chosen.reasons(page, EmergencyAccessRequests.REASONS));
    }

    private static Set<Sensitivity> opens(Form form) {
        Set<Sensitivity> opens = EnumSet.noneOf(Sensitivity.class);
        Arrays.stream(Sensitivity.values())
                .filter(each -> form.holds(OPENS, each.name()))
                .forEach(opens::add);
        return opens;
    }
}
