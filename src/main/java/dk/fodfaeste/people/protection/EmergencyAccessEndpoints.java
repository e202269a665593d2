package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.protection.EmergencyAccessRequests.EmergencyInput;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opening what is closed to oneself, against a reason, and closing it again. */
@Controller
class EmergencyAccessEndpoints {

    private static final String ANY = "/familier/noedadgang";
    private static final String OF_FAMILY = "/familier/{id}/noedadgang";

    /** A case that the caller sees, and what of it is closed to her. */
    private record Closed(@Nullable Household family, Set<Sensitivity> what) {}

    private final Households households;
    private final EmergencyAccessRequests requests;

    EmergencyAccessEndpoints(Households households, EmergencyAccessRequests requests) {
        this.households = households;
        this.requests = requests;
    }

    @GetMapping(ANY)
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView ask(Call call) {
        return show(call, Form.of(EmergencyInput.class), closed(call, null));
    }

    @GetMapping(OF_FAMILY)
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView ask(Call call, @PathVariable UUID id) {
        Closed closed = closed(call, id);
        Form form = Form.of(EmergencyInput.class);
        // Whoever comes here for one thing finds it ticked.
        return show(
                call,
                closed.what().size() == 1
                        ? form.with("opens", closed.what().iterator().next().name())
                        : form,
                closed);
    }

    /** A POST also because of what is typed: numbers must not stand in addresses. */
    @PostMapping(ANY)
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView open(Call call) {
        return open(call, null);
    }

    @PostMapping(OF_FAMILY)
    @Requires(PeopleAction.GLASS_BREAK)
    ModelAndView open(Call call, @PathVariable @Nullable UUID id) {
        return call.submit(
                        EmergencyInput.class,
                        (tx, in) -> id == null
                                ? requests.open(tx, Objects.requireNonNullElse(in.number(), ""), in.opens(), in.why())
                                : requests.open(tx, id, in.opens(), in.why()))
                .to(opened -> "/familier/" + opened.household())
                .orAgain(form -> show(call, form, closed(call, id)));
    }

    @PostMapping(OF_FAMILY + "/luk")
    @Requires(PeopleAction.GLASS_CLOSE)
    ModelAndView close(Call call, @PathVariable UUID id) {
        call.run(tx -> requests.close(tx, id));
        call.page().flash().success("people.emergency.closing");
        return call.page().redirect("/familier");
    }

    private Closed closed(Call call, @Nullable UUID id) {
        Set<Sensitivity> what = EnumSet.allOf(Sensitivity.class);
        return id == null
                ? new Closed(null, what)
                : call.read(tx -> {
                    what.removeIf(each -> tx.scope().shows(id, each));
                    return new Closed(households.get(tx, id), what);
                });
    }

    private static ModelAndView show(Call call, Form form, Closed closed) {
        List<Option> opens = closed.what().stream()
                .map(each -> new Option(each.name(), call.page().t("access.sensitivity." + each)))
                .toList();
        return call.page()
                .view("people/emergencyAccess")
                .addObject("form", form)
                .addObject("family", closed.family())
                .addObject("opens", opens)
                .addObject("reasons", ReasonOptions.of(call.page(), EmergencyAccessRequests.REASONS));
    }
}
