package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.RunningPlan;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.fulfilment.SubjectAnchorStore;
import dk.fodfaeste.plans.running.PlanRetraction;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.ui.input.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Starts plans for what is no family, and keeps their dates in step with the days that somebody tells. */
@Service
public class SubjectPlans {

    /** The day on which a plan begins: it is asked for as the plan is started. */
    public static final String START = "start";

    /** A day further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS = 5;

    /**
     * A plan to start.
     *
     * @param template its key
     * @param day      the day that timings call {@code start}; today where left out
     */
    @Command
    public record PlanInput(String template, @Nullable LocalDate day) {}

    /** Which day it was or will be; empty where it is not known after all. */
    @Command
    public record SubjectDayInput(Optional<LocalDate> day) {}

    /**
     * A day that its plans are counted from.
     *
     * @param anchor what timings call it
     * @param day    {@code null} while nobody has told it
     * @param tasks  how many open tasks are counted from it
     */
    public record Day(String anchor, @Nullable LocalDate day, int tasks) {}

    /** What became of a day that was told: how many tasks got another date. */
    public record ToldDay(Day day, int moved) {}

    private final Subjects subjects;
    private final SubjectStore store;
    private final Beginning beginning;
    private final SubjectPlanStore plans;
    private final SubjectAnchorStore anchors;
    private final PlanStore tasks;
    private final PlanRetraction retraction;
    private final Calendars calendars;
    private final Texts texts;

    SubjectPlans(
            Subjects subjects,
            SubjectStore store,
            Beginning beginning,
            SubjectPlanStore plans,
            SubjectAnchorStore anchors,
            PlanStore tasks,
            PlanRetraction retraction,
            Calendars calendars,
            Texts texts) {
        this.subjects = subjects;
        this.store = store;
        this.beginning = beginning;
        this.plans = plans;
        this.anchors = anchors;
        this.tasks = tasks;
        this.retraction = retraction;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** The templates that can be started for it. */
    List<PlanOffer> offered(Tx tx, SubjectKind kind) {
        return plans.offered(kind);
    }

    /** Its plans, the last started first. */
    public List<RunningPlan> of(Tx tx, UUID subject) {
        subjects.get(tx, subject);
        return plans.of(subject);
    }

    /**
     * Starts a plan. It may go through the same one again once no task of that is open.
     *
     * @return the plan
     * @throws Problem (conflict) if it goes through that plan now, or nothing more is done about it; at the field that is wrong
     */
    public UUID start(WriteTx tx, UUID id, PlanInput in) {
        PlanSubject subject = subjects.get(tx, id);
        store.lock(id);
        PublishedTemplate published = beginning.template(in.template());
        boolean fits = published != null && published.file().about() == subject.kind();
        new Faults()
                .add(!fits, "template", "plans.subject.template")
                .addAll(() -> day(tx, in.day()))
                .end();
        if (subject.endedAt() != null) {
            throw Problem.conflict("plans.subject.ended");
        }
        if (plans.isRunning(id, in.template())) {
            throw Problem.conflict("plans.subject.running");
        }
        anchors.put(tx, id, START, Objects.requireNonNullElse(in.day(), tx.today()));
        NewPlan plan = NewPlan.ofSubject(
                Ids.next(), id, Objects.requireNonNull(published).id());
        tasks.insertPlans(tx, List.of(plan));
        beginning.make(
                tx,
                new Beginning.Whose(plan.id(), null, id, null),
                published,
                published.file().steps(),
                Days.of(anchors.find(id)),
                List.of());
        return plan.id();
    }

    /**
     * Takes back a plan that was started by mistake.
     *
     * @throws Problem (conflict) if somebody has worked on one of its tasks
     */
    void retract(WriteTx tx, UUID subject, UUID plan) {
        if (of(tx, subject).stream().noneMatch(each -> each.id().equals(plan))) {
            throw Problem.notFound("plans.subject.unknown");
        }
        List<UUID> made = plans.tasks(plan);
        if (plans.touched(made) > 0) {
            throw Problem.conflict("plans.subject.touched");
        }
        retraction.removeTasks(tx, made);
    }

    /** The days that its open tasks are counted from and those that were told, by name. */
    public List<Day> days(Tx tx, UUID subject) {
        subjects.get(tx, subject);
        Map<String, Anchor> known = anchors.find(subject);
        Map<String, Integer> waiting = new TreeMap<>();
        plans.timings(subject)
                .forEach(timing -> waiting.merge(Timing.parse(timing).anchor(), 1, Integer::sum));
        known.keySet().forEach(name -> waiting.putIfAbsent(name, 0));
        List<Day> days = new ArrayList<>();
        waiting.forEach((name, tasks) -> {
            Anchor anchor = known.get(name);
            days.add(new Day(name, anchor == null ? null : anchor.date(), tasks));
        });
        return days;
    }

    /**
     * Tells a day, tells it better, or takes it back: the active tasks that are counted from it get their dates anew, but for
     * those whose date a person has chosen.
     *
     * @throws Problem if none of its tasks is counted from such a day; at the field {@code day} if it is too far away
     */
    public ToldDay tell(WriteTx tx, UUID subject, String anchor, SubjectDayInput in) {
        Day before = days(tx, subject).stream()
                .filter(each -> each.anchor().equals(anchor))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("plans.subject.day"));
        LocalDate day = in.day().orElse(null);
        day(tx, day);
        if (day == null) {
            anchors.forget(subject, anchor);
        } else {
            anchors.put(tx, subject, anchor, day);
        }
        Dating dating = new Dating(calendars.calendar(tx), texts);
        Map<String, Anchor> known = anchors.find(subject);
        List<PlanStore.Redated> redated = tasks.followingSubject(subject).stream()
                .filter(task -> dating.timing(task.timing()).anchor().equals(anchor))
                .map(task -> new PlanStore.Redated(task, dating.dates(task.timing(), known, null)))
                .filter(PlanStore.Redated::changes)
                .toList();
        tasks.redate(tx, redated);
        return new ToldDay(new Day(anchor, day, before.tasks()), redated.size());
    }

    private static void day(Tx tx, @Nullable LocalDate day) {
        if (day != null
                && (day.isBefore(tx.today().minusYears(MOST_YEARS))
                        || day.isAfter(tx.today().plusYears(MOST_YEARS)))) {
            throw Problem.inField("day", "plans.day.range", MOST_YEARS);
        }
    }
}
