package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.team.Teams.Place;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.settings.Calendars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the tasks of a plan that somebody starts. */
@Component
class Beginning {

    /**
     * Whose plan it is: of a household, or of a subject that is none.
     *
     * @param person whom of the household its tasks are about
     */
    record Whose(
            UUID plan,
            @Nullable Household household,
            @Nullable UUID subject,
            @Nullable Person person) {

        UUID id() {
            return household == null ? Objects.requireNonNull(subject) : household.id();
        }
    }

    /** Tasks, and who fills what from now on. */
    record Made(List<NewTask> tasks, List<Place> filled) {}

    private final TemplateStore templates;
    private final PlanStore tasks;
    private final Directory directory;
    private final Assignees assignees;
    private final AbsenceStore absences;
    private final Calendars calendars;
    private final Texts texts;

    Beginning(
            TemplateStore templates,
            PlanStore tasks,
            Directory directory,
            Assignees assignees,
            AbsenceStore absences,
            Calendars calendars,
            Texts texts) {
        this.templates = templates;
        this.tasks = tasks;
        this.directory = directory;
        this.assignees = assignees;
        this.absences = absences;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** The current version of a template; {@code null} where there is none. */
    @Nullable
    PublishedTemplate template(String key) {
        var template = templates.current(key);
        return template == null ? null : PublishedTemplate.of(template, templates.steps(template.id()));
    }

    /**
     * Makes its tasks, and writes them down.
     *
     * @param places who fills what already
     */
    Made make(WriteTx tx, Whose whose, PublishedTemplate template, List<Step> steps, Days days, List<Place> places) {
        Map<String, WorkFunction> functions =
                directory.functions(tx).stream().collect(Collectors.toMap(WorkFunction::key, Function.identity()));
        Staffing staffing = new Staffing(assignees.holders(tx), tasks.load(), places, absences.away(tx.today()));
        Dating dating = new Dating(calendars.calendar(tx), texts);
        Household household = whose.household();
        Person person = whose.person();
        List<NewTask> made = new ArrayList<>();
        for (Step step : steps) {
            WorkFunction function = Objects.requireNonNull(functions.get(step.function()), "the template was checked");
            made.add(new NewTask(
                    Ids.next(),
                    household == null ? null : household.id(),
                    whose.subject(),
                    person == null ? null : person.id(),
                    whose.plan(),
                    Objects.requireNonNull(template.steps().get(step.key())),
                    function.id(),
                    function.unit(),
                    staffing.assign(whose.id(), function.id()),
                    step.sensitivity() == null ? null : TemplateReader.constant(step.sensitivity()),
                    dating.dates(
                            household == null ? Clock.of(step.timing()) : step.clock(household, person),
                            days,
                            person == null ? null : person.id(),
                            person == null ? null : person.details().birthDate())));
        }
        tasks.insertTasks(tx, made);
        return new Made(made, staffing.filled());
    }
}
