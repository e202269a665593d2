package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.administration.unit.Reorganisation;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.plans.staffing.Reassignment;
import dk.fodfaeste.plans.staffing.Reassignment.Load;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Deactivating a user and handing over what she has to do. */
@Controller
@RequestMapping(AdministrationAddresses.USERS + "/{id}/deaktiver")
class UserDepartureController {

    private static final String VIEW = "home/settings/userDeparture";

    private record Shown(User member, List<Load> load, List<Option> colleagues) {}

    private final Gate gate;
    private final Users members;
    private final Directory directory;
    private final Reassignment handover;
    private final Reorganisation reorganisation;

    UserDepartureController(
            Gate gate, Users members, Directory directory, Reassignment handover, Reorganisation reorganisation) {
        this.gate = gate;
        this.members = members;
        this.directory = directory;
        this.handover = handover;
        this.reorganisation = reorganisation;
    }

    @GetMapping
    @Requires(AdministrationAction.USER_DEACTIVATE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        Form form = Form.of(Map.of("version", String.valueOf(shown.member().version())));
        return view(page.view(VIEW), shown, form);
    }

    @PostMapping
    @Requires(AdministrationAction.USER_DEACTIVATE)
    ModelAndView deactivate(Page page, Caller caller, @PathVariable UUID id, Form form) {
        int moved;
        try {
            moved = gate.write(
                    caller,
                    AdministrationAction.USER_DEACTIVATE,
                    tx -> reorganisation.deactivate(
                            tx, id, GrantForm.version(form), GrantForm.idOrNull("handOverTo", form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
        page.flash().success("settings.user.deactivated", moved);
        return page.redirect(AdministrationAddresses.USERS + "/" + id);
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(
                caller,
                AdministrationAction.USER_DEACTIVATE,
                tx -> new Shown(
                        members.get(tx, id),
                        handover.ofPerson(tx, id),
                        directory.colleagues(tx).stream()
                                .filter(each -> !each.account().equals(id))
                                .map(each -> new Option(each.account().toString(), each.name()))
                                .toList()));
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("member", shown.member())
                .addObject("load", shown.load())
                .addObject("colleagues", shown.colleagues())
                .addObject("form", form);
    }
}
