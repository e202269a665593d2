package dk.fodfaeste.plans.fact;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.fact.FactSource.Fact;
import dk.fodfaeste.plans.template.HouseholdFacts;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.plans.template.TemplateFile.Condition;
import dk.fodfaeste.plans.template.TemplateFile.Step;
import dk.fodfaeste.plans.template.TemplateFile.Told;
import dk.fodfaeste.plans.template.Templates;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The facts that conditions name, asked of whoever records them. */
@Service
public class Facts implements Templates.Requirement {

    private final ObjectProvider<FactSource> sources;
    private final ObjectProvider<FactListener> listeners;

    Facts(ObjectProvider<FactSource> sources, ObjectProvider<FactListener> listeners) {
        this.sources = sources;
        this.listeners = listeners;
    }

    /** What is so of these households may be something else now. */
    public void recorded(WriteTx tx, Collection<UUID> households) {
        listeners.forEach(each -> each.recorded(tx, households));
    }

    /**
     * Sees to it that whatever a template's conditions name is recorded by somebody.
     *
     * @throws Problem that names the step and the fact
     */
    @Override
    public void require(Tx tx, TemplateFile file) {
        told(file.when()).forEach(told -> require(tx, file.key(), told));
        for (Step step : file.steps()) {
            told(step.when()).forEach(told -> require(tx, step.key(), told));
            String form = step.form();
            if (form != null && sources.stream().noneMatch(each -> each.hasForm(tx, form))) {
                throw Problem.invalid("plans.template.form", step.key(), form);
            }
        }
    }

    private void require(Tx tx, String where, Told told) {
        FactSource source = source(told.fact());
        if (source == null || !source.records(tx, told.fact(), told.is())) {
            throw Problem.invalid("plans.template.fact", where, told.fact(), String.join(", ", told.is()));
        }
    }

    private @Nullable FactSource source(String name) {
        return sources.stream()
                .filter(each -> name.startsWith(each.prefix() + "."))
                .findFirst()
                .orElse(null);
    }

    /** What is so of these households, of all that these templates ask for; nothing is read where they ask for nothing. */
    public Map<UUID, HouseholdFacts.Known> of(Collection<UUID> households, Collection<TemplateFile> files) {
        Set<String> names = files.stream().flatMap(Facts::named).collect(Collectors.toSet());
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<Fact>> facts = new HashMap<>();
        Map<FactSource, Set<String>> asked = new HashMap<>();
        names.forEach(name -> {
            FactSource source = source(name);
            if (source != null) {
                asked.computeIfAbsent(source, none -> new HashSet<>()).add(name);
            }
        });
        asked.forEach((source, wanted) -> source.of(households, wanted)
                .forEach(fact -> facts.computeIfAbsent(fact.household(), none -> new HashSet<>())
                        .add(fact)));
        return facts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> known(each.getValue())));
    }

    private static HouseholdFacts.Known known(Set<Fact> facts) {
        return (told, person) -> facts.stream()
                .anyMatch(fact -> fact.name().equals(told.fact())
                        && told.is().contains(fact.value())
                        && (person == null || fact.person() == null || Objects.equals(fact.person(), person)));
    }

    private static Stream<String> named(TemplateFile file) {
        return Stream.concat(
                        told(file.when()).stream(), file.steps().stream().flatMap(step -> told(step.when()).stream()))
                .map(Told::fact);
    }

    private static List<Told> told(@Nullable Condition when) {
        return when == null || when.told() == null ? List.of() : when.told();
    }
}
