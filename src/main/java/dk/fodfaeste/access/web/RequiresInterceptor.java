package dk.fodfaeste.access.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.RequiresAction;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stops a caller who may not, before the request's body is looked at. */
final class RequiresInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Action required = RequiresAction.Of.method(method.getMethod());
            if (required != null) {
                Permissions.require(CallerArgument.current(), required);
            }
        }
        return true;
    }
}
