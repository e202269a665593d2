package dk.fodfaeste.ui.call;

import dk.fodfaeste.ui.again.KeptForms;
import dk.fodfaeste.ui.again.OnlyShown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Shows forms again only where nothing can be done by it: an endpoint that takes a {@link Call} changes things by it alone. */
final class OnlyCallsAgain implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean again = request.getAttribute(KeptForms.SHOWN_AGAIN) != null;
        if (again && handler instanceof HandlerMethod endpoint && !takesCall(endpoint)) {
            throw new OnlyShown();
        }
        return true;
    }

    private static boolean takesCall(HandlerMethod endpoint) {
        return Arrays.asList(endpoint.getMethod().getParameterTypes()).contains(Call.class);
    }
}
