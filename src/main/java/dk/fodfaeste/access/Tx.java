package dk.fodfaeste.access;

import dk.fodfaeste.kernel.text.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running transaction in one municipality, for an action that the caller may do: the proof that a method asks for
 * before it touches the database. Only {@link Gate} makes one.
 */
public sealed class Tx permits WriteTx {

    /**
     * Something small that several parts of a page ask the database for.
     *
     * @param <T> what it is, never changed by whoever gets it
     */
    @SuppressWarnings("UnusedTypeParameter") // It says what "once" gives.
    public static final class Known<T> {}

    private final Caller caller;
    private final Action action;
    private final Scope scope;
    private final Instant now;
    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Map<Known<?>, Object> known = new HashMap<>();
    private @Nullable Reason reason;

    Tx(Caller caller, Action action, Scope scope, Instant now) {
        this.caller = caller;
        this.action = action;
        this.scope = scope;
        this.now = now;
    }

    public Caller caller() {
        return caller;
    }

    public Action action() {
        return action;
    }

    /** The rows that the action reaches. */
    public Scope scope() {
        return scope;
    }

    /** When the transaction began; the same throughout it. */
    public Instant now() {
        return now;
    }

    /** The date of {@link #now()} in Denmark. */
    public LocalDate today() {
        return Dates.day(now);
    }

    /** Reads it the first time only. A transaction that may change it reads it each time. */
    @SuppressWarnings("unchecked")
    public <T> T once(Known<T> what, Supplier<T> read) {
        return (T) known.computeIfAbsent(what, unread -> read.get());
    }

    /** Notes for the audit trail whom this shows or changes: households, persons. */
    public void concerns(UUID subject) {
        subjects.add(subject);
    }

    /** Notes for the audit trail why. */
    public void because(Reason given) {
        reason = given;
    }

    /** Why: what was noted, else the reason for which a case that this concerns was opened. */
    public @Nullable Reason reason() {
        if (reason != null || scope.opened().isEmpty()) {
            return reason;
        }
        return caller.emergencies().stream()
                .filter(emergency -> emergency.isOpenAt(now) && subjects.contains(emergency.household()))
                .map(EmergencyAccess::reason)
                .findFirst()
                .orElse(null);
    }

    Set<UUID> subjects() {
        return subjects;
    }
}
