package dk.fodfaeste.ui.api;

import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;

/**
 * The words of the OpenAPI document. The summary that an operation has in the code is the key of its text; a refusal is
 * described by the title that its answer has.
 */
class DocumentedTexts implements OpenApiLocaleCustomizer {

    static final String SCHEME = "token";
    static final String PROBLEM = "Problem";

    private static final String VERSION = "v1";

    private final Texts texts;

    DocumentedTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI document, Locale locale) {
        Words words = texts.of(UiLanguage.of(locale.getLanguage()));
        document.setInfo(new Info()
                .title(words.t("ui.api.title"))
                .description(words.t("ui.api.about"))
                .version(VERSION));
        document.setServers(List.of(new Server().url("/")));
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        SCHEME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(words.t("ui.api.token")))
                .addSchemas(PROBLEM, problem());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> describe(operation, words));
    }

    private static void describe(Operation operation, Words words) {
        operation.setSummary(words.t(operation.getSummary()));
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setDescription(words.t("ui.problem.title." + status));
            }
        });
    }

    /** As {@code ui.problem} writes it. */
    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema());
        return new ObjectSchema()
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error))
                .addProperty("reference", new StringSchema());
    }
}
