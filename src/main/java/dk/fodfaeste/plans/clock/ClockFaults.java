package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.clock.Clocks.Alternative;
import dk.fodfaeste.plans.clock.Clocks.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the alternatives of a step. */
public final class ClockFaults {

    /** More would be a template of their own. */
    static final int MOST = 5;

    /**
     * One of them.
     *
     * @param path below the step: {@code clocks[0].when.kind}
     * @param key  the text that says what is wrong
     */
    public record Fault(String path, String key, List<Object> args) {}

    private final List<Fault> found = new ArrayList<>();
    private String path = "clocks";

    private ClockFaults() {}

    /**
     * All of them, in order.
     *
     * @param perPerson whether each task of the step is about one person
     */
    public static List<Fault> of(@Nullable List<Alternative> alternatives, boolean perPerson) {
        ClockFaults faults = new ClockFaults();
        if (alternatives != null) {
            faults.check(alternatives, perPerson);
        }
        return faults.found;
    }

    // What a draft lacks is null, whatever the types say.
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private void check(List<Alternative> alternatives, boolean perPerson) {
        if (alternatives.isEmpty() || alternatives.size() > MOST) {
            add("", "plans.fault.clock.count", MOST);
        }
        for (int i = 0; i < alternatives.size(); i++) {
            path = "clocks[" + i + "]";
            Alternative each = alternatives.get(i);
            if (each == null) {
                add("", "plans.fault.clock.always", i + 1);
                continue;
            }
            when(each.when(), perPerson, i + 1);
            never(alternatives.subList(0, i), each.when(), i + 1);
            if (each.timing() == null || each.timing().isBlank()) {
                add(".timing", "plans.fault.clock.timing", i + 1);
            } else {
                timing(each.timing());
            }
        }
    }

    private void when(@Nullable When when, boolean perPerson, int number) {
        // The step's own timing is for all others: behind one without a condition nothing would ever count.
        if (when == null || when.empty()) {
            add(".when", "plans.fault.clock.always", number);
            return;
        }
        names(
                ".when.kind",
                "plans.fault.clock.kind",
                when.kind(),
                Clocks.names(HouseholdKind.values(), Clocks::written));
        names(
                ".when.relation",
                "plans.fault.clock.relation",
                when.relation(),
                Clocks.names(Relation.values(), Clocks::written));
        if (when.relation() != null && !perPerson) {
            add(".when.relation", "plans.fault.clock.person", number);
        }
    }

    /** For each kind that it is for, one before it is for that kind already. */
    private void never(List<Alternative> earlier, @Nullable When when, int number) {
        if (when == null || when.empty()) {
            return;
        }
        List<String> kinds = when.kind() == null ? Clocks.names(HouseholdKind.values(), Clocks::written) : when.kind();
        if (!kinds.isEmpty()
                && kinds.stream()
                        .allMatch(kind -> earlier.stream().anyMatch(each -> takes(each, kind, when.relation())))) {
            add(".when", "plans.fault.clock.never", number);
        }
    }

    private static boolean takes(@Nullable Alternative each, String kind, @Nullable List<String> relations) {
        When when = each == null ? null : each.when();
        return when != null
                && !when.empty()
                && (when.kind() == null || when.kind().contains(kind))
                && (when.relation() == null
                        || (relations != null && when.relation().containsAll(relations)));
    }

    private void names(String field, String key, @Nullable List<String> names, List<String> known) {
        if (names == null) {
            return;
        }
        if (names.isEmpty()) {
            add(field, key, "", String.join(", ", known));
        }
        for (String name : names) {
            if (!known.contains(name)) {
                add(field, key, String.valueOf(name), String.join(", ", known));
            }
        }
    }

    private void timing(String text) {
        try {
            Timing.parse(text);
        } catch (TimingSyntaxException broken) {
            add(".timing", broken.key(), broken.args().toArray());
        }
    }

    private void add(String field, String key, Object... args) {
        found.add(new Fault(path + field, key, List.of(args)));
    }
}
