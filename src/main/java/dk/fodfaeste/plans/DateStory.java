package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.calendar.DanishTime;
import dk.fodfaeste.kernel.calendar.Phrases;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.plans.Task.Redated;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;

/** How a task came to its date, in sentences: who chose it and why, what the rule says, and whether it was told too late. */
final class DateStory {

    private final Phrases phrases;

    private DateStory(Phrases phrases) {
        this.phrases = phrases;
    }

    static String of(Task task, UiLanguage language) {
        return new DateStory(Phrases.in(language.locale()))
                .tell(task, task.explanation().in(language));
    }

    private String tell(Task task, String rule) {
        Redated redated = task.redated();
        if (redated != null) {
            return phrases.say("time.story.redated", chosen(task, redated), rule);
        }
        Instant told = task.toldLateAt();
        return told == null ? rule : phrases.say("time.story.told-late", rule, told.atZone(DanishTime.ZONE));
    }

    private String chosen(Task task, Redated redated) {
        String by = redated.by() == null ? phrases.say("time.story.system") : redated.by();
        ZonedDateTime at = redated.at().atZone(DanishTime.ZONE);
        TemporalAccessor to = day(Objects.requireNonNull(task.dueBy()));
        String moved = redated.from() == null
                ? phrases.say("time.story.set", to, by, at)
                : phrases.say("time.story.moved", to, by, at, day(redated.from()));
        return redated.reason() == null ? moved : phrases.say("time.story.reason", moved, redated.reason());
    }

    /** A day alone where the hour is only the end of it. */
    private static TemporalAccessor day(Instant moment) {
        ZonedDateTime there = moment.atZone(DanishTime.ZONE);
        LocalTime time = there.toLocalTime();
        return time.equals(DanishTime.END_OF_DAY) ? there.toLocalDate() : there;
    }
}
