package dk.fodfaeste.plans.subject;

import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.subject.PersonPlans.PersonPlanInput;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Starting a plan for one person of a family. */
@Controller
@Tag(name = "households")
class PersonPlanEndpoints {

    private static final String PAGE = "/familier/{id}/plan-for-person";
    private static final String API = "/api/v1/households/{id}/person-plans";

    /** How many tasks were made. */
    record StartedPlan(int tasks) {}

    private final PersonPlans plans;
    private final Households households;

    PersonPlanEndpoints(PersonPlans plans, Households households) {
        this.plans = plans;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.PERSON_PLAN_START)
    ModelAndView blank(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(PersonPlanInput.class));
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.PERSON_PLAN_START)
    ModelAndView start(Call call, @PathVariable UUID id) {
        return call.submit(PersonPlanInput.class, (tx, in) -> plans.start(tx, id, in))
                .then(made -> call.page().flash().success("plans.person.flash.started", made))
                .to("/familier/" + id + "#plan")
                .orAgain(form -> show(call, id, form));
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        return call.read(
                PlanAction.PERSON_PLAN_START,
                tx -> call.page()
                        .view("plans/personPlan")
                        .addObject("family", households.get(tx, id))
                        .addObject(
                                "templates",
                                plans.offered(tx).stream()
                                        .map(each -> new Option(
                                                each.template(),
                                                each.name().in(call.page().language())))
                                        .toList())
                        .addObject("form", form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.PERSON_PLAN_LIST)
    @Operation(summary = "plans.api.person")
    CursorPage<PlanOffer> listPersonPlans(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> {
            households.get(tx, id);
            return plans.offered(tx);
        }));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PlanAction.PERSON_PLAN_START)
    @Refuses(409)
    @Operation(summary = "plans.api.person.start")
    StartedPlan startPersonPlan(Call call, @PathVariable UUID id, @RequestBody PersonPlanInput in) {
        return call.write(tx -> new StartedPlan(plans.start(tx, id, in)));
    }

    @PostMapping(API + "/retract")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(PlanAction.PERSON_PLAN_START)
    @Refuses(409)
    @Operation(summary = "plans.api.person.retract")
    void retractPersonPlan(Call call, @PathVariable UUID id, @RequestBody PersonPlanInput in) {
        call.run(tx -> plans.retract(tx, id, in));
    }
}
