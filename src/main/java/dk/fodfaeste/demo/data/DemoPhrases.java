package dk.fodfaeste.demo.data;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What the demo municipality's colleagues have written: reasons, names of files. They stand in {@code demo/story.yaml}. */
public record DemoPhrases(
        Files files,
        List<String> waitingBefore,
        List<String> waitingAfter,
        List<String> redated,
        List<String> contacts,
        List<String> areas,
        List<Life> lives,
        List<String> wishes) {

    /** Patterns of file names; the argument is a date. */
    public record Files(String arrivals, String numbers) {}

    /** What an adult tells of school and work; {@code level} is a level of an education, without {@code work} there was none. */
    public record Life(
            String education,
            String level,
            @Nullable String work,
            @Nullable Integer years) {}

    /** As shipped. */
    public static DemoPhrases read() {
        return DemoData.read("story.yaml", new TypeReference<DemoPhrases>() {});
    }

    /** The name of the file in which a day's notices came. */
    public String arrivalsFile(LocalDate day) {
        return MessageFormat.format(files.arrivals(), day.toString());
    }

    /** The name of the file in which CPR numbers came once they were given. */
    public String numbersFile(LocalDate day) {
        return MessageFormat.format(files.numbers(), day.toString());
    }
}
