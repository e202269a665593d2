package dk.fodfaeste.launch;

import dk.fodfaeste.launch.console.StartupProblem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends a server that was started only so that Java could write down, with {@code -XX:AOTCacheOutput}, what a start needs:
 * it asks for the first page, which belongs to that, and exits.
 */
final class Rehearsal implements ApplicationListener<ApplicationReadyEvent> {

    private static final String PROPERTY = "fodfaeste.rehearsal";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static boolean isOne() {
        return Boolean.getBoolean(PROPERTY);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        String address = ReadyAnnouncement.address(ready.getApplicationContext().getEnvironment());
        System.exit(status(URI.create(address + "/log-ind")) == 200 ? 0 : 1);
    }

    private static int status(URI page) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new StartupProblem("The first page could not be read: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("Interrupted while the first page was read", e);
        }
    }
}
