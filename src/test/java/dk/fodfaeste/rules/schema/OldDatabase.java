package dk.fodfaeste.rules.schema;

import dk.fodfaeste.launch.database.DatabaseRoles;
import dk.fodfaeste.testing.TestDatabase;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as it was before a migration, for a test of what the migration does with rows. */
final class OldDatabase implements AutoCloseable {

    private final String name = "old_" + UUID.randomUUID().toString().replace("-", "");
    private final JdbcClient server = JdbcClient.create(TestDatabase.superuser());

    private OldDatabase() {}

    /** One with all migrations up to this version. */
    static OldDatabase at(String version) {
        OldDatabase made = new OldDatabase();
        made.server
                .sql("CREATE DATABASE " + made.name + " OWNER " + DatabaseRoles.OWNER)
                .update();
        made.migrate(version);
        return made;
    }

    void migrate(String version) {
        Flyway.configure()
                .dataSource(connections(DatabaseRoles.OWNER))
                .placeholders(Map.of("app_role", DatabaseRoles.APP))
                .target(version)
                .load()
                .migrate();
    }

    /** To all rows of all municipalities. */
    JdbcClient everything() {
        return JdbcClient.create(connections("postgres"));
    }

    private DataSource connections(String user) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabase.url().replaceFirst("/" + DatabaseRoles.DATABASE + "$", "/" + name));
        source.setUser(user);
        source.setPassword(TestDatabase.PASSWORD);
        return source;
    }

    @Override
    public void close() {
        server.sql("DROP DATABASE " + name + " WITH (FORCE)").update();
    }
}
