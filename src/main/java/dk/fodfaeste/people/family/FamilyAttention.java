package dk.fodfaeste.people.family;

import dk.fodfaeste.access.Action;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a family needs attention, told in lines at the top of its page. A module contributes by a bean of this type what
 * it knows; all of them are told together, the most urgent first. A line counts ("3 opgaver …"), so that there are few.
 *
 * @param requires what the caller must be allowed to do; {@code null} for everyone who sees the page
 * @param source   what it tells
 */
public record FamilyAttention(@Nullable Action requires, Source source) {

    /** Own choice: how many lines a reader takes in at a glance. */
    public static final int MOST = 5;

    /** How urgent a line is, the most urgent first. */
    public enum Urgency {
        /** Should have happened by now. */
        OVERDUE("warning", "overdue"),
        /** Must happen within two days. */
        SOON("time", "active"),
        /** Somebody meant to look at it again by now. */
        FOLLOW_UP("notifications", "active"),
        /** The date had passed before anybody could know of it. */
        TOLD_LATE("notifications", "neutral"),
        /** Somebody or something is missing. */
        MISSING("help", "neutral"),
        /** Is to be looked through when there is time. */
        UNSORTED("list-check", "neutral");

        private final String icon;
        private final String tone;

        Urgency(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }
    }

    /**
     * A line.
     *
     * @param text in the caller's language
     * @param href where it is put right: a part of the page, or a page of its own
     */
    public record Line(Urgency urgency, String text, String href) {}

    /**
     * The lines that are shown.
     *
     * @param more how many were found beyond those
     */
    public record Lines(List<Line> shown, int more) {

        public Lines {
            shown = List.copyOf(shown);
        }

        /**
         * The most urgent of these.
         *
         * @param ended nothing is done for the family here any more: then nothing is missing, but what is late still is
         */
        public static Lines of(Collection<Line> found, boolean ended) {
            List<Line> told = found.stream()
                    .filter(line -> !ended || line.urgency().compareTo(Urgency.MISSING) < 0)
                    .sorted(Comparator.comparing(Line::urgency))
                    .toList();
            return new Lines(told.stream().limit(MOST).toList(), Math.max(0, told.size() - MOST));
        }
    }

    /** Finds what needs attention. It asks the database for nothing that a part of the page has read already. */
    @FunctionalInterface
    public interface Source {
        List<Line> of(FamilyVisit visit);
    }

    /** What it tells on this visit. */
    public List<Line> of(FamilyVisit visit) {
        return requires == null || visit.may(requires) ? source.of(visit) : List.of();
    }
}
