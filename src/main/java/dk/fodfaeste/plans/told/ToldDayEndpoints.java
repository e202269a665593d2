package dk.fodfaeste.plans.told;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.told.ToldDays.DayInput;
import dk.fodfaeste.plans.told.ToldDays.Told;
import dk.fodfaeste.plans.told.ToldDays.ToldDay;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A person tells a day that plans are counted from: on a page of its own behind the family's, or by the API. */
@Controller
@Tag(name = "households")
class ToldDayEndpoints {

    private static final String PAGE = "/familier/{id}/dage/{anchor}";
    private static final String OWN_PAGE = PAGE + "/personer/{person}";
    private static final String API = "/api/v1/households/{id}/days";

    /**
     * The same as the page's form, of the day that timings call {@code anchor}.
     *
     * @param person whose own day it is; the family's where nobody is named
     */
    @Command
    record NamedDayInput(
            @Text(max = 80) String anchor,
            Optional<LocalDate> day,
            @Nullable UUID person) {}

    private final ToldDays days;
    private final Households households;

    ToldDayEndpoints(ToldDays days, Households households) {
        this.days = days;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.DAY_TELL)
    ModelAndView form(Call call, @PathVariable UUID id, @PathVariable String anchor) {
        ToldDay known = one(call.read(tx -> days.of(tx, id)), anchor);
        return show(call, id, anchor, Form.of(DayInput.class).with("day", Objects.toString(known.day(), "")));
    }

    @PostMapping(PAGE)
    @Requires(PlanAction.DAY_TELL)
    ModelAndView tell(Call call, @PathVariable UUID id, @PathVariable String anchor) {
        return call.submit(DayInput.class, (tx, in) -> days.tell(tx, id, anchor, in))
                .then(told -> call.page()
                        .flash()
                        .success(
                                told.day().day() == null ? "plans.day.forgotten" : "plans.day.told",
                                DayWords.name(call.page(), anchor),
                                told.moved()))
                .to("/familier/" + id + "#dage")
                .orAgain(form -> show(call, id, anchor, form));
    }

    @GetMapping(OWN_PAGE)
    @Requires(PlanAction.DAY_TELL)
    ModelAndView ownForm(Call call, @PathVariable UUID id, @PathVariable String anchor, @PathVariable UUID person) {
        ToldDay known = one(call.read(tx -> days.of(tx, id)), anchor);
        return showOwn(
                call, id, anchor, person, Form.of(DayInput.class).with("day", Objects.toString(known.own(person), "")));
    }

    @PostMapping(OWN_PAGE)
    @Requires(PlanAction.DAY_TELL)
    ModelAndView tellOwn(Call call, @PathVariable UUID id, @PathVariable String anchor, @PathVariable UUID person) {
        return call.submit(DayInput.class, (tx, in) -> days.tell(tx, id, person, anchor, in))
                .then(told -> call.page()
                        .flash()
                        .success(
                                told.day().own(person) == null ? "plans.day.own.forgotten" : "plans.day.own.told",
                                DayWords.name(call.page(), anchor),
                                told.moved()))
                .to("/familier/" + id + "#dage")
                .orAgain(form -> showOwn(call, id, anchor, person, form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.DAY_LIST)
    @Operation(summary = "plans.api.days")
    CursorPage<ToldDay> listDays(Call call, @PathVariable UUID id) {
        return CursorPage.whole(call.read(tx -> days.of(tx, id)));
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(PlanAction.DAY_TELL)
    @Operation(summary = "plans.api.day")
    Told tellDay(Call call, @PathVariable UUID id, @RequestBody NamedDayInput in) {
        DayInput day = new DayInput(in.day());
        UUID person = in.person();
        return call.write(tx ->
                person == null ? days.tell(tx, id, in.anchor(), day) : days.tell(tx, id, person, in.anchor(), day));
    }

    private ModelAndView show(Call call, UUID id, String anchor, Form form) {
        ToldDay known = one(call.read(tx -> days.of(tx, id)), anchor);
        return call.page()
                .view("plans/toldDay")
                .addObject("family", call.read(tx -> households.get(tx, id)))
                .addObject("person", null)
                .addObject("day", known)
                .addObject("form", form);
    }

    private ModelAndView showOwn(Call call, UUID id, String anchor, UUID person, Form form) {
        return show(call, id, anchor, form).addObject("person", call.read(tx -> days.member(tx, id, person)));
    }

    private static ToldDay one(List<ToldDay> all, String anchor) {
        return all.stream()
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("plans.day.unknown"));
    }
}
