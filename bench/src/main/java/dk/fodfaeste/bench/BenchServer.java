package dk.fodfaeste.bench;

import dk.fodfaeste.Fodfaeste;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.home.setup.MunicipalitySetup;
import dk.fodfaeste.launch.database.DatabaseRoles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The product's server, in this process, on the run's database. */
final class BenchServer implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";

    private final BenchDatabase database;
    private final ConfigurableApplicationContext context;

    private BenchServer(BenchDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static BenchServer start(BenchDatabase database) {
        return start(database, null);
    }

    /** @param also what else the context is told before it starts */
    static BenchServer start(
            BenchDatabase database, @Nullable ApplicationContextInitializer<ConfigurableApplicationContext> also) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", DatabaseRoles.APP,
                "spring.datasource.password", database.password(),
                "spring.flyway.user", DatabaseRoles.OWNER,
                "spring.flyway.password", database.password(),
                "server.port", "0",
                "fodfaeste.demo", "false",
                "fodfaeste.first-administrator", "false",
                "fodfaeste.jobs.enabled", "false",
                "logging.level.root", "warn"));
        SpringApplication application = new SpringApplication(Fodfaeste.class);
        application.addInitializers(
                context -> context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings)));
        if (also != null) {
            application.addInitializers(also);
        }
        return new BenchServer(database, application.run());
    }

    <T> T get(Class<T> service) {
        return context.getBean(service);
    }

    Gate gate() {
        return get(Gate.class);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** Connections for plain JDBC: the application's role, with the settings that the product gives its own connections. */
    DataSource bare() {
        String settings = context.getEnvironment().getRequiredProperty("spring.datasource.hikari.connection-init-sql");
        return new DelegatingDataSource(database.app()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                try (Statement sql = connection.createStatement()) {
                    sql.execute(settings);
                }
                return connection;
            }
        };
    }

    /** Opens a municipality with everything that the product ships. */
    void open(short code) {
        get(MunicipalitySetup.class).open(code, "Maaleby " + code, true);
    }

    /** A case worker of the whole municipality who can fill every function. */
    Caller worker(short code, String login) {
        UUID account = get(Accounts.class).add(login, "Mette Maaler", PASSWORD, false);
        Grant grant = new Grant(Role.CASE_WORKER, null, Set.of());
        gate().run(Caller.system(code), AdministrationAction.USER_MANAGE, tx -> {
            get(Accounts.class).addMember(tx, account, grant);
            List<UUID> functions = get(Directory.class).functions(tx).stream()
                    .map(Directory.WorkFunction::id)
                    .toList();
            functions.forEach(each -> get(Directory.class).addHolder(tx, each, account));
        });
        return Caller.person(account, code, "Mette Maaler", Set.of(grant));
    }

    @Override
    public void close() {
        context.close();
    }
}
