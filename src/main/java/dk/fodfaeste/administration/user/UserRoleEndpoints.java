package dk.fodfaeste.administration.user;

import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.UserRoles;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Giving a user a role, and taking it. */
@Controller
@Tag(name = "users")
class UserRoleEndpoints {

    private static final String USERS = AdministrationAddresses.USERS + "/";
    private static final String PAGE = USERS + "{id}/roller";
    private static final String API = "/api/v1/users/{id}/roles";
    private static final int CONFLICT = 409;

    private final Users users;
    private final UserRoles roles;
    private final Directory directory;

    UserRoleEndpoints(Users users, UserRoles roles, Directory directory) {
        this.users = users;
        this.roles = roles;
        this.directory = directory;
    }

    @GetMapping(PAGE)
    @Requires(AdministrationAction.ROLE_GIVE)
    ModelAndView form(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(RoleInput.class));
    }

    @PostMapping(PAGE)
    @Requires(AdministrationAction.ROLE_GIVE)
    ModelAndView give(Call call, @PathVariable UUID id) {
        return call.perform(RoleInput.class, (tx, in) -> roles.give(tx, id, in.grant()))
                .success("administration.user.role.given")
                .to(USERS + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(PAGE + "/{membership}/fjern")
    @Requires(AdministrationAction.ROLE_TAKE)
    ModelAndView take(Call call, @PathVariable UUID id, @PathVariable UUID membership) {
        call.run(tx -> roles.take(tx, id, membership));
        call.page().flash().success("administration.user.role.taken");
        return call.page().redirect(USERS + id);
    }

    @PostMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.ROLE_GIVE)
    @Operation(summary = "administration.api.role.give")
    @Refuses(CONFLICT)
    UserResponse giveRole(Call call, @PathVariable UUID id, @RequestBody RoleInput in) {
        return call.write(tx -> {
            roles.give(tx, id, in.grant());
            return UserResponse.of(users.get(tx, id));
        });
    }

    @PostMapping(API + "/{role}/take")
    @ResponseBody
    @Requires(AdministrationAction.ROLE_TAKE)
    @Operation(summary = "administration.api.role.take")
    @Refuses(CONFLICT)
    UserResponse takeRole(Call call, @PathVariable UUID id, @PathVariable UUID role) {
        return call.write(tx -> {
            roles.take(tx, id, role);
            return UserResponse.of(users.get(tx, id));
        });
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        return call.read(tx -> call.page()
                .view("administration/userRole")
                .addObject("user", users.get(tx, id))
                .addObject("grants", GrantForm.of(call.page(), tx, directory))
                .addObject("form", form));
    }
}
