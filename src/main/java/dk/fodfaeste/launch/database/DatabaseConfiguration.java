package dk.fodfaeste.launch.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the database before it is migrated, and tells the migrations which role the application uses. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Migrations write {@code "${app_role}"} where they grant or revoke. */
    @Bean
    FlywayConfigurationCustomizer checkedDatabase(DataSource pool) {
        return flyway -> {
            Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
            placeholders.put("app_role", DatabaseCheck.roleOf(pool));
            flyway.placeholders(placeholders);
        };
    }
}
