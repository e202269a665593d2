package dk.fodfaeste.plans.told;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.AreaAnchors;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.ui.input.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The days that a household's tasks are counted from and that no area tells, such as that of its housing placement: a
 * person tells them, and the tasks get their dates.
 */
@Service
public class ToldDays {

    /** A day further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS = 5;

    /** What the persons and the rhythms of plans tell themselves. */
    private static final Set<String> BY_ITSELF = Set.of(Point.Age.BIRTH, Timing.Every.LAST);

    /** In whose history it stands: no field of another module is called so. */
    static final String FIELD = "day";

    /**
     * One of those days.
     *
     * @param anchor what timings call it
     * @param day    {@code null} while nobody has told it
     * @param tasks  how many open tasks are counted from it
     */
    public record ToldDay(String anchor, @Nullable LocalDate day, int tasks) {}

    /** Which day it was or will be; empty where it is not known after all. */
    @Command
    public record DayInput(Optional<LocalDate> day) {}

    /**
     * What became of it.
     *
     * @param moved how many tasks got another date
     */
    public record Told(ToldDay day, int moved) {}

    private final ToldDayStore store;
    private final Plans plans;
    private final PlanRetraction retraction;
    private final Households households;
    private final Set<String> told;

    ToldDays(
            ToldDayStore store,
            Plans plans,
            PlanRetraction retraction,
            Households households,
            List<AreaAnchors> areas) {
        this.store = store;
        this.plans = plans;
        this.retraction = retraction;
        this.households = households;
        this.told = Stream.concat(BY_ITSELF.stream(), areas.stream().flatMap(each -> each.names().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a day of this name comes by itself: from an area, from a person's birth, from the rhythm. */
    public boolean comesByItself(String anchor) {
        return told.contains(anchor);
    }

    /** Those that the household's open tasks wait for and those that were told, by name. */
    public List<ToldDay> of(Tx tx, UUID household) {
        households.get(tx, household);
        Map<String, Integer> waiting = new TreeMap<>();
        store.timings(household)
                .forEach(timing -> waiting.merge(Timing.parse(timing).anchor(), 1, Integer::sum));
        Map<String, Anchor> known = plans.anchors(tx, household).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity()));
        known.keySet().forEach(name -> waiting.putIfAbsent(name, 0));
        List<ToldDay> days = new ArrayList<>();
        waiting.forEach((name, tasks) -> {
            if (!comesByItself(name)) {
                Anchor anchor = known.get(name);
                days.add(new ToldDay(name, anchor == null ? null : anchor.date(), tasks));
            }
        });
        return days;
    }

    /**
     * Tells a day, tells it better, or takes it back.
     *
     * @throws Problem if none of the household's tasks is counted from such a day, or an area tells it; at the field
     *     {@code day} if it is too far away
     */
    public Told tell(WriteTx tx, UUID household, String anchor, DayInput in) {
        ToldDay before = find(tx, household, anchor);
        LocalDate day = in.day().orElse(null);
        if (day != null
                && (day.isBefore(tx.today().minusYears(MOST_YEARS))
                        || day.isAfter(tx.today().plusYears(MOST_YEARS)))) {
            throw Problem.inField("day", "plans.day.range", MOST_YEARS);
        }
        if (Objects.equals(day, before.day())) {
            return new Told(before, 0);
        }
        int moved = day == null
                ? retraction.forget(tx, household, anchor)
                : plans.reached(tx, household, new AnchorMoment(Anchor.on(anchor, day), !day.isAfter(tx.today())));
        households.note(tx, household, FIELD, kept(anchor, before.day()), kept(anchor, day));
        return new Told(new ToldDay(anchor, day, before.tasks()), moved);
    }

    private static @Nullable String kept(String anchor, @Nullable LocalDate day) {
        return day == null ? null : anchor + " " + day;
    }

    private ToldDay find(Tx tx, UUID household, String anchor) {
        return of(tx, household).stream()
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("plans.day.unknown"));
    }
}
