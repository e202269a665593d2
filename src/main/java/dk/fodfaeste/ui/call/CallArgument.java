package dk.fodfaeste.ui.call;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.RequiresAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.again.KeptForms;
import dk.fodfaeste.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives an endpoint its {@link Call}. */
final class CallArgument implements HandlerMethodArgumentResolver {

    private final ObjectProvider<Gate> gate;
    private final Pages pages;

    CallArgument(ObjectProvider<Gate> gate, Pages pages) {
        this.gate = gate;
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Action requires = RequiresAction.Of.method(Objects.requireNonNull(parameter.getMethod()));
        if (requires == null) {
            throw new IllegalStateException(parameter.getMethod() + " takes a call and says not what it requires");
        }
        return new Call(
                caller(),
                requires,
                gate.getObject(),
                () -> pages.of(request),
                () -> pages.words(request),
                () -> Form.sent(request.getParameterMap()),
                request.getAttribute(KeptForms.SHOWN_AGAIN) != null);
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller known) {
            return known;
        }
        throw Problem.forbidden("access.forbidden");
    }
}
