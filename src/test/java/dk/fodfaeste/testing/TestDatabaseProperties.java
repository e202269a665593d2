package dk.fodfaeste.testing;

import dk.fodfaeste.launch.database.DatabaseRoles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points every Spring test at the {@link TestDatabase}; found through META-INF/spring.factories. */
public final class TestDatabaseProperties implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
        OwnDatabase own = AnnotatedElementUtils.findMergedAnnotation(testClass, OwnDatabase.class);
        return new Customizer(own == null ? DatabaseRoles.DATABASE : own.value());
    }

    /** Equal for the same database, so that tests with the same configuration share a context. */
    private record Customizer(String database) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.getEnvironment().getPropertySources().addFirst(new Properties(database));
        }
    }

    /** Starts the database when asked; first in order, so that no developer's SPRING_DATASOURCE_URL is tested on. */
    private static final class Properties extends PropertySource<Object> {

        private final String database;

        Properties(String database) {
            super("testDatabase");
            this.database = database;
        }

        @Override
        public @Nullable Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> TestDatabase.url(database);
                case "spring.datasource.username" -> DatabaseRoles.APP;
                case "spring.flyway.user" -> DatabaseRoles.OWNER;
                case "spring.datasource.password", "spring.flyway.password" -> TestDatabase.PASSWORD;
                // Contexts are kept for the whole run: each holds few connections while it waits.
                case "spring.datasource.hikari.minimum-idle" -> "1";
                default -> null;
            };
        }
    }
}
