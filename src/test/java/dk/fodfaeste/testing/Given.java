package dk.fodfaeste.testing;

import static dk.fodfaeste.testing.Rows.row;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskEvent;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.Worklist;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A family with a plan made of just the steps that a test needs. */
@Component
public class Given {

    private final Templates templates;
    private final Households households;
    private final Worklist worklist;

    Given(Templates templates, Households households, Worklist worklist) {
        this.templates = templates;
        this.households = households;
        this.worklist = worklist;
    }

    /** A template with one phase and these steps, each the lines below {@code - key: …} joined by a semicolon. */
    public void template(Town town, String key, String... steps) {
        StringBuilder yaml = new StringBuilder("""
                key: %1$s
                name: {da: %1$s, en: %1$s}
                summary: {da: Kort., en: Short.}
                source: {case: K02-2, da: Prøve, en: Test}
                phases:
                  - key: only
                    name: {da: Eneste, en: Only}
                    steps:
                """.formatted(key));
        Arrays.stream(steps).forEach(step -> {
            List<String> lines = List.of(step.split(" *; *"));
            yaml.append("      - key: ").append(lines.getFirst()).append('\n');
            yaml.append("        title: {da: Trin %1$s, en: Step %1$s}\n".formatted(lines.getFirst()));
            yaml.append("        how: {da: Gør det., en: Do it.}\n");
            if (lines.stream().noneMatch(line -> line.startsWith("function:"))) {
                yaml.append("        function: reception\n");
            }
            if (lines.stream().noneMatch(line -> line.startsWith("timing:"))) {
                yaml.append("        timing: at notice\n");
            }
            lines.stream()
                    .skip(1)
                    .forEach(line -> yaml.append("        ").append(line).append('\n'));
        });
        town.write(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml.toString()));
    }

    /** A family that is announced now. */
    public UUID family(Town town, Rows... others) {
        String number = "G-" + UUID.randomUUID();
        town.announce(row().household(number).build());
        for (Rows each : others) {
            town.announce(each.household(number).build());
        }
        return household(town, number).id();
    }

    /** The household of that number. */
    public Household household(Town town, String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    /** The family's tasks that are made from that step of a test's template, in the order in which they are due. */
    public List<Task> tasks(Town town, UUID household, String step) {
        return town
                .read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, household))
                .stream()
                .filter(task -> task.title().da().equals("Trin " + step))
                .toList();
    }

    /** The only task of that step. */
    public Task task(Town town, UUID household, String step) {
        List<Task> found = tasks(town, household, step);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tasks of the step " + step);
        }
        return found.getFirst();
    }

    /** What happened to a task, newest first. */
    public List<TaskEvent.Kind> events(Town town, UUID task) {
        return town.read(town.system(), PlanAction.TASK_SEE, tx -> worklist.events(tx, List.of(task), 100)).stream()
                .map(TaskEvent::kind)
                .toList();
    }

    /** The caller's own active tasks, the most urgent first. */
    public List<Task> mine(Tx tx) {
        return worklist.page(tx, new TaskFilter(TaskFilter.Who.MINE, TaskFilter.When.ACTIVE, null, null), null, 50);
    }
}
