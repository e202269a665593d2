package dk.fodfaeste.arrivals;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.people.HouseholdKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From which day the municipality is responsible, where that follows from the decision alone. */
public final class Responsibility {

    /** Integrationsloven § 4 stk. 2: the end of the first whole month, else the next working day. */
    private static final Timing REFUGEES = Timing.parse("end of the first whole month after decision");

    /** Lov nr. 324 of 16 March 2022 as amended by lov nr. 266 of 2024: at the latest 15 working days. */
    private static final Timing UKRAINE = Timing.parse("within 15 working days after decision");

    private Responsibility() {}

    /**
     * The day; {@code null} without a decision, and for quota refugees and family-reunified, for whom it begins with
     * their registration in CPR (integrationsloven § 4 and § 8).
     */
    public static @Nullable LocalDate of(HouseholdKind kind, @Nullable LocalDate decision, WorkingCalendar calendar) {
        DueWindow window = window(kind, decision, calendar);
        return window == null ? null : window.dueBy().toLocalDate();
    }

    /** The same with its explanation. */
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
