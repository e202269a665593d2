package dk.fodfaeste.forms.edition;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.FormFile.Choice;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.FormFile.When;
import dk.fodfaeste.forms.FormText;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CleanText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a questionnaire from YAML. All that is wrong is told at once, each with its line and its field. */
public final class FormReader {

    /** The most characters of one. */
    public static final int LONGEST = 60_000;

    private static final int MOST_QUESTIONS = 80;
    private static final int MOST_CHOICES = 40;
    private static final int MOST_POINTS = 11;
    private static final int MOST_TEXT = 500;
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final FormFaults faults;
    private final Map<String, Question> earlier = new LinkedHashMap<>();

    private FormReader(String yaml) {
        faults = new FormFaults(YAML, yaml);
    }

    /** @throws Problem at the field {@code yaml}, which says in which lines what is wrong */
    public static FormFile read(String yaml) {
        FormReader reader = new FormReader(yaml);
        reader.faults.requireReadable();
        FormFile file;
        try {
            file = YAML.readValue(yaml, FormFile.class);
        } catch (DatabindException other) {
            throw Problem.inField("yaml", "forms.file.field", reader.faults.line(other), FormFaults.path(other))
                    .causedBy(other);
        } catch (JacksonException other) {
            throw Problem.inField("yaml", "forms.file.broken", 1).causedBy(other);
        }
        reader.check(file);
        reader.faults.end();
        return file;
    }

    private void check(@Nullable FormFile file) {
        if (file == null) {
            faults.missing("key");
            return;
        }
        key("key", file.key(), true);
        text("name", file.name(), true);
        text("summary", file.summary(), true);
        if (lacks(file.source())
                || lacks(file.source().caseId())
                || lacks(file.source().da())) {
            faults.missing("source");
        }
        if (lacks(file.about())) {
            faults.missing("about");
        }
        sensitivity("sensitivity", file.sensitivity());
        if (lacks(file.questions()) || file.questions().isEmpty()) {
            faults.missing("questions");
            return;
        }
        if (file.questions().size() > MOST_QUESTIONS) {
            faults.wrong("questions", file.questions().size(), String.valueOf(MOST_QUESTIONS));
            return;
        }
        for (int i = 0; i < file.questions().size(); i++) {
            Question question = file.questions().get(i);
            if (lacks(question)) {
                faults.missing("questions." + i);
            } else {
                question("questions." + i, file, question);
            }
        }
    }

    private void question(String at, FormFile file, Question question) {
        key(at + ".key", question.key(), !earlier.containsKey(String.valueOf(question.key())));
        text(at + ".text", question.text(), true);
        for (String optional : List.of("help", "unit", "low", "high")) {
            text(at + "." + optional, optional(question, optional), false);
        }
        sensitivity(at + ".sensitivity", question.sensitivity());
        if (lacks(question.type())) {
            faults.missing(at + ".type");
            return;
        }
        choices(at + ".options", question);
        range(at, question);
        if (question.when() != null) {
            when(at + ".when", file, question, question.when());
        }
        if (question.type() == FormFile.Type.PERSON && file.about() == FormFile.About.OTHER) {
            faults.wrong(at + ".type", "person", "text");
        }
        if (!lacks(question.key())) {
            earlier.put(question.key(), question);
        }
    }

    private static @Nullable FormText optional(Question question, String field) {
        return switch (field) {
            case "help" -> question.help();
            case "unit" -> question.unit();
            case "low" -> question.low();
            default -> question.high();
        };
    }

    private void choices(String at, Question question) {
        boolean chosen = question.type() == FormFile.Type.CHOICE || question.type() == FormFile.Type.SEVERAL;
        List<Choice> options = question.options() == null ? List.of() : question.options();
        if (chosen ? options.size() < 2 || options.size() > MOST_CHOICES : !options.isEmpty()) {
            faults.wrong(at, options.size(), chosen ? "2–" + MOST_CHOICES : "0");
            return;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Choice option = options.get(i);
            if (lacks(option)) {
                faults.missing(at + "." + i);
            } else {
                key(at + "." + i + ".key", option.key(), keys.add(String.valueOf(option.key())));
                text(at + "." + i + ".text", option.text(), true);
            }
        }
    }

    private void range(String at, Question question) {
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        if (question.type() == FormFile.Type.SCALE) {
            boolean whole = isWhole(min) && isWhole(max);
            if (min == null
                    || max == null
                    || !whole
                    || max.subtract(min).intValue() < 1
                    || max.subtract(min).intValue() >= MOST_POINTS) {
                faults.wrong(at + ".max", String.valueOf(max), "min: 1, max: 5");
            }
        } else if (question.type() != FormFile.Type.NUMBER && (min != null || max != null)) {
            faults.wrong(at + (min == null ? ".max" : ".min"), String.valueOf(min == null ? max : min), "type: number");
        } else if (min != null && max != null && min.compareTo(max) > 0) {
            faults.wrong(at + ".max", max, "> " + min);
        }
    }

    private static boolean isWhole(@Nullable BigDecimal number) {
        return number != null
                && number.abs().compareTo(BigDecimal.valueOf(1000)) < 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** A condition must not tell what the answer that it asks for would not. */
    private void when(String at, FormFile file, Question question, When when) {
        Question asked = lacks(when.question()) ? null : earlier.get(when.question());
        if (asked == null || lacks(asked.type()) || !asked.type().isCounted()) {
            faults.wrong(at + ".question", String.valueOf(when.question()), String.join(", ", earlier.keySet()));
            return;
        }
        if (lacks(when.is()) || when.is().isEmpty()) {
            faults.missing(at + ".is");
            return;
        }
        List<String> keys = asked.choices().stream().map(Choice::key).toList();
        when.is().stream()
                .filter(each -> !keys.contains(each))
                .forEach(each -> faults.wrong(at + ".is", String.valueOf(each), String.join(", ", keys)));
        if (faults.isEmpty() && file.needs(asked) != null && file.needs(question) != file.needs(asked)) {
            faults.wrong(at + ".question", when.question(), "sensitivity: " + asked.sensitivity());
        }
    }

    private void text(String at, @Nullable FormText text, boolean required) {
        if (text == null) {
            if (required) {
                faults.missing(at + ".da");
            }
            return;
        }
        if (text.da().isBlank()) {
            faults.missing(at + ".da");
        }
        text.in().forEach((tag, words) -> {
            if (!isLanguage(tag)) {
                faults.wrong(at + "." + tag, tag, "da, en, ar, ti");
            } else if (lacks(words) || words.length() > MOST_TEXT || CleanText.fault(CleanText.of(words)) != null) {
                faults.wrong(at + "." + tag, lacks(words) ? 0 : words.length(), "1–" + MOST_TEXT);
            }
        });
    }

    private static boolean isLanguage(String tag) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(tag)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException none) {
            return false;
        }
    }

    private void key(String at, @Nullable String key, boolean free) {
        if (lacks(key)) {
            faults.missing(at);
        } else if (!free || !KEY.matcher(String.valueOf(key)).matches()) {
            faults.wrong(at, key, free ? "opfoelgning-aarhus" : "≠ " + key);
        }
    }

    private void sensitivity(String at, @Nullable String name) {
        boolean known = name == null
                || name.equals("ordinary")
                || List.of(Sensitivity.HEALTH, Sensitivity.CHILD_CONCERN).stream()
                        .anyMatch(each -> each.name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-')
                                .equals(name));
        if (!known) {
            faults.wrong(at, String.valueOf(name), "ordinary, health, child-concern");
        }
    }

    /** What a file lacks is null, whatever the types say. */
    private static boolean lacks(@Nullable Object value) {
        return value == null;
    }
}
