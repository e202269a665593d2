package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.staffing.Staff.TeamInput;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing who fills a function for a family. */
@Controller
@RequestMapping("/familier/{id}/hold")
class TeamController {

    private record Choices(Household family, List<Option> functions, List<Option> colleagues) {}

    private final Households households;
    private final Directory directory;
    private final Staff staff;
    private final AssigneeOptions assignees;

    TeamController(Households households, Directory directory, Staff staff, AssigneeOptions assignees) {
        this.households = households;
        this.directory = directory;
        this.staff = staff;
        this.assignees = assignees;
    }

    @GetMapping
    @Requires(PeopleAction.TEAM_CHANGE)
    ModelAndView choose(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(TeamInput.class));
    }

    @PostMapping
    @Requires(PeopleAction.TEAM_CHANGE)
    ModelAndView fill(Call call, @PathVariable UUID id) {
        return call.submit(TeamInput.class, (tx, in) -> staff.fill(tx, id, in))
                .then(moved -> call.page().flash().success("plans.team.saved", moved))
                .to("/familier/" + id + "#team")
                .orAgain(form -> show(call, id, form));
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        Choices choices = call.read(tx -> choices(call, tx, id));
        return call.page()
                .view("plans/team")
                .addObject("family", choices.family())
                .addObject("functions", choices.functions())
                .addObject("colleagues", choices.colleagues())
                .addObject("form", form);
    }

    private Choices choices(Call call, Tx tx, UUID id) {
        return new Choices(
                households.get(tx, id),
                directory.functions(tx).stream()
                        .map(each -> new Option(
                                each.id().toString(), each.name().in(call.page().language())))
                        .toList(),
                assignees.able(tx));
    }
}
