package dk.fodfaeste.home.team;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.staffing.Staff;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private static final String VIEW = "home/team";

    private record Choices(Household family, List<Option> functions, List<Option> colleagues) {}

    private final Gate gate;
    private final Households households;
    private final Directory directory;
    private final Staff staff;

    TeamController(Gate gate, Households households, Directory directory, Staff staff) {
        this.gate = gate;
        this.households = households;
        this.directory = directory;
        this.staff = staff;
    }

    @GetMapping
    @Requires(PeopleAction.TEAM_CHANGE)
    ModelAndView choose(Page page, Caller caller, @PathVariable UUID id) {
        return form(page, caller, id, page.view(VIEW), Form.empty());
    }

    @PostMapping
    @Requires(PeopleAction.TEAM_CHANGE)
    ModelAndView fill(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            int moved = gate.write(
                    caller,
                    PeopleAction.TEAM_CHANGE,
                    tx -> staff.fill(tx, id, uuid(form.value("function")), uuid(form.value("assignee"))));
            page.flash().success("home.team.saved", moved);
            return page.redirect("/familier/" + id + "#team");
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(page, caller, id, page.again(VIEW), form.refused(problem, page.words()));
        }
    }

    private ModelAndView form(Page page, Caller caller, UUID id, ModelAndView view, Form form) {
        Choices choices = gate.read(
                caller,
                PeopleAction.TEAM_CHANGE,
                tx -> new Choices(
                        households.get(tx, id),
                        directory.functions(tx).stream()
                                .map(each -> new Option(
                                        each.id().toString(), each.name().in(page.language())))
                                .toList(),
                        directory.colleagues(tx).stream()
                                .map(each -> new Option(each.account().toString(), each.name()))
                                .toList()));
        return view.addObject("family", choices.family())
                .addObject("functions", choices.functions())
                .addObject("colleagues", choices.colleagues())
                .addObject("form", form);
    }

    // What is no identifier is nobody's: the service says so at the field.
    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noIdentifier) {
            return null;
        }
    }
}
