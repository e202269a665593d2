package dk.fodfaeste.demo.telling;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.demo.data.DemoPhrases;
import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.plans.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one telling of the story needs.
 *
 * @param system   the product itself, in the demo municipality
 * @param gate     by the story's clock
 * @param now      the real present: nothing is told from after it
 */
public record Telling(
        DemoServices services,
        DemoStaff staff,
        DemoPhrases phrases,
        Caller system,
        Gate gate,
        StoryClock clock,
        Timeline timeline,
        WorkingCalendar calendar,
        OfficeHours office,
        Dice dice,
        Instant now) {

    public LocalDate today() {
        return Dates.day(now);
    }

    /** Midnight before today: nobody has done anything yet today. */
    public Instant morning() {
        return today().atStartOfDay(Dates.ZONE).toInstant();
    }

    /** A moment after the last office hours before today. */
    public Instant evening() {
        return OfficeHours.at(calendar.previousOpenDay(today()), OfficeHours.CLOSES.plusMinutes(10));
    }

    public <T> T read(Action action, Function<Tx, T> work) {
        return gate.read(system, action, work);
    }

    public <T> T write(Caller caller, Action action, Function<WriteTx, T> work) {
        return gate.write(caller, action, work);
    }

    /** Does something to a task, and says how it is then. */
    public Task change(Caller caller, Action action, UUID task, Consumer<WriteTx> work) {
        return write(caller, action, tx -> {
            work.accept(tx);
            return services.worklist().changed(tx, task);
        });
    }
}
