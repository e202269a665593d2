package dk.fodfaeste.launch.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the embedded database before Spring looks for one, unless {@code spring.datasource.url} names another. */
public final class EmbeddedDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.getProperty("spring.datasource.url", "").isBlank()) {
            return;
        }
        Path data = Path.of(environment.getRequiredProperty("fodfaeste.data"));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        // Spring's own shutdown hook runs this after the server has stopped and its connections are closed.
        SpringApplication.getShutdownHandlers().add(database::close);
        DatabaseWatch.over(database);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", DatabaseRoles.APP,
                                "spring.datasource.password",
                                        database.passwords().app(),
                                "spring.flyway.user", DatabaseRoles.OWNER,
                                "spring.flyway.password", database.passwords().owner())));
    }
}
