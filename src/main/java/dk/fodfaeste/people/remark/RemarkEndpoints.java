package dk.fodfaeste.people.remark;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remarks.Overview;
import dk.fodfaeste.people.remark.Remarks.RemarkInput;
import dk.fodfaeste.people.remark.Remarks.SortInput;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
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

/** What is written about a family's persons: the page, and the same for other systems. */
@Controller
@Tag(name = "households")
class RemarkEndpoints {

    private static final String PAGE = "/familier/{id}/bemaerkninger";
    private static final String API = "/api/v1/households/{id}/remarks";

    /** A remark, by its identifier. */
    record Written(UUID remark) {}

    private final Remarks remarks;
    private final Households households;

    RemarkEndpoints(Remarks remarks, Households households) {
        this.remarks = remarks;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.REMARK_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(RemarkInput.class));
    }

    @PostMapping(PAGE)
    @Requires(PeopleAction.REMARK_WRITE)
    ModelAndView add(Call call, @PathVariable UUID id) {
        return call.submit(RemarkInput.class, (tx, in) -> remarks.add(tx, id, in))
                .success("people.remark.added")
                .to(page(id))
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{remark}/sorter")
    @Requires(PeopleAction.REMARK_SORT)
    ModelAndView sort(Call call, @PathVariable UUID id, @PathVariable UUID remark) {
        return call.perform(SortInput.class, (tx, in) -> remarks.sort(tx, id, remark, in))
                .success("people.remark.sorted")
                .to(page(id))
                .orThrow();
    }

    @PostMapping(PAGE + "/{remark}/fjern")
    @Requires(PeopleAction.REMARK_SORT)
    ModelAndView withdraw(Call call, @PathVariable UUID id, @PathVariable UUID remark) {
        call.run(tx -> remarks.withdraw(tx, id, remark));
        call.page().flash().success("people.remark.withdrawn");
        return call.page().redirect(page(id));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PeopleAction.REMARK_SEE)
    @Operation(summary = "people.api.remarks")
    Overview listRemarks(Call call, @PathVariable UUID id) {
        return call.read(tx -> remarks.of(tx, id));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.REMARK_WRITE)
    @Operation(summary = "people.api.remarks.add")
    Written addRemark(Call call, @PathVariable UUID id, @RequestBody RemarkInput in) {
        return new Written(call.write(tx -> remarks.add(tx, id, in)));
    }

    @PostMapping(API + "/{remark}/sort")
    @ResponseBody
    @Requires(PeopleAction.REMARK_SORT)
    @Refuses(409)
    @Operation(summary = "people.api.remarks.sort")
    Written sortRemark(Call call, @PathVariable UUID id, @PathVariable UUID remark, @RequestBody SortInput in) {
        call.run(tx -> remarks.sort(tx, id, remark, in));
        return new Written(remark);
    }

    @PostMapping(API + "/{remark}/withdraw")
    @ResponseBody
    @Requires(PeopleAction.REMARK_SORT)
    @Operation(summary = "people.api.remarks.withdraw")
    Written withdrawRemark(Call call, @PathVariable UUID id, @PathVariable UUID remark) {
        call.run(tx -> remarks.withdraw(tx, id, remark));
        return new Written(remark);
    }

    private static String page(UUID id) {
        return "/familier/" + id + "/bemaerkninger";
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        Household family = call.read(PeopleAction.REMARK_SEE, tx -> households.get(tx, id));
        return call.page()
                .view("people/remarks")
                .addObject("family", family)
                .addObject("remarks", call.read(PeopleAction.REMARK_SEE, tx -> remarks.of(tx, id)))
                .addObject("mayWrite", call.may(PeopleAction.REMARK_WRITE))
                .addObject("maySort", call.may(PeopleAction.REMARK_SORT))
                .addObject("form", form);
    }
}
