package dk.fodfaeste.launch.console;

import java.util.List;

/** What the person who started the server reads in the terminal. It is not a log: the greeting may hold a password. */
public final class Console {

    private Console() {}

    public static void greet(List<String> lines) {
        System.out.println();
        lines.forEach(System.out::println);
        System.out.println();
    }

    /** One sentence about what was done. */
    public static void say(String sentence) {
        System.out.println(sentence);
    }

    /** One sentence about what could not be done. */
    public static void problem(String sentence) {
        System.err.println(sentence);
    }
}
