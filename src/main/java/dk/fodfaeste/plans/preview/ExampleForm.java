package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Clock;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.plans.template.TemplateFile;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The example family beside a template. It stands in the address, so that it can be kept and sent to a colleague; what
 * is not filled in has a usual value.
 *
 * @param form    what the fields hold, with what is wrong in them
 * @param family  what the dates are counted for
 * @param anchors the days that the template counts from, besides the arrival
 */
public record ExampleForm(Form form, ExampleFamily family, SortedSet<String> anchors) {

    private static final String MARK = "e-";
    private static final String ARRIVAL = MARK + "ankomst";
    private static final String TIME = MARK + "kl";
    private static final String KIND = MARK + "slags";
    private static final String AGES = MARK + "alder";
    private static final String INTERPRETER = MARK + "tolk";
    private static final String ANCHOR = MARK + "dag-";

    /** Far enough away for what comes before the arrival to lie ahead. */
    private static final int DAYS_AHEAD = 56;

    /** The middle of the 4 to 8 weeks between permit and move: contract key prearrival.permitToMove. */
    private static final int NOTICE_DAYS = 42;

    /** When the example moves into its home, begins school and so on: only an example. */
    private static final int LATER_DAYS = 14;

    private static final List<String> BEFORE =
            List.of("notice", "permit", "decision", "hand-over", "entry", "centre-arrival");
    private static final String USUAL_AGES = "34, 32, 9, 4";
    private static final String USUAL_TIME = "10:00";
    private static final int MOST_PERSONS = 20;
    private static final int OLDEST = 110;

    /** The example that these parameters describe. */
    public static ExampleForm read(Map<String, String> parameters, TemplateFile file, Page page) {
        Problem wrong = Problem.inFields(List.of());
        Map<String, String> values = new LinkedHashMap<>();
        LocalDate usual = page.f().today().plusDays(DAYS_AHEAD).with(DayOfWeek.MONDAY);
        values.put(ARRIVAL, parameters.getOrDefault(ARRIVAL, usual.toString()));
        values.put(TIME, parameters.getOrDefault(TIME, USUAL_TIME));
        values.put(KIND, parameters.getOrDefault(KIND, HouseholdKind.REFUGEE.name()));
        values.put(AGES, parameters.getOrDefault(AGES, USUAL_AGES));
        // A box that is not ticked is not sent; the rest of the form tells that it was.
        values.put(INTERPRETER, parameters.getOrDefault(INTERPRETER, parameters.containsKey(ARRIVAL) ? "" : "ja"));
        LocalDate arrival = date(values.get(ARRIVAL));
        if (arrival == null) {
            wrong = wrong.and(ARRIVAL, "plans.example.date");
            arrival = usual;
        }
        List<Integer> ages = ages(values.get(AGES));
        if (ages == null) {
            wrong = wrong.and(AGES, "plans.example.ages", MOST_PERSONS);
            ages = Objects.requireNonNull(ages(USUAL_AGES));
        }
        SortedSet<String> anchors = TemplatePreview.anchors(file);
        Map<String, LocalDate> others = new HashMap<>();
        for (String anchor : anchors) {
            LocalDate otherwise = arrival.plusDays(BEFORE.contains(anchor) ? -NOTICE_DAYS : LATER_DAYS);
            String given = parameters.getOrDefault(ANCHOR + anchor, otherwise.toString());
            values.put(ANCHOR + anchor, given);
            LocalDate day = date(given);
            if (day != null) {
                others.put(anchor, day);
            }
        }
        ExampleFamily family = new ExampleFamily(
                arrival,
                Clock.read(values.get(TIME)),
                kind(values.get(KIND)),
                ages,
                !values.get(INTERPRETER).isEmpty(),
                others);
        return new ExampleForm(Form.of(values).refused(wrong, page.words()), family, anchors);
    }

    /** The parameters of an address, as those of a page that a form was sent from. */
    public static Map<String, String> parameters(@Nullable String address) {
        Map<String, String> parameters = new HashMap<>();
        if (address != null) {
            UriComponentsBuilder.fromUriString(address)
                    .build()
                    .getQueryParams()
                    .toSingleValueMap()
                    .forEach((name, value) -> parameters.put(
                            name,
                            value == null
                                    ? ""
                                    : java.net.URLDecoder.decode(value, java.nio.charset.StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    /** An address with the example of these parameters in it. */
    public static String address(String path, Map<String, String> parameters, String... more) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(MARK)) {
                values.put(name, value);
            }
        });
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        values.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The name of the field for the day of an anchor. */
    public static String field(String anchor) {
        return ANCHOR + anchor;
    }

    private static @Nullable LocalDate date(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() < 1900 || day.getYear() > 2900 ? null : day;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static HouseholdKind kind(String text) {
        return Arrays.stream(HouseholdKind.values())
                .filter(each -> each.name().equals(text))
                .findAny()
                .orElse(HouseholdKind.REFUGEE);
    }

    private static @Nullable List<Integer> ages(String text) {
        List<String> parts = Arrays.stream(text.split("[,;\\s]+"))
                .filter(each -> !each.isEmpty())
                .toList();
        if (parts.isEmpty()
                || parts.size() > MOST_PERSONS
                || !parts.stream().allMatch(each -> each.matches("\\d{1,3}"))) {
            return null;
        }
        List<Integer> ages = parts.stream().map(Integer::valueOf).collect(Collectors.toList());
        return ages.stream().allMatch(age -> age <= OLDEST) ? ages : null;
    }
}
