package dk.fodfaeste.administration.user;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.UserDetails;
import dk.fodfaeste.organisation.Users;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing how a user is called and reached. */
@Controller
@RequestMapping(AdministrationAddresses.USERS + "/{id}/oplysninger")
class UserDetailsController {

    private static final String VIEW = "home/settings/userDetails";

    private final Gate gate;
    private final Users members;

    UserDetailsController(Gate gate, Users members) {
        this.gate = gate;
        this.members = members;
    }

    @GetMapping
    @Requires(AdministrationAction.USER_CHANGE)
    ModelAndView form(Page page, Caller caller, @PathVariable UUID id) {
        User member = member(caller, id);
        Form form = Form.of(Map.of(
                "name", member.name(),
                "email", Objects.requireNonNullElse(member.email(), ""),
                "phone", Objects.requireNonNullElse(member.phone(), ""),
                "version", String.valueOf(member.version())));
        return page.view(VIEW).addObject("member", member).addObject("form", form);
    }

    @PostMapping
    @Requires(AdministrationAction.USER_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            gate.run(caller, AdministrationAction.USER_CHANGE, tx -> {
                User member = members.get(tx, id);
                // A name that is another municipality's to change is not asked for.
                Form whole = member.managed() ? form : form.with("name", member.name());
                members.change(tx, id, GrantForm.version(form), details(whole));
            });
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page.again(VIEW)
                    .addObject("member", member(caller, id))
                    .addObject("form", form.refused(problem, page.words()));
        }
        page.flash().success("settings.user.saved");
        return page.redirect(AdministrationAddresses.USERS + "/" + id);
    }

    static UserDetails details(Form form) {
        return new UserDetails(form.value("name"), form.value("email"), form.value("phone"));
    }

    private User member(Caller caller, UUID id) {
        return gate.read(caller, AdministrationAction.USER_CHANGE, tx -> members.get(tx, id));
    }
}
