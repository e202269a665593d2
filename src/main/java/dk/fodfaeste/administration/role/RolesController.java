package dk.fodfaeste.administration.role;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.UserCounts;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.Page;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which role may do what, as it is decided by. */
@Controller
class RolesController {

    private final Gate gate;
    private final Users members;
    private final ActionWords actions;

    RolesController(Gate gate, Users members, ActionWords actions) {
        this.gate = gate;
        this.actions = actions;
        this.members = members;
    }

    @GetMapping(AdministrationAddresses.ROLES)
    @Requires(AdministrationAction.ROLE_SEE)
    ModelAndView matrix(Page page, Caller caller) {
        UserCounts counts = gate.read(caller, AdministrationAction.ROLE_SEE, members::counts);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.API_CLIENT)
                .toList();
        return page.view("home/settings/roles")
                .addObject("roles", roles)
                .addObject("actions", actions)
                .addObject("counts", counts)
                .addObject("sensitivities", List.of(Sensitivity.values()))
                .addObject("mayListUsers", Permissions.may(caller, AdministrationAction.USER_LIST))
                .addObject("words", new AccessWords(page.words()));
    }
}
