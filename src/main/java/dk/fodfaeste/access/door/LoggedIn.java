package dk.fodfaeste.access.door;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.LoginPlaces;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Remembers from where somebody has logged in, and leads her on: to what she was about to do, else to the page she asked for. */
public final class LoggedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    /** Session attribute: the address where whoever logs in next goes on. */
    public static final String GO_ON = "dk.fodfaeste.login.goOn";

    private final LoginPlaces places;

    public LoggedIn(LoginPlaces places) {
        this.places = places;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof Caller caller && caller.account() != null) {
            String device = Device.remembered(request, response, LoginPlaces.REMEMBERED);
            places.remember(caller.account(), request.getRemoteAddr(), device);
        }
        Object goOn = request.getSession().getAttribute(GO_ON);
        request.getSession().removeAttribute(GO_ON);
        if (goOn instanceof String place) {
            response.sendRedirect(request.getContextPath() + place);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
