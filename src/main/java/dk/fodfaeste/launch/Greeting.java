package dk.fodfaeste.launch;

import java.util.List;

/**
 * Lines for the person who started the server, printed to the terminal (never to the log) once it answers, below its
 * address. Every bean of this type is asked once, in the order of {@code @Order}.
 */
@FunctionalInterface
public interface Greeting {

    /** The lines, without line ends; none is fine. */
    List<String> lines();
}
