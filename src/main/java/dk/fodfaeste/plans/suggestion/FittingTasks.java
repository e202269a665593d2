package dk.fodfaeste.plans.suggestion;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.plans.Dating;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.clock.Days;
import dk.fodfaeste.plans.clock.OwnDayStore;
import dk.fodfaeste.plans.fact.Facts;
import dk.fodfaeste.plans.fulfilment.AnchorStore;
import dk.fodfaeste.plans.suggestion.SuggestionStore.Running;
import dk.fodfaeste.plans.template.AgeRange;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.PublishedTemplate;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateStore;
import dk.fodfaeste.settings.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works out which tasks fit households as they are and are not theirs; for many households at once. */
@Service
class FittingTasks {

    /** The day on which ages count, until it has come. */
    private static final String ARRIVAL = "arrival";

    private final TemplateStore templates;
    private final SuggestionStore store;
    private final AnchorStore anchors;
    private final Directory directory;
    private final Calendars calendars;
    private final Texts texts;
    private final Facts recorded;
    private final OwnDayStore ownDays;

    FittingTasks(
            TemplateStore templates,
            SuggestionStore store,
            AnchorStore anchors,
            Directory directory,
            Calendars calendars,
            Texts texts,
            Facts recorded,
            OwnDayStore ownDays) {
        this.ownDays = ownDays;
        this.recorded = recorded;
        this.templates = templates;
        this.store = store;
        this.anchors = anchors;
        this.directory = directory;
        this.calendars = calendars;
        this.texts = texts;
    }

    /** By household, by plan and in the plan's order; of those too that the caller may not see. */
    Map<UUID, List<FittingTask>> of(Tx tx, Collection<Household> households) {
        List<UUID> ids = households.stream().map(Household::id).toList();
        Dating dating = new Dating(calendars.calendar(tx), texts);
        Map<String, WorkFunction> functions =
                directory.functions(tx).stream().collect(Collectors.toMap(WorkFunction::key, Function.identity()));
        Map<UUID, Map<String, Anchor>> known = anchors.of(ids);
        Map<UUID, Map<String, Anchor>> alone = ownDays.of(ids);
        Map<UUID, Set<Taken>> taken = store.taken(ids);
        Map<UUID, Map<String, Running>> running = store.running(ids);
        List<Template> current = templates.current();
        Map<UUID, PublishedTemplate> published = new HashMap<>();
        Map<UUID, List<FittingTask>> fitting = new LinkedHashMap<>();
        Map<UUID, HouseholdFacts.Known> told = recorded.of(ids, files(running, current, published));
        for (Household household : households) {
            Map<String, Anchor> days = known.getOrDefault(household.id(), Map.of());
            HouseholdFacts facts = new HouseholdFacts(
                    household,
                    day(tx, days.get(ARRIVAL)),
                    told.getOrDefault(household.id(), HouseholdFacts.Known.NOTHING));
            Map<String, Running> own = running.getOrDefault(household.id(), Map.of());
            Set<Taken> had = taken.getOrDefault(household.id(), Set.of());
            List<FittingTask> found = new ArrayList<>();
            for (Template each : fitting(own, current)) {
                PublishedTemplate template = published(published, each);
                Running plan = own.get(each.key());
                if (template.file().about() != SubjectKind.HOUSEHOLD
                        || (plan == null && !facts.meet(template.file().when()))) {
                    continue;
                }
                for (Step step : template.file().steps()) {
                    WorkFunction function = functions.get(step.function());
                    if (function == null || !facts.meet(step.when())) {
                        continue;
                    }
                    for (Person person : subjects(facts, step)) {
                        FittingTask task = new FittingTask(
                                household.id(),
                                plan == null ? null : plan.plan(),
                                template,
                                step,
                                person,
                                function,
                                dating.dates(
                                        step.clock(household, person),
                                        new Days(days, alone),
                                        person == null ? null : person.id(),
                                        person == null ? null : person.details().birthDate()));
                        if (!had.contains(task.place())) {
                            found.add(task);
                        }
                    }
                }
            }
            fitting.put(household.id(), found);
        }
        return fitting;
    }

    private PublishedTemplate published(Map<UUID, PublishedTemplate> known, Template template) {
        return known.computeIfAbsent(
                template.id(), id -> PublishedTemplate.of(template, templates.steps(template.id())));
    }

    private List<TemplateFile> files(
            Map<UUID, Map<String, Running>> running, List<Template> current, Map<UUID, PublishedTemplate> known) {
        return Stream.concat(
                        current.stream(),
                        running.values().stream()
                                .flatMap(own -> own.values().stream())
                                .map(Running::template))
                .map(each -> published(known, each).file())
                .distinct()
                .toList();
    }

    /** A family stays on the version of a plan that it began with, though there is a newer one. */
    private static List<Template> fitting(Map<String, Running> own, List<Template> current) {
        List<Template> fitting =
                new ArrayList<>(own.values().stream().map(Running::template).toList());
        current.stream().filter(each -> !own.containsKey(each.key())).forEach(fitting::add);
        return fitting;
    }

    private static LocalDate day(Tx tx, @Nullable Anchor arrival) {
        return arrival == null || arrival.date().isBefore(tx.today()) ? tx.today() : arrival.date();
    }

    private static List<@Nullable Person> subjects(HouseholdFacts facts, Step step) {
        return step.forEach() == null
                ? Collections.singletonList(null)
                : List.copyOf(facts.aged(AgeRange.parse(step.forEach().age()), step.when()));
    }
}
