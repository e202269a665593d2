package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Bilingual;
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
import dk.fodfaeste.plans.NewPlan;
import dk.fodfaeste.plans.NewTask;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.absence.AbsenceStore;
import dk.fodfaeste.plans.fulfilment.AnchorStore;
import dk.fodfaeste.plans.running.PlanStore;
import dk.fodfaeste.plans.staffing.Assignees;
import dk.fodfaeste.plans.staffing.Staffing;
import dk.fodfaeste.plans.suggestion.SuggestionStore.Running;
import dk.fodfaeste.plans.suggestion.SuggestionStore.Taken;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateReader;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.FormField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The tasks that fit a household as it is today and that it does not have: after a child was born, somebody joined it, or
 * it was divided. Nothing of it starts by itself; somebody chooses.
 */
@Service
public class Suggestions {

    /**
     * A task that could be made.
     *
     * @param key    identifies it for as long as the household stays as it is
     * @param plan   the name of the plan that it belongs to
     * @param starts whether that plan would begin with it
     * @param person whom it would be about
     */
    public record Suggestion(
            String key,
            Bilingual plan,
            boolean starts,
            Bilingual title,
            @Nullable String person,
            Bilingual function,
            Dates dates) {}

    /** Which of them are to be made, by their keys. */
    @Command
    record SuggestionChoice(@FormField("id") Set<String> chosen) {}

    private record Place(
            @Nullable UUID plan,
            PublishedTemplate template,
            Step step,
            @Nullable Person person,
            WorkFunction function,
            Dates dates) {

        String key() {
            return template.steps().get(step.key()) + (person == null ? "" : "_" + person.id());
        }

        Suggestion shown() {
            return new Suggestion(
                    key(),
                    template.file().name(),
                    plan == null,
                    step.title(),
                    person == null ? null : person.name(),
                    function.name(),
                    dates);
        }
    }

    private final TemplateStore templates;
    private final AbsenceStore absences;
    private final SuggestionStore store;
    private final PlanStore plans;
    private final AnchorStore anchors;
    private final Households households;
    private final Teams teams;
    private final Directory directory;
    private final Assignees assignees;
    private final Calendars calendars;
    private final Texts texts;

    Suggestions(
            TemplateStore templates,
            SuggestionStore store,
            PlanStore plans,
            AnchorStore anchors,
            Households households,
            Teams teams,
            Directory directory,
            Calendars calendars,
            Texts texts,
            AbsenceStore absences,
            Assignees assignees) {
        this.assignees = assignees;
        this.absences = absences;
        this.templates = templates;
        this.store = store;
        this.plans = plans;
        this.anchors = anchors;
        this.households = households;
        this.teams = teams;
        this.directory = directory;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** What the household could get, by plan and in the plan's order. */
    List<Suggestion> of(Tx tx, UUID household) {
        return places(tx, households.get(tx, household)).stream()
                .map(Place::shown)
                .toList();
    }

    /**
     * Makes those that were chosen; a plan that has none of them does not begin.
     *
     * @return how many tasks were made; one that somebody has made meanwhile is not made again
     */
    int take(WriteTx tx, UUID household, SuggestionChoice in) {
        store.lock(household);
        List<Place> taken = places(tx, households.get(tx, household)).stream()
                .filter(place -> in.chosen().contains(place.key()))
                .toList();
        Staffing staffing = new Staffing(
                assignees.holders(tx), plans.load(), teams.places(tx, List.of(household)), absences.away(tx.today()));
        Map<UUID, NewPlan> begun = new HashMap<>();
        List<NewTask> tasks = new ArrayList<>();
        Set<UUID> units = new LinkedHashSet<>();
        for (Place place : taken) {
            UUID plan = place.plan() != null
                    ? place.plan()
                    : begun.computeIfAbsent(
                                    place.template().id(), template -> new NewPlan(Ids.next(), household, template))
                            .id();
            units.add(place.function().unit());
            tasks.add(new NewTask(
                    Ids.next(),
                    household,
                    place.person() == null ? null : place.person().id(),
                    plan,
                    Objects.requireNonNull(
                            place.template().steps().get(place.step().key())),
                    place.function().id(),
                    place.function().unit(),
                    staffing.assign(household, place.function().id()),
                    place.step().sensitivity() == null
                            ? null
                            : TemplateReader.constant(place.step().sensitivity()),
                    place.dates()));
        }
        plans.insertPlans(tx, List.copyOf(begun.values()));
        plans.insertTasks(tx, tasks);
        teams.fill(tx, staffing.filled());
        households.involve(tx, Map.of(household, units));
        return tasks.size();
    }

    private List<Place> places(Tx tx, Household household) {
        HouseholdFacts facts = new HouseholdFacts(household, tx.today());
        Dating dating = new Dating(calendars.calendar(tx), texts);
        Map<String, WorkFunction> functions =
                directory.functions(tx).stream().collect(Collectors.toMap(WorkFunction::key, Function.identity()));
        Map<String, Anchor> known = anchors.find(household.id()).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity()));
        Set<Taken> taken = store.taken(household.id());
        Map<String, Running> running = store.running(household.id()).stream()
                .collect(Collectors.toMap(Running::key, Function.identity(), (one, other) -> other));
        List<Place> places = new ArrayList<>();
        // A family stays on the version of a plan that it began with, though there is a newer one.
        List<Template> fitting =
                new ArrayList<>(running.values().stream().map(Running::template).toList());
        templates.current().stream()
                .filter(each -> !running.containsKey(each.key()))
                .forEach(fitting::add);
        for (Template each : fitting) {
            PublishedTemplate template = PublishedTemplate.of(each, templates.steps(each.id()));
            Running own = running.get(each.key());
            if (own == null && !facts.meet(template.file().when())) {
                continue;
            }
            for (Step step : template.file().steps()) {
                WorkFunction function = functions.get(step.function());
                if (function == null || !facts.meet(step.when())) {
                    continue;
                }
                for (Person person : subjects(facts, step)) {
                    UUID id = Objects.requireNonNull(template.steps().get(step.key()));
                    if (!taken.contains(new Taken(id, person == null ? null : person.id()))
                            && (step.sensitivity() == null || tx.scope().shows(sensitivity(step)))) {
                        places.add(new Place(
                                own == null ? null : own.plan(),
                                template,
                                step,
                                person,
                                function,
                                dating.dates(
                                        step.timing(),
                                        known,
                                        person == null ? null : person.details().birthDate())));
                    }
                }
            }
        }
        return places;
    }

    private static Sensitivity sensitivity(Step step) {
        return Sensitivity.valueOf(TemplateReader.constant(Objects.requireNonNull(step.sensitivity())));
    }

    private static List<@Nullable Person> subjects(HouseholdFacts facts, Step step) {
        return step.forEach() == null
                ? Collections.singletonList(null)
                : List.copyOf(facts.aged(AgeRange.parse(step.forEach().age())));
    }
}
