package dk.fodfaeste.arrivals.merge;

import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.Arrival.Ending.How;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What two ways here come to when the two cases are one. Who has come has come; what one of them does not say, the other
 * does. Where both say something and only one can be right, somebody must choose.
 *
 * @param kept that of the case which stays
 * @param gone that of the other
 */
record MergedArrival(Arrival kept, Arrival gone) {

    /** Whether somebody must say which of the two holds: two days on which they came, or are to come. */
    boolean asksArrival() {
        if (isOff(kept) || isOff(gone)) {
            return false;
        }
        if (isAway(kept) || isAway(gone)) {
            return isAway(kept) != isAway(gone);
        }
        if (kept.arrivedAt() != null && gone.arrivedAt() != null) {
            return !kept.arrivedAt().equals(gone.arrivedAt());
        }
        return kept.arrivedAt() == null
                && gone.arrivedAt() == null
                && (!kept.expectedDate().equals(gone.expectedDate())
                        || differ(kept.expectedTime(), gone.expectedTime()));
    }

    /** Whether somebody must say whose decision and responsibility hold. */
    boolean asksDecision() {
        return differ(kept.decisionDate(), gone.decisionDate())
                || (isSettled(kept) && isSettled(gone) && differ(kept.responsibility(), gone.responsibility()));
    }

    /** Both in one, under the household that stays. */
    Arrival joined(boolean takesArrival, boolean takesDecision) {
        boolean theirs = asksArrival() ? takesArrival : goneHolds();
        Arrival base = theirs ? gone : kept;
        Arrival other = theirs ? kept : gone;
        boolean theirDecision = asksDecision() ? takesDecision : theirs;
        Arrival decided = theirDecision ? gone : kept;
        Arrival undecided = theirDecision ? kept : gone;
        Arrival responsible = responsible(decided, undecided, base);
        boolean sameDay = base.expectedDate().equals(other.expectedDate());
        return new Arrival(
                kept.household(),
                kept.noticedAt().isBefore(gone.noticedAt()) ? kept.noticedAt() : gone.noticedAt(),
                either(base.permitDate(), other.permitDate()),
                either(decided.decisionDate(), undecided.decisionDate()),
                responsible.responsibility(),
                responsible.responsibilityTold(),
                either(base.centre(), other.centre()),
                base.expectedDate(),
                sameDay ? either(base.expectedTime(), other.expectedTime()) : base.expectedTime(),
                base.arrivedAt(),
                base.ended(),
                kept.version());
    }

    // The day follows from the decision, or from the arrival: one of the other's decision is no day of this one's.
    private static Arrival responsible(Arrival decided, Arrival other, Arrival arrived) {
        if (isSettled(decided)) {
            return decided;
        }
        boolean sameDecision = decided.decisionDate() == null
                || other.decisionDate() == null
                || decided.decisionDate().equals(other.decisionDate());
        return sameDecision && isSettled(other) ? other : arrived;
    }

    /** Whether the day of responsibility is told or follows from a decision, and is not only counted from the arrival. */
    private static boolean isSettled(Arrival arrival) {
        return arrival.responsibility() != null && (arrival.responsibilityTold() || arrival.decisionDate() != null);
    }

    private boolean goneHolds() {
        if (isOff(kept) || isOff(gone)) {
            return isOff(kept) && !isOff(gone);
        }
        return kept.arrivedAt() == null && gone.arrivedAt() != null;
    }

    private static boolean isOff(Arrival arrival) {
        return arrival.ended() != null && arrival.ended().how() == How.CANCELLED;
    }

    private static boolean isAway(Arrival arrival) {
        return arrival.ended() != null && arrival.ended().how() == How.MOVED_AWAY;
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !Objects.equals(one, other);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
