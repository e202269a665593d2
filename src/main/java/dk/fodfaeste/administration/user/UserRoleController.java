package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserRoles;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Giving a user a role. */
@Controller
@RequestMapping(AdministrationAddresses.USERS + "/{id}/roller")
class UserRoleController {

    private static final String VIEW = "home/settings/userRole";

    private record Shown(User member, GrantForm grants) {}

    private final Gate gate;
    private final Users members;
    private final UserRoles roles;
    private final Directory directory;

    UserRoleController(Gate gate, Users members, UserRoles roles, Directory directory) {
        this.gate = gate;
        this.members = members;
        this.roles = roles;
        this.directory = directory;
    }

    @GetMapping
    @Requires(AdministrationAction.ROLE_GIVE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        return view(page, caller, id, page.view(VIEW), Form.empty());
    }

    @PostMapping
    @Requires(AdministrationAction.ROLE_GIVE)
    ModelAndView give(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, AdministrationAction.ROLE_GIVE, tx -> roles.give(tx, id, GrantForm.read(form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, caller, id, page.again(VIEW), form.refused(problem, page.words()));
        }
        page.flash().success("settings.user.role.given");
        return page.redirect(AdministrationAddresses.USERS + "/" + id);
    }

    private ModelAndView view(Page page, Caller caller, UUID id, ModelAndView view, Form form) {
        Shown shown = gate.read(
                caller,
                AdministrationAction.ROLE_GIVE,
                tx -> new Shown(members.get(tx, id), GrantForm.of(page, tx, directory)));
        return view.addObject("member", shown.member())
                .addObject("grants", shown.grants())
                .addObject("form", form);
    }
}
