package dk.fodfaeste.ui.api;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.kernel.text.Texts;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;
import tools.jackson.databind.type.LogicalType;

/** Wires what the endpoints of the API share. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    /** Where the endpoints are. */
    static final String ENDPOINTS = "/api/v1/**";

    static {
        // The caller comes from the token, not from the request's parameters.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        // It is written as 2026-05.
        SpringDocUtils.getConfig().replaceWithClass(YearMonth.class, String.class);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns(ENDPOINTS);
    }

    /** A number is no text: {@code "arrivedAt": 20260303} is a mistake, and is called one. */
    @Bean
    JsonMapperBuilderCustomizer textsAreTexts() {
        return mapper -> mapper.withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("texts").addDeserializer(String.class, new WholeText()));
    }

    /** Quotation marks with nothing between them are not {@code null}: {@code "assignee": ""} must not lay a task into a basket. */
    @Bean
    JsonMapperBuilderCustomizer nothingIsWrittenAsNull() {
        return mapper -> mapper.withCoercionConfigDefaults(values ->
                values.setAcceptBlankAsEmpty(false).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    }

    /** What the API answers with may be the domain's own records. */
    @Bean
    JsonMapperBuilderCustomizer domainValuesAsTheApiWritesThem() {
        return mapper -> mapper.addModule(new SimpleModule("domain")
                .addSerializer(Enum.class, new ToStringSerializerBase(Enum.class) {
                    @Override
                    public String valueToString(Object constant) {
                        return Codes.of((Enum<?>) constant);
                    }
                })
                .addSerializer(Instant.class, new ToStringSerializerBase(Instant.class) {
                    @Override
                    public String valueToString(Object instant) {
                        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ApiDates.danish((Instant) instant));
                    }
                }));
    }

    @Bean
    OperationCustomizer documentedRefusals() {
        return new DocumentedRefusals();
    }

    @Bean
    OpenApiLocaleCustomizer documentedTexts(Texts texts) {
        return new DocumentedTexts(texts);
    }
}
