package dk.fodfaeste;

import dk.fodfaeste.launch.Launcher;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Fodfaeste {

    static void main(String[] args) {
        Launcher.run(Fodfaeste.class, args);
    }
}
