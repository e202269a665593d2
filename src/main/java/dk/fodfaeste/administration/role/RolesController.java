package dk.fodfaeste.administration.role;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.administration.AccessWords;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.organisation.UserCounts;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.call.Call;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which role may do what, as it is decided by. */
@Controller
class RolesController {

    private final Users users;
    private final ActionWords actions;

    RolesController(Users users, ActionWords actions) {
        this.actions = actions;
        this.users = users;
    }

    @GetMapping(AdministrationAddresses.ROLES)
    @Requires(AdministrationAction.ROLE_SEE)
    ModelAndView matrix(Call call) {
        UserCounts counts = call.read(users::counts);
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.API_CLIENT)
                .toList();
        return call.page()
                .view("administration/roles")
                .addObject("roles", roles)
                .addObject("actions", actions)
                .addObject("counts", counts)
                .addObject("sensitivities", List.of(Sensitivity.values()))
                .addObject("mayListUsers", call.may(AdministrationAction.USER_LIST))
                .addObject("words", new AccessWords(call.page().words()));
    }
}
