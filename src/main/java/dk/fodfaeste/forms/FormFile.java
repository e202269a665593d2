package dk.fodfaeste.forms;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.text.Bilingual;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire as it stands in YAML: docs/forms.md describes every field.
 *
 * @param about       whom it is about
 * @param partner     whether partners answer it too
 * @param sensitivity the right that reading any of its answers takes, where a question says no other
 */
public record FormFile(
        String key,
        FormText name,
        FormText summary,
        Source source,
        About about,
        @Nullable Boolean partner,
        @Nullable String sensitivity,
        List<Question> questions) {

    /** Whom or what a questionnaire is about. */
    public enum About {
        HOUSEHOLD,
        PERSON,
        /** Something that its answer names: a group, a course. */
        OTHER
    }

    /** What can be answered. */
    public enum Type {
        CHOICE,
        SEVERAL,
        NUMBER,
        DATE,
        SCALE,
        TEXT,
        PERSON;

        /** Whether its answers can be counted: there are few of them, and none says who gave it. */
        public boolean isCounted() {
            return this == CHOICE || this == SEVERAL || this == SCALE;
        }
    }

    /** Where the practice comes from. */
    public record Source(@JsonProperty("case") String caseId, String da, String en) {

        public Bilingual text() {
            return new Bilingual(da, en);
        }
    }

    /** One of the answers to choose from. */
    public record Choice(String key, FormText text) {}

    /** That an earlier question has one of these answers. */
    public record When(String question, List<String> is) {}

    /**
     * A question.
     *
     * @param required    it must be answered where it is shown; so where nothing is said
     * @param min         the least number, or the lowest point of a scale
     * @param max         the greatest number, or the highest point of a scale
     * @param low         what the lowest point of a scale means
     * @param high        what the highest point means
     * @param sensitivity the right that reading its answer takes
     */
    public record Question(
            String key,
            Type type,
            FormText text,
            @Nullable FormText help,
            @Nullable Boolean required,
            @Nullable List<Choice> options,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable FormText unit,
            @Nullable FormText low,
            @Nullable FormText high,
            @Nullable String sensitivity,
            @Nullable When when) {

        /** The answers to choose from; a scale's points by their numbers. */
        public List<Choice> choices() {
            if (type == Type.SCALE && min != null && max != null) {
                return Stream.iterate(min.intValue(), point -> point <= max.intValue(), point -> point + 1)
                        .map(point -> new Choice(
                                String.valueOf(point),
                                new FormText(java.util.Map.of(FormText.DANISH, String.valueOf(point)))))
                        .toList();
            }
            return options == null ? List.of() : options;
        }

        public boolean isRequired() {
            return !Boolean.FALSE.equals(required);
        }

        /** The field of a form that it is answered in. */
        public String field() {
            return "q-" + key;
        }
    }

    /** The question of this key; {@code null} where there is none. */
    public @Nullable Question question(String which) {
        return questions.stream()
                .filter(each -> each.key().equals(which))
                .findFirst()
                .orElse(null);
    }

    /** The right that reading the answer to a question takes; {@code null} where it takes none. */
    public @Nullable Sensitivity needs(Question question) {
        String named = question.sensitivity() == null ? sensitivity : question.sensitivity();
        return named == null || named.equals("ordinary")
                ? null
                : Sensitivity.valueOf(named.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isForPartners() {
        return Boolean.TRUE.equals(partner);
    }

    /** The readers' languages that its questions are written in beside Danish and English. */
    public List<String> languages() {
        return questions.stream()
                .flatMap(each -> each.text().in().keySet().stream())
                .filter(tag -> !tag.equals(FormText.DANISH) && !tag.equals(FormText.ENGLISH))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
