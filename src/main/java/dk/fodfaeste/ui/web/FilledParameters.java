package dk.fodfaeste.ui.web;

import dk.fodfaeste.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Map;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter of an address that is there and says nothing: {@code ?household=} would be read as no filter at all, and
 * answer with everything.
 */
class FilledParameters implements HandlerInterceptor {

    private static final String API = "/api/";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean api = request.getRequestURI().startsWith(API);
        if (handler instanceof HandlerMethod endpoint && (api || "GET".equals(request.getMethod()))) {
            for (MethodParameter parameter : endpoint.getMethodParameters()) {
                RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
                if (declared != null && isSingle(parameter) && (api || hasNoDefault(declared))) {
                    require(
                            request,
                            declared.name().isEmpty() ? parameter.getParameter().getName() : declared.name());
                }
            }
        }
        return true;
    }

    private static boolean isSingle(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return !Map.class.isAssignableFrom(type) && !Collection.class.isAssignableFrom(type);
    }

    /** A form may send a field in which nothing was filled in, where nothing means something. */
    private static boolean hasNoDefault(RequestParam declared) {
        return declared.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static void require(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        if (value != null && value.isBlank()) {
            throw Problem.inField(name, "ui.input.blank");
        }
    }
}
