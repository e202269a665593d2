package dk.fodfaeste.launch;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Lets {@code ./fodfaeste prepare} run beside the server, once that answers and at the lowest priority, where the script
 * that started it found no cache for this build. It outlives the server, and a failure costs nothing but the time of later starts.
 */
final class Preparation implements ApplicationListener<ApplicationReadyEvent> {

    private static final String PROPERTY = "fodfaeste.prepare";
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        // Java's own properties only: no setting of the environment may name a program to run.
        String script = System.getProperty(PROPERTY);
        if (script == null) {
            return;
        }
        try {
            new ProcessBuilder(script, "prepare")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.info("Later starts are not made quicker: {}", e.getMessage());
        }
    }
}
