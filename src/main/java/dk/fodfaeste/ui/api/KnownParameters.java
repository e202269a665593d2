package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the endpoint does not have, or that is there twice: a misspelt filter that nobody
 * reads would answer with everything.
 */
class KnownParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && "GET".equals(request.getMethod())) {
            Set<String> known = names(endpoint);
            request.getParameterMap().forEach((name, values) -> {
                if (!known.contains(name)) {
                    throw Problem.inField(name, "ui.api.unknown-parameter");
                }
                if (values.length > 1) {
                    throw Problem.inField(name, "ui.api.twice");
                }
            });
        }
        return true;
    }

    private static Set<String> names(HandlerMethod endpoint) {
        return Arrays.stream(endpoint.getMethod().getParameters())
                .map(KnownParameters::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String name(Parameter parameter) {
        RequestParam sent = parameter.getAnnotation(RequestParam.class);
        if (sent == null) {
            return null;
        }
        return sent.name().isEmpty() ? parameter.getName() : sent.name();
    }
}
