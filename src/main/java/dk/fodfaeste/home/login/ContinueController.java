package dk.fodfaeste.home.login;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.again.KeptForm;
import dk.fodfaeste.ui.again.KeptForms;
import dk.fodfaeste.ui.again.SentBefore;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows a form again that was sent after the session had ended, as it was filled in. */
@Controller
class ContinueController {

    private final KeptForms kept;

    ContinueController(KeptForms kept) {
        this.kept = kept;
    }

    @GetMapping(KeptForms.CONTINUE)
    @Requires(HomeAction.OWN_ACCOUNT)
    @Nullable
    ModelAndView goOn(Page page, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        KeptForm form = kept.take(request, caller.account());
        if (form == null) {
            return page.redirect("/");
        }
        if (form.path() == null) {
            page.flash().warning("ui.again.not-done");
            return page.redirect(form.cameFrom());
        }
        request.removeAttribute(Pages.ATTRIBUTE);
        request.getRequestDispatcher(form.path()).forward(new SentBefore(request, form), response);
        return null;
    }
}
