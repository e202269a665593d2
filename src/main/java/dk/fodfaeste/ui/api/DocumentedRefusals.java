package dk.fodfaeste.ui.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.RequiresAction;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;

/**
 * Writes into the OpenAPI document what the code says about each operation: the scope that it needs, and the statuses by
 * which it can refuse. The texts come afterwards, by language.
 */
class DocumentedRefusals implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Action required = RequiresAction.Of.method(endpoint.getMethod());
        if (required != null && required.apiScope() != null) {
            operation.setSecurity(List.of(new SecurityRequirement()
                    .addList(DocumentedTexts.SCHEME, required.apiScope().text())));
        }
        for (int status : statuses(endpoint)) {
            operation.getResponses().addApiResponse(String.valueOf(status), refusal());
        }
        return operation;
    }

    private static Set<Integer> statuses(HandlerMethod endpoint) {
        Set<Integer> statuses = new TreeSet<>(List.of(400, 401, 403, 422));
        if (has(endpoint, PathVariable.class)) {
            statuses.add(404);
        }
        if (has(endpoint, RequestBody.class) || has(endpoint, RequestPart.class)) {
            statuses.addAll(List.of(413, 415));
        }
        Refuses more = endpoint.getMethodAnnotation(Refuses.class);
        if (more != null) {
            Arrays.stream(more.value()).forEach(statuses::add);
        }
        return statuses;
    }

    private static boolean has(HandlerMethod endpoint, Class<? extends Annotation> annotation) {
        return Stream.of(endpoint.getMethod().getParameters()).anyMatch(each -> each.isAnnotationPresent(annotation));
    }

    private static ApiResponse refusal() {
        Schema<?> problem = new Schema<>().$ref(DocumentedTexts.PROBLEM);
        return new ApiResponse()
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(problem)));
    }
}
