package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.clock.Clocks.Alternative;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The alternatives of a step as fields of a form, one row of fields for each and an empty one for another. */
public final class ClockForm {

    private static final String TIMING = "cTiming";
    private static final String KIND = "cKind";
    private static final String RELATION = "cRelation";

    private ClockForm() {}

    /** The form with the fields of these alternatives, their timings in the language of the page. */
    public static Form with(Form form, @Nullable List<Alternative> alternatives, Locale locale) {
        Map<String, String[]> all = new LinkedHashMap<>();
        form.all().forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
        List<Alternative> known = Clocks.of("", alternatives).alternatives();
        for (int i = 0; i < known.size(); i++) {
            Alternative each = known.get(i);
            all.put(TIMING + i, new String[] {Timing.text(Objects.requireNonNullElse(each.timing(), ""), locale)});
            all.put(KIND + i, names(each.when() == null ? null : each.when().kind()));
            all.put(RELATION + i, names(each.when() == null ? null : each.when().relation()));
        }
        return Form.sent(all);
    }

    /** The numbers of the rows: those that are filled in, and the next one. */
    public static List<Integer> rows(Form form) {
        int filled = IntStream.range(0, ClockFaults.MOST)
                .filter(i -> isFilled(form, i) || hasError(form, i))
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(filled + 1, ClockFaults.MOST))
                .boxed()
                .toList();
    }

    /** Whether there is anything to see in the rows. */
    public static boolean isUsed(Form form) {
        return rows(form).size() > 1 || hasError(form, 0);
    }

    /** What a person can be to the main person. */
    public static List<Option> relations(Page page) {
        return Arrays.stream(Relation.values())
                .map(each -> new Option(Clocks.written(each), page.t("people.relation." + each)))
                .toList();
    }

    /**
     * Writes what the fields say into the step; a row that was emptied is gone.
     *
     * @throws Problem at the field that is wrong
     */
    public static void apply(ObjectNode step, Form form) {
        step.remove("clocks");
        ArrayNode clocks = step.putArray("clocks");
        for (int i = 0; i < ClockFaults.MOST; i++) {
            if (isFilled(form, i)) {
                add(clocks.addObject(), form, i, !form.value("forEach").isEmpty());
            }
        }
        if (clocks.isEmpty()) {
            step.remove("clocks");
        }
    }

    private static void add(ObjectNode alternative, Form form, int row, boolean perPerson) {
        List<String> kinds = ticked(form, KIND + row);
        List<String> relations = ticked(form, RELATION + row);
        if (kinds.isEmpty() && relations.isEmpty()) {
            throw Problem.inField(KIND + row, "plans.fault.clock.always", row + 1);
        }
        if (!relations.isEmpty() && !perPerson) {
            throw Problem.inField(RELATION + row, "plans.fault.clock.person", row + 1);
        }
        ObjectNode when = alternative.putObject("when");
        put(when, "kind", kinds);
        put(when, "relation", relations);
        alternative.put("timing", timing(form, row));
    }

    private static String timing(Form form, int row) {
        String text = form.value(TIMING + row);
        if (text.isEmpty()) {
            throw Problem.inField(TIMING + row, "plans.fault.clock.timing", row + 1);
        }
        try {
            return Timing.parse(text).text();
        } catch (TimingSyntaxException broken) {
            throw Problem.inField(TIMING + row, broken.key(), broken.args().toArray())
                    .causedBy(broken);
        }
    }

    private static void put(ObjectNode when, String field, List<String> names) {
        if (!names.isEmpty()) {
            names.forEach(when.putArray(field)::add);
        }
    }

    private static boolean isFilled(Form form, int row) {
        return !form.value(TIMING + row).isEmpty()
                || !ticked(form, KIND + row).isEmpty()
                || !ticked(form, RELATION + row).isEmpty();
    }

    private static boolean hasError(Form form, int row) {
        return !form.error(TIMING + row).isEmpty()
                || !form.error(KIND + row).isEmpty()
                || !form.error(RELATION + row).isEmpty();
    }

    private static List<String> ticked(Form form, String field) {
        return form.values(field).stream().filter(each -> !each.isBlank()).toList();
    }

    private static String[] names(@Nullable List<String> names) {
        return names == null ? new String[0] : names.toArray(String[]::new);
    }
}
