package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.clock.ChosenClock;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.ClockStore;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.fulfilment.AnchorStore;
import dk.fodfaeste.plans.fulfilment.SubjectAnchorStore;
import dk.fodfaeste.plans.running.PlanStore.Redated;
import dk.fodfaeste.plans.running.RecalculationStore.Task;
import dk.fodfaeste.settings.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Computes the dates of open tasks anew, by the calendar and the settings that hold now. A date that a person has chosen
 * stays hers, and what is done stays done. Nobody's dates move by themselves when a day is closed or a setting is changed:
 * somebody looks at how many would, and decides.
 */
@Service
public class Recalculation {

    /** Households that are read together; more would fill the memory, fewer would take longer. */
    private static final int TOGETHER = 500;

    /**
     * How many open tasks get another date.
     *
     * @param other got their first date, lost it, or begin at another time
     */
    public record Effect(int households, int earlier, int later, int other) {

        public int tasks() {
            return earlier + later + other;
        }
    }

    private final RecalculationStore store;
    private final PlanStore plans;
    private final AnchorStore anchors;
    private final SubjectAnchorStore subjects;
    private final Households households;
    private final Calendars calendars;
    private final Texts texts;
    private final ClockStore clocks;
    private final OwnDayStore ownDays;

    Recalculation(
            RecalculationStore store,
            PlanStore plans,
            AnchorStore anchors,
            SubjectAnchorStore subjects,
            Households households,
            Calendars calendars,
            Texts texts,
            ClockStore clocks,
            OwnDayStore ownDays) {
        this.clocks = clocks;
        this.ownDays = ownDays;
        this.store = store;
        this.plans = plans;
        this.anchors = anchors;
        this.subjects = subjects;
        this.households = households;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** What {@link #run} would do now. */
    public Effect preview(Tx tx) {
        return work(tx, changed -> {});
    }

    /** Gives the tasks their new dates; the history of each says so. */
    public Effect run(WriteTx tx) {
        return work(tx, changed -> {
            plans.redate(tx, changed.stream().map(Change::redated).toList());
            changed.stream().filter(Change::household).forEach(each -> tx.concerns(each.about()));
        });
    }

    private record Change(UUID about, boolean household, Redated redated) {}

    private Effect work(Tx tx, Consumer<List<Change>> keep) {
        Dating dating = new Dating(calendars.calendar(tx), texts);
        int[] counts = new int[4];
        all(store::households, ids -> changes(tx, dating, ids), counts, keep);
        all(store::subjects, ids -> ofSubjects(dating, ids), counts, keep);
        return new Effect(counts[0], counts[1], counts[2], counts[3]);
    }

    /** A page of identifiers behind one. */
    private interface Pages {
        List<UUID> after(@Nullable UUID last, int limit);
    }

    private static void all(
            Pages pages, Function<List<UUID>, List<Change>> work, int[] counts, Consumer<List<Change>> keep) {
        UUID after = null;
        while (true) {
            List<UUID> ids = pages.after(after, TOGETHER);
            if (ids.isEmpty()) {
                return;
            }
            List<Change> changed = work.apply(ids);
            counts[0] += (int) changed.stream().map(Change::about).distinct().count();
            changed.forEach(each -> counts[direction(each.redated())]++);
            keep.accept(changed);
            after = ids.getLast();
        }
    }

    private List<Change> ofSubjects(Dating dating, List<UUID> ids) {
        Map<UUID, Map<String, Anchor>> known = subjects.of(ids);
        return store.followingSubjects(ids).stream()
                .map(task -> {
                    Clock clock = Clock.of(task.following().timing());
                    Days days = Days.of(known.getOrDefault(task.about(), Map.of()));
                    return new Change(task.about(), false, redated(dating, task, clock, days, Map.of()));
                })
                .filter(each -> each.redated().changes())
                .toList();
    }

    private List<Change> changes(Tx tx, Dating dating, List<UUID> ids) {
        Map<UUID, Map<String, Anchor>> known = anchors.of(ids);
        Map<UUID, LocalDate> births = new HashMap<>();
        for (Household household : households.all(tx, ids)) {
            for (Person person : household.persons()) {
                births.put(person.id(), person.details().birthDate());
            }
        }
        Map<UUID, ChosenClock> chosen = clocks.of(ids);
        Map<UUID, Map<String, Anchor>> own = ownDays.of(ids);
        return store.following(ids).stream()
                .map(task -> {
                    ChosenClock choice = chosen.get(task.following().id());
                    Clock clock = choice == null ? Clock.of(task.following().timing()) : choice.clock();
                    Days days = new Days(known.getOrDefault(task.about(), Map.of()), own);
                    return new Change(task.about(), true, redated(dating, task, clock, days, births));
                })
                .filter(each -> each.redated().changes())
                .toList();
    }

    private static Redated redated(Dating dating, Task task, Clock clock, Days days, Map<UUID, LocalDate> births) {
        UUID person = task.following().person();
        return new Redated(
                task.following(), dating.dates(clock, days, person, person == null ? null : births.get(person)));
    }

    private static int direction(Redated redated) {
        @Nullable Instant before = redated.task().dueBy();
        @Nullable Instant after = redated.dates().dueBy();
        if (before == null || after == null || before.equals(after)) {
            return 3;
        }
        return after.isBefore(before) ? 1 : 2;
    }
}
