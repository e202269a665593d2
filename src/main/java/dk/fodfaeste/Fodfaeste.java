package dk.fodfaeste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. */
@SpringBootApplication
public class Fodfaeste {

    static void main(String[] args) {
        SpringApplication.run(Fodfaeste.class, args);
    }
}
