package dk.fodfaeste.arrivals.screening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person told at the screening (HED-1), for whoever places her on the ladder or finds her a home.
 *
 * @param what    what she learnt, did, speaks (a code of the reference list of languages) or wishes
 * @param level   how far or how well, or what a wish is about; {@code null} where it was not told
 * @param years   for how long; {@code null} where it was not told
 * @param notedBy {@code null} for another system
 */
public record ScreeningItem(
        UUID id,
        UUID person,
        Topic topic,
        String what,
        @Nullable Level level,
        @Nullable Integer years,
        Instant notedAt,
        @Nullable String notedBy) {

    /** What it is about, and which levels it can have. */
    public enum Topic {
        EDUCATION(Level.NONE, Level.PRIMARY, Level.SECONDARY, Level.VOCATIONAL, Level.HIGHER),
        WORK,
        SELF_EMPLOYMENT,
        LANGUAGE(Level.LITTLE, Level.GOOD, Level.FLUENT),
        WISH(Level.FOR_WORK, Level.FOR_EDUCATION, Level.FOR_HOUSING),
        /** Needs its own right, both to be read and to be written. */
        HEALTH;

        private final List<Level> levels;

        Topic(Level... levels) {
            this.levels = List.of(levels);
        }

        /** The levels that fit; none where there are none to tell apart. */
        public List<Level> levels() {
            return levels;
        }

        /** Whether years can be told of it. */
        public boolean hasYears() {
            return this == EDUCATION || this == WORK || this == SELF_EMPLOYMENT;
        }
    }

    /** How far an education went, how well a language is spoken, what a wish is about. */
    public enum Level {
        NONE,
        PRIMARY,
        SECONDARY,
        VOCATIONAL,
        HIGHER,
        LITTLE,
        GOOD,
        FLUENT,
        FOR_WORK,
        FOR_EDUCATION,
        FOR_HOUSING
    }

    /** Without what was told, which is personal. */
    @Override
    public String toString() {
        return "ScreeningItem[id=%s, topic=%s]".formatted(id, topic);
    }
}
