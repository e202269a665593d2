package dk.fodfaeste.plans.told;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.AreaAnchors;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.told.ToldDayStore.Counted;
import dk.fodfaeste.ui.input.Command;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    /** The same of one person. */
    static final String OWN = "ownDay";

    /**
     * One of those days.
     *
     * @param anchor  what timings call it
     * @param day     {@code null} while nobody has told it
     * @param tasks   how many open tasks are counted from it
     * @param waiting how many of them have no date, as it is not known
     * @param persons whose own day is another
     */
    public record ToldDay(String anchor, @Nullable LocalDate day, int tasks, int waiting, List<OwnDay> persons) {

        /** Whether there is something to say of it: otherwise it can be told, and nothing asks for it. */
        public boolean matters() {
            return day != null || tasks > 0 || !persons.isEmpty();
        }

        /** The day that is this person's alone; {@code null} where hers is the family's. */
        public @Nullable LocalDate own(UUID person) {
            return persons.stream()
                    .filter(each -> each.person().equals(person))
                    .map(OwnDay::day)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A day that is one person's alone. */
    public record OwnDay(UUID person, String name, LocalDate day) {}

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
    private final OwnDayStore ownDays;
    private final Set<String> told;

    ToldDays(
            ToldDayStore store,
            Plans plans,
            PlanRetraction retraction,
            Households households,
            OwnDayStore ownDays,
            List<AreaAnchors> areas) {
        this.ownDays = ownDays;
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

    /**
     * Those that the household's open tasks are counted from and those that were told, by name; then those that any plan of
     * the household or any template of the municipality counts from, by name.
     */
    public List<ToldDay> of(Tx tx, UUID household) {
        Household family = households.get(tx, household);
        Map<String, List<Counted>> tasks = store.timings(household).stream()
                .collect(Collectors.groupingBy(
                        each -> Timing.parse(each.timing()).anchor()));
        Map<String, Anchor> known = plans.anchors(tx, household).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity()));
        Map<UUID, Map<String, Anchor>> own = ownDays.of(List.of(household));
        Set<String> names = new TreeSet<>(tasks.keySet());
        names.addAll(known.keySet());
        own.values().forEach(each -> names.addAll(each.keySet()));
        store.possible(household)
                .forEach(timing -> names.add(Timing.parse(timing).anchor()));
        return names.stream()
                .filter(name -> !comesByItself(name))
                .map(name -> day(name, known.get(name), tasks.getOrDefault(name, List.of()), family, own))
                .sorted(Comparator.comparing((ToldDay each) -> !each.matters()))
                .toList();
    }

    private static ToldDay day(
            String name,
            @Nullable Anchor anchor,
            List<Counted> tasks,
            Household family,
            Map<UUID, Map<String, Anchor>> own) {
        List<OwnDay> persons = family.persons().stream()
                .flatMap(person -> Stream.ofNullable(
                                own.getOrDefault(person.id(), Map.of()).get(name))
                        .map(day -> new OwnDay(person.id(), person.name(), day.date())))
                .toList();
        int waiting = (int) tasks.stream().filter(each -> !each.dated()).count();
        return new ToldDay(name, anchor == null ? null : anchor.date(), tasks.size(), waiting, persons);
    }

    /**
     * Tells a day, tells it better, or takes it back.
     *
     * @throws Problem if nothing is counted from such a day, or an area tells it; at the field {@code day} if it is too
     *     far away
     */
    public Told tell(WriteTx tx, UUID household, String anchor, DayInput in) {
        ToldDay before = find(tx, household, anchor);
        LocalDate day = in.day().orElse(null);
        inRange(tx, day);
        if (Objects.equals(day, before.day())) {
            return new Told(before, 0);
        }
        int moved = day == null
                ? retraction.forget(tx, household, anchor)
                : plans.reached(tx, household, new AnchorMoment(Anchor.on(anchor, day), !day.isAfter(tx.today())));
        households.note(tx, household, FIELD, kept(anchor, before.day()), kept(anchor, day));
        return new Told(find(tx, household, anchor), moved);
    }

    /**
     * The same of one person, whose day is another than her family's; taken back, her family's counts for her again.
     *
     * @throws Problem as above, and if she is nobody of the household
     */
    public Told tell(WriteTx tx, UUID household, UUID person, String anchor, DayInput in) {
        member(tx, household, person);
        ownDays.lock(person);
        ToldDay before = find(tx, household, anchor);
        LocalDate was = before.own(person);
        LocalDate day = in.day().orElse(null);
        inRange(tx, day);
        if (Objects.equals(day, was)) {
            return new Told(before, 0);
        }
        int moved = plans.reachedBy(tx, household, person, anchor, day);
        households.note(tx, household, person, OWN, kept(anchor, was), kept(anchor, day));
        return new Told(find(tx, household, anchor), moved);
    }

    /** This person of the household. */
    Person member(Tx tx, UUID household, UUID person) {
        return households.get(tx, household).persons().stream()
                .filter(each -> each.id().equals(person))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people.person.unknown"));
    }

    private static void inRange(Tx tx, @Nullable LocalDate day) {
        if (day != null
                && (day.isBefore(tx.today().minusYears(MOST_YEARS))
                        || day.isAfter(tx.today().plusYears(MOST_YEARS)))) {
            throw Problem.inField("day", "plans.day.range", MOST_YEARS);
        }
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
