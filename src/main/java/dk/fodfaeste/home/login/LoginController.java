package dk.fodfaeste.home.login;

import dk.fodfaeste.access.web.CurrentSession;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.again.KeptForms;
import dk.fodfaeste.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The login page; Spring Security handles what is posted from it. */
@Controller
class LoginController {

    private static final String VIEW = "home/login";

    @GetMapping("/log-ind")
    ModelAndView login(Page page, HttpServletRequest request) {
        return page.view(VIEW)
                .addObject("form", Form.empty())
                .addObject("refusal", "")
                .addObject("kept", KeptForms.isKept(request));
    }

    @PostMapping(CurrentSession.REFUSED_PATH)
    ModelAndView refused(
            Page page,
            Form form,
            @RequestAttribute(name = CurrentSession.THROTTLED, required = false) Boolean throttled) {
        boolean tooMany = Boolean.TRUE.equals(throttled);
        return page.view(tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED, VIEW)
                .addObject("form", form)
                .addObject("kept", false)
                .addObject("refusal", page.t(tooMany ? "home.login.throttled" : "home.login.wrong"));
    }
}
