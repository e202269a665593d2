package dk.fodfaeste.launch;

import dk.fodfaeste.launch.console.Console;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Prints where the server is, and what every {@link Greeting} adds, once it answers. */
final class ReadyAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var context = ready.getApplicationContext();
        List<String> lines = new ArrayList<>();
        lines.add("Fodfæste is ready: " + address(context.getEnvironment()));
        context.getBeanProvider(Greeting.class)
                .orderedStream()
                .map(Greeting::lines)
                .forEach(lines::addAll);
        Console.greet(lines);
    }

    static String address(Environment environment) {
        String bound = environment.getProperty("server.address", "");
        boolean everywhere = bound.isEmpty() || bound.equals("0.0.0.0") || bound.equals("::");
        String host = everywhere ? "localhost" : bound.contains(":") ? "[" + bound + "]" : bound;
        String scheme = environment.getProperty("server.ssl.enabled", Boolean.class, false) ? "https" : "http";
        return scheme + "://" + host + ":" + environment.getProperty("local.server.port");
    }
}
