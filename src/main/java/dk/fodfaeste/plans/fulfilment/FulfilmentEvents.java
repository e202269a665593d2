package dk.fodfaeste.plans.fulfilment;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Events that do tasks: what a step names in {@code fulfilled-by}. An event of the household does all of its tasks that
 * wait for it, whoever they are about; an event of a person does that person's only. Whether another step should have
 * come first does not matter, as it has happened.
 */
@Service
public class FulfilmentEvents {

    /**
     * What has happened.
     *
     * @param person where it happened to one of the household only
     * @param at     when; {@code null} for now
     */
    @Command
    record EventInput(
            String event, @Nullable UUID person, @Nullable Instant at) {}

    private final FulfilmentEventStore store;
    private final Households households;
    private final Repeats repeats;

    FulfilmentEvents(FulfilmentEventStore store, Households households, Repeats repeats) {
        this.store = store;
        this.households = households;
        this.repeats = repeats;
    }

    /**
     * Tells that something has happened, from outside: what an area tells is known to be right, this is looked at.
     *
     * @return how many tasks it did
     * @throws Problem if the event, household or person is not known, or if the time is to come
     */
    int tell(WriteTx tx, UUID household, EventInput in) {
        var family = households.get(tx, household);
        Instant at = in.at() == null ? tx.now() : in.at();
        boolean stranger = in.person() != null
                && family.persons().stream().noneMatch(each -> each.id().equals(in.person()));
        new Faults()
                .add(stranger, "person", "plans.event.person")
                .add(!store.awaited(in.event()), "event", "plans.event.unknown")
                .add(at.isAfter(tx.now()), "at", "plans.event.future")
                .end();
        return happened(tx, household, in.person(), in.event(), at);
    }

    public int happened(WriteTx tx, UUID household, @Nullable UUID person, String event, Instant at) {
        List<UUID> done = store.fulfil(tx, household, person, event, at);
        repeats.held(tx, done, Dates.day(at));
        return done.size();
    }

    public int didNotHappen(WriteTx tx, UUID household, @Nullable UUID person, String event) {
        List<UUID> opened = store.reopen(tx, household, person, event);
        repeats.notHeld(tx, opened);
        return opened.size();
    }
}
