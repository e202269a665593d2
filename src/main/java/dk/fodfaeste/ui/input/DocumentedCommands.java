package dk.fodfaeste.ui.input;

import dk.fodfaeste.ui.api.Codes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Writes into the OpenAPI document what {@link Command}s declare: which fields must be there, their limits, their choices. */
@Component
class DocumentedCommands implements OpenApiCustomizer {

    private final ObjectProvider<RequestMappingHandlerMapping> endpoints;

    DocumentedCommands(ObjectProvider<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        endpoints.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .flatMap(endpoint -> Arrays.stream(endpoint.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .forEach(type -> describe(type, document.getComponents().getSchemas()));
    }

    @SuppressWarnings("rawtypes") // as the model of OpenAPI declares it
    private static void describe(Class<?> type, Map<String, Schema> schemas) {
        Schema<?> schema = schemas.get(type.getSimpleName());
        if (!type.isAnnotationPresent(Command.class) || schema == null || schema.getProperties() == null) {
            return;
        }
        List<String> needed = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> one = one(component);
            Schema<?> property =
                    described(component, one, schema.getProperties().get(component.getName()));
            if (property != null) {
                schema.getProperties().put(component.getName(), property);
            }
            if (one != boolean.class && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                needed.add(component.getName());
            }
            describe(one, schemas);
        }
        schema.setRequired(needed.isEmpty() ? null : needed);
    }

    private static @Nullable Schema<?> described(
            RecordComponent component, Class<?> type, @Nullable Schema<?> property) {
        if (type.isEnum()) {
            Schema<?> codes = new StringSchema()
                    ._enum(Arrays.stream(type.getEnumConstants())
                            .map(each -> Codes.of((Enum<?>) each))
                            .toList());
            return Collection.class.isAssignableFrom(component.getType()) ? new ArraySchema().items(codes) : codes;
        }
        if (property != null && type == String.class && component.getType() == String.class) {
            Text text = component.getAnnotation(Text.class);
            property.setMaxLength(text == null ? Text.USUAL : text.max());
        }
        Range range = component.getAnnotation(Range.class);
        if (property != null && range != null) {
            property.setMinimum(BigDecimal.valueOf(range.min()));
            property.setMaximum(BigDecimal.valueOf(range.max()));
        }
        return property;
    }

    /** What one value of the component is. */
    private static Class<?> one(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType several
                        && Objects.requireNonNull(several.getActualTypeArguments()[0]) instanceof Class<?> type
                ? type
                : component.getType();
    }
}
