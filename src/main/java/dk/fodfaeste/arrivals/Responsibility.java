package dk.fodfaeste.arrivals;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.people.HouseholdKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day the municipality is responsible: by the decision, or by the arrival. */
public final class Responsibility {

    /** Integrationsloven § 4 stk. 2: the end of the first whole month, else the next working day. */
    private static final Timing REFUGEES = Timing.parse("end of the first whole month after decision");

    /** Lov nr. 324 of 16 March 2022 as amended by lov nr. 266 of 2024: at the latest 15 working days. */
    private static final Timing UKRAINE = Timing.parse("within 15 working days after decision");

    private Responsibility() {}

    /**
     * Whether it begins with the registration in CPR (integrationsloven § 4 and § 8): that follows the arrival, and until
     * somebody has told the day it is counted as that of the arrival, so that no such household is without a day.
     */
    public static boolean followsArrival(HouseholdKind kind) {
        return switch (kind) {
            case QUOTA_REFUGEE, FAMILY_REUNIFIED -> true;
            case REFUGEE, UNACCOMPANIED_MINOR, UKRAINE -> false;
        };
    }

    /**
     * The day; {@code null} where it follows from a decision that is not known.
     *
     * @param arrival when the household came or is expected
     */
    public static @Nullable LocalDate of(
            HouseholdKind kind, @Nullable LocalDate decision, LocalDate arrival, WorkingCalendar calendar) {
        if (followsArrival(kind)) {
            return arrival;
        }
        DueWindow window = window(kind, decision, calendar);
        return window == null ? null : window.dueBy().toLocalDate();
    }

    /** What the decision gives, with its explanation; {@code null} where there is none, or the day follows the arrival. */
    public static @Nullable DueWindow window(
            HouseholdKind kind, @Nullable LocalDate decision, WorkingCalendar calendar) {
        Timing rule = switch (kind) {
            case REFUGEE, UNACCOMPANIED_MINOR -> REFUGEES;
            case UKRAINE -> UKRAINE;
            case QUOTA_REFUGEE, FAMILY_REUNIFIED -> null;
        };
        return decision == null || rule == null ? null : rule.window(Anchor.on("decision", decision), calendar);
    }
}
