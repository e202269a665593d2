package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Clock;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Inputs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An example family for which a template is to show its dates.
 *
 * @param arrival     a day, {@code 2026-03-16}
 * @param arrivalTime a time of day, {@code 10:00}; without one only the day is known
 * @param kind        {@code refugee} unless said otherwise
 * @param ages        how old each person is on arrival, the main person first
 * @param interpreter whether one is needed
 * @param anchors     the other days that dates are counted from, by name
 */
public record PreviewQuestion(
        @Nullable String arrival,
        @Nullable String arrivalTime,
        @Nullable String kind,
        @Nullable List<Integer> ages,
        @Nullable Boolean interpreter,
        @Nullable Map<String, String> anchors) {

    private static final int MOST_PERSONS = 20;
    private static final int OLDEST = 110;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2900;

    /** @throws Problem at the field that cannot be used */
    public ExampleFamily family() {
        List<Integer> persons = Inputs.required("ages", ages);
        if (persons.isEmpty()
                || persons.size() > MOST_PERSONS
                || persons.stream().anyMatch(age -> age == null || age < 0 || age > OLDEST)) {
            throw Problem.inField("ages", "plans.example.ages", MOST_PERSONS);
        }
        Map<String, LocalDate> others = new HashMap<>();
        Objects.requireNonNullElse(anchors, Map.<String, String>of())
                .forEach((name, day) -> others.put(name, day("anchors." + name, day)));
        others.keySet().forEach(name -> {
            if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw Problem.inField("anchors." + name, "plans.preview.anchor.missing", name);
            }
        });
        return new ExampleFamily(
                day("arrival", arrival),
                time(),
                kind == null ? HouseholdKind.REFUGEE : Codes.parse("kind", kind, HouseholdKind.class),
                persons,
                Boolean.TRUE.equals(interpreter),
                others);
    }

    private @Nullable LocalTime time() {
        if (arrivalTime == null) {
            return null;
        }
        LocalTime time = Clock.read(arrivalTime);
        if (time == null) {
            throw Problem.inField("arrivalTime", "plans.preview.anchor");
        }
        return time;
    }

    private static LocalDate day(String field, @Nullable String text) {
        LocalDate day = ApiDates.date(field, text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Problem.inField(field, "plans.preview.anchor");
        }
        return day;
    }
}
