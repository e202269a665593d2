package dk.fodfaeste.rules.endpoints;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.RequiresAction;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.MediaTypeExpression;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * One address with one method, as Spring knows it.
 *
 * @param conditions parameters that a request must have to come here, as a query
 * @param headers    headers that it must have, name and value in turn
 */
record Endpoint(String method, String path, Method handler, String conditions, List<String> headers) {

    private static final String BOUNDARY = "boundary";

    /** All endpoints of all mappings, by path. */
    static List<Endpoint> all(Collection<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue().getMethod()))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    static Stream<Endpoint> of(RequestMappingInfo mapping, Method handler) {
        List<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? List.of("GET", "POST")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .toList();
        String conditions = mapping.getParamsCondition().getExpressions().stream()
                .filter(each -> !each.isNegated())
                .map(each -> each.getName() + "=" + (each.getValue() == null ? "" : each.getValue()))
                .collect(Collectors.joining("&"));
        List<String> headers = new ArrayList<>();
        for (NameValueExpression<String> header : mapping.getHeadersCondition().getExpressions()) {
            if (!header.isNegated()) {
                headers.addAll(List.of(header.getName(), header.getValue() == null ? "true" : header.getValue()));
            }
        }
        mapping.getConsumesCondition().getExpressions().stream()
                .filter(each -> !each.isNegated())
                .map(MediaTypeExpression::getMediaType)
                .findFirst()
                .map(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)
                        ? type + ";boundary=" + BOUNDARY
                        : type.toString())
                .ifPresent(type -> headers.addAll(List.of("Content-Type", type)));
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        methods.stream().map(method -> new Endpoint(method, path, handler, conditions, headers)));
    }

    /** What a caller must be allowed to do; {@code null} where the endpoint does not say. */
    @Nullable
    Action action() {
        return RequiresAction.Of.method(handler);
    }

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return method.equals(HttpMethod.GET.name());
    }

    /** An address that fits, with identifiers that nothing has. */
    String address() {
        String filled =
                path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("/**", "/any");
        return conditions.isEmpty() ? filled : filled + "?" + conditions;
    }

    /** A body without anything in it, in the form that the endpoint reads. */
    String emptyBody() {
        Map<String, String> named = Map.of("multipart", "--" + BOUNDARY + "--\r\n", "application/json", "{}");
        return named.entrySet().stream()
                .filter(each -> headers.stream().anyMatch(header -> header.startsWith(each.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Its headers, and these. */
    String[] with(String... more) {
        return Stream.concat(headers.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
