package dk.fodfaeste.launch;

import dk.fodfaeste.launch.console.StartupProblemReporter;
import dk.fodfaeste.launch.database.EmbeddedDatabaseInitializer;
import org.springframework.boot.SpringApplication;

/** The way in: database first, then the server, then the greeting. */
public final class Launcher {

    private Launcher() {}

    /**
     * Starts the application and returns when it answers. When it cannot start, the reason is printed (by
     * {@link StartupProblemReporter} or Spring Boot) and the process ends with exit code 1.
     */
    public static void run(Class<?> application, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        spring.addInitializers(new EmbeddedDatabaseInitializer());
        if (Rehearsal.isOne()) {
            spring.addListeners(new Rehearsal());
        } else {
            spring.addListeners(new ReadyAnnouncement(), new Preparation());
        }
        try {
            spring.run(arguments);
        } catch (RuntimeException reported) {
            System.exit(1);
        }
    }
}
