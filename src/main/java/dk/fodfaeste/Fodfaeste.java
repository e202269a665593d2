package dk.fodfaeste;

import dk.fodfaeste.launch.CopyCommand;
import dk.fodfaeste.launch.CopyCommand.Outcome;
import dk.fodfaeste.launch.Launcher;
import dk.fodfaeste.launch.console.Console;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the server, or copies its database. Beans have their classes' whole names: features of two modules may be called alike. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Fodfaeste {

    static void main(String[] args) {
        CopyCommand.of(args)
                .ifPresentOrElse(
                        command -> System.exit(report(command.run(System.getenv(), args))),
                        () -> Launcher.run(Fodfaeste.class, args));
    }

    private static int report(Outcome outcome) {
        if (outcome.good()) {
            Console.say(outcome.sentence());
            return 0;
        }
        Console.problem(outcome.sentence());
        return 1;
    }
}
