package dk.fodfaeste.plans.running;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.clock.ChosenClock;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.ClockStore;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.fulfilment.AnchorStore;
import dk.fodfaeste.plans.fulfilment.FulfilmentEvents;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.settings.Calendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts plans for households and keeps their tasks' dates in step with what happens. */
@Service
public class Plans {

    private final TemplateStore templates;
    private final PlanStore store;
    private final AnchorStore anchors;
    private final Households households;
    private final Teams teams;
    private final Directory directory;
    private final Assignees assignees;
    private final Calendars calendars;
    private final Texts texts;
    private final FulfilmentEvents events;
    private final AbsenceStore absences;
    private final ClockStore clocks;
    private final OwnDayStore ownDays;

    Plans(
            TemplateStore templates,
            PlanStore store,
            AnchorStore anchors,
            Households households,
            Teams teams,
            Directory directory,
            Calendars calendars,
            Texts texts,
            FulfilmentEvents events,
            AbsenceStore absences,
            ClockStore clocks,
            OwnDayStore ownDays,
            Assignees assignees) {
        this.clocks = clocks;
        this.ownDays = ownDays;
        this.assignees = assignees;
        this.templates = templates;
        this.store = store;
        this.anchors = anchors;
        this.households = households;
        this.teams = teams;
        this.directory = directory;
        this.calendars = calendars;
        this.texts = texts;
        this.events = events;
        this.absences = absences;
    }

    /**
     * A household for which plans are to start.
     *
     * @param day     the day on which ages count: that of the arrival
     * @param anchors what is known already
     */
    public record Start(Household household, LocalDate day, List<AnchorMoment> anchors) {}

    /**
     * Starts every current template whose conditions the household meets, and gives each task its dates and its person.
     * A plan that runs already is not started again.
     *
     * @return how many tasks were made
     */
    public int start(WriteTx tx, List<Start> starts) {
        if (starts.isEmpty()) {
            return 0;
        }
        List<UUID> ids = starts.stream().map(start -> start.household().id()).toList();
        anchors.insert(
                tx,
                starts.stream()
                        .collect(Collectors.toMap(
                                start -> start.household().id(),
                                Start::anchors,
                                (former, latter) -> latter,
                                LinkedHashMap::new)));
        PlanStart planned = new PlanStart(
                published(),
                directory.functions(tx).stream().collect(Collectors.toMap(WorkFunction::key, Function.identity())),
                new Staffing(assignees.holders(tx), store.load(), teams.places(tx, ids), absences.away(tx.today())),
                dating(tx),
                store.running(ids),
                ownDays.of(ids));
        starts.forEach(planned::add);
        store.insertPlans(tx, planned.plans());
        store.insertTasks(tx, planned.tasks());
        teams.fill(tx, planned.staffing().filled());
        households.involve(tx, planned.units());
        return planned.tasks().size();
    }

    /**
     * Says that an anchor is known, or known better: the active tasks that are counted from it get their dates anew,
     * but for those whose date a person has chosen.
     *
     * @return how many tasks got another date
     */
    public int reached(WriteTx tx, UUID household, AnchorMoment moment) {
        anchors.put(tx, household, moment);
        return redate(tx, household, moment.anchor().name());
    }

    /** How many tasks would get another date if that were known; see {@link #reached}. */
    public int moving(Tx tx, UUID household, AnchorMoment moment) {
        Map<String, Anchor> known = known(tx, household);
        known.put(moment.anchor().name(), moment.anchor());
        return redated(
                        tx,
                        household,
                        known,
                        (task, name) -> name.equals(moment.anchor().name()))
                .size();
    }

    /** Gives the active tasks that are counted from this anchor their dates anew. */
    int redate(WriteTx tx, UUID household, String anchor) {
        return redate(tx, household, (task, name) -> name.equals(anchor));
    }

    /**
     * A day that is this person's alone is known, or known better: tasks about her that are counted from such a day get
     * their dates by it, and not by her family's.
     *
     * @param day {@code null} where it is not known any more
     * @return how many tasks got another date
     */
    public int reachedBy(WriteTx tx, UUID household, UUID person, String anchor, @Nullable LocalDate day) {
        if (day == null) {
            ownDays.remove(person, anchor);
        } else {
            ownDays.put(tx, person, anchor, day);
        }
        return redate(tx, household, anchor);
    }

    /** Those of these households in which something is due by what kind of household it is, or of person. */
    List<UUID> depending(Collection<UUID> all) {
        return clocks.households(all);
    }

    /** The family or a person of it is another than was known: what is due by that gets its date anew, and nothing else. */
    void follow(WriteTx tx, UUID household) {
        Set<UUID> chosen = clocks.of(List.of(household)).keySet();
        Set<String> names = ownDays.names();
        redate(
                tx,
                household,
                (task, name) -> chosen.contains(task.id()) || (task.person() != null && names.contains(name)));
    }

    private int redate(WriteTx tx, UUID household, BiPredicate<PlanStore.Following, String> counted) {
        List<PlanStore.Redated> redated = redated(tx, household, known(tx, household), counted);
        store.redate(tx, redated);
        return (int) redated.stream().filter(PlanStore.Redated::changes).count();
    }

    private Map<String, Anchor> known(Tx tx, UUID household) {
        return anchors(tx, household).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity(), (one, other) -> one, HashMap::new));
    }

    private List<PlanStore.Redated> redated(
            Tx tx, UUID household, Map<String, Anchor> known, BiPredicate<PlanStore.Following, String> counted) {
        Dating dating = dating(tx);
        Days days = new Days(known, ownDays.of(List.of(household)));
        Map<UUID, ChosenClock> chosen = clocks.of(List.of(household));
        Map<UUID, LocalDate> births = new HashMap<>();
        for (Household each : households.all(tx, List.of(household))) {
            for (Person person : each.persons()) {
                births.put(person.id(), person.details().birthDate());
            }
        }
        List<PlanStore.Redated> redated = new ArrayList<>();
        for (PlanStore.Following task : store.following(household)) {
            ChosenClock choice = chosen.get(task.id());
            Clock clock = choice == null ? Clock.of(task.timing()) : choice.clock();
            if (counted.test(task, dating.timing(clock.timing()).anchor())) {
                LocalDate birth = task.person() == null ? null : births.get(task.person());
                PlanStore.Redated now = new PlanStore.Redated(task, dating.dates(clock, days, task.person(), birth));
                if (now.changes()
                        || (choice != null
                                && !choice.told()
                                        .equals(now.dates().explanation().da()))) {
                    redated.add(now);
                }
            }
        }
        return redated;
    }

    /**
     * Says that something has happened to the household: the active tasks that wait for it are done, by the event.
     *
     * @param event the name that a step's {@code fulfilled-by} gives
     * @return how many tasks it did
     */
    public int happened(WriteTx tx, UUID household, String event, Instant at) {
        return events.happened(tx, household, null, event, at);
    }

    /** The same for one of its persons: only the tasks about that person are done. */
    public int happened(WriteTx tx, UUID household, UUID person, String event, Instant at) {
        return events.happened(tx, household, person, event, at);
    }

    /**
     * Says that it did not happen after all: what the event has done is to do again.
     *
     * @return how many tasks were opened
     */
    public int didNotHappen(WriteTx tx, UUID household, String event) {
        return events.didNotHappen(tx, household, null, event);
    }

    /** The same for one of its persons. */
    public int didNotHappen(WriteTx tx, UUID household, UUID person, String event) {
        return events.didNotHappen(tx, household, person, event);
    }

    /** What is known of the household, by day. */
    public List<AnchorMoment> anchors(Tx tx, UUID household) {
        return anchors.find(household);
    }

    /** The household's plans, by Danish name. */
    public List<RunningPlan> of(Tx tx, UUID household) {
        return store.of(household);
    }

    private List<PublishedTemplate> published() {
        return templates.current().stream()
                .map(template -> PublishedTemplate.of(template, templates.steps(template.id())))
                .filter(template -> template.file().about() == SubjectKind.HOUSEHOLD)
                .toList();
    }

    private Dating dating(Tx tx) {
        return new Dating(calendars.calendar(tx), texts);
    }
}
