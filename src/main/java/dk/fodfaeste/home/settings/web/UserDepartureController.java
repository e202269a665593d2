package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.Directory;
import dk.fodfaeste.access.Member;
import dk.fodfaeste.access.Members;
import dk.fodfaeste.home.settings.Reorganisation;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.Handover;
import dk.fodfaeste.plans.Handover.Load;
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
@RequestMapping(UserListController.PATH + "/{id}/deaktiver")
class UserDepartureController {

    private static final String VIEW = "home/settings/userDeparture";

    private record Shown(Member member, List<Load> load, List<Option> colleagues) {}

    private final Gate gate;
    private final Members members;
    private final Directory directory;
    private final Handover handover;
    private final Reorganisation reorganisation;

    UserDepartureController(
            Gate gate, Members members, Directory directory, Handover handover, Reorganisation reorganisation) {
        this.gate = gate;
        this.members = members;
        this.directory = directory;
        this.handover = handover;
        this.reorganisation = reorganisation;
    }

    @GetMapping
    @Requires(Action.USER_DEACTIVATE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = shown(caller, id);
        Form form = Form.of(Map.of("version", String.valueOf(shown.member().version())));
        return view(page.view(VIEW), shown, form);
    }

    @PostMapping
    @Requires(Action.USER_DEACTIVATE)
    ModelAndView deactivate(Page page, Caller caller, @PathVariable UUID id, Form form) {
        int moved;
        try {
            moved = gate.write(caller, Action.USER_DEACTIVATE, tx -> reorganisation.deactivate(
                    tx, id, GrantForm.version(form), GrantForm.idOrNull("handOverTo", form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, id), form.refused(problem, page.words()));
        }
        page.flash().success("settings.user.deactivated", moved);
        return page.redirect(UserListController.PATH + "/" + id);
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(caller, Action.USER_DEACTIVATE, tx -> new Shown(
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
