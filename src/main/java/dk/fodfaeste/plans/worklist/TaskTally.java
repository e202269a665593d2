package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskGroups.Group;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Somebody's active tasks, counted once for all that is shown of them: each filter of time, function and phase is a sum of
 * its lines.
 *
 * @param lines by the name of the function
 */
record TaskTally(List<Line> lines) {

    static final List<When> COUNTED =
            List.of(When.ACTIVE, When.OVERDUE, When.TOLD_LATE, When.TODAY, When.WEEK, When.WAITING, When.UNDATED);

    private static final int MOST_GROUPS = 100;

    /** The tasks that are one function's and come from one step. */
    record Line(
            String function,
            Bilingual functionName,
            String phase,
            Bilingual phaseName,
            int position,
            Map<When, Integer> tasks) {

        /** Done ones are not counted: the active ones stand for them. */
        int tasks(When when) {
            return tasks.getOrDefault(when == When.DONE ? When.ACTIVE : when, 0);
        }
    }

    /** How many tasks each filter of time would show. */
    Map<When, Integer> times(TaskFilter filter) {
        Map<When, Integer> times = new EnumMap<>(When.class);
        for (When each : COUNTED) {
            times.put(
                    each,
                    lines.stream()
                            .filter(ofFunction(filter).and(ofPhase(filter)))
                            .mapToInt(line -> line.tasks(each))
                            .sum());
        }
        return times;
    }

    /** The functions by name and the phases by where they stand in their plans. */
    TaskGroups groups(TaskFilter filter) {
        List<Line> byPosition = lines.stream()
                .sorted(Comparator.comparingInt(Line::position).thenComparing(Line::phase))
                .toList();
        return new TaskGroups(
                groups(lines, ofPhase(filter), filter.when(), Line::function, Line::functionName),
                groups(byPosition, ofFunction(filter), filter.when(), Line::phase, Line::phaseName));
    }

    private static List<Group> groups(
            List<Line> lines,
            Predicate<Line> counted,
            When when,
            Function<Line, String> key,
            Function<Line, Bilingual> name) {
        Map<String, Group> groups = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> counted.test(line) && line.tasks(when) > 0)
                .map(line -> new Group(key.apply(line), name.apply(line), line.tasks(when)))
                .forEach(group -> groups.merge(group.key(), group, TaskTally::together));
        return groups.values().stream().limit(MOST_GROUPS).toList();
    }

    private static Group together(Group one, Group other) {
        return new Group(one.key(), one.name(), one.tasks() + other.tasks());
    }

    private static Predicate<Line> ofFunction(TaskFilter filter) {
        return line -> filter.function() == null || filter.function().equals(line.function());
    }

    private static Predicate<Line> ofPhase(TaskFilter filter) {
        return line -> filter.phase() == null || filter.phase().equals(line.phase());
    }
}
