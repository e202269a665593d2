package dk.fodfaeste.forms.answer;

import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.FormFile.Choice;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.FormFile.When;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.CleanText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at answers as they were given: what is wrong with any of them is said of all at once. */
final class AnswerCheck {

    /** The most characters of a text. */
    static final int LONGEST_TEXT = 2_000;

    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2200;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}([.,]\\d{1,4})?");
    private static final Pattern DANISH_DATE = Pattern.compile("(\\d{1,2})[./-]\\s?(\\d{1,2})[./-]?\\s?(\\d{4})");

    private final Set<UUID> persons;
    private final Map<String, List<String>> kept = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private AnswerCheck(Set<UUID> persons) {
        this.persons = persons;
    }

    /**
     * What is kept of these answers: those to the questions that are shown, each as its type is written.
     *
     * @param told     by question
     * @param persons  who can be chosen
     * @param complete whether what is required must be there
     * @throws Problem at each field with which something is wrong
     */
    static Map<String, List<String>> of(
            FormFile file, Map<String, List<String>> told, Set<UUID> persons, boolean complete) {
        AnswerCheck check = new AnswerCheck(persons);
        check.faults.addAll(() -> told.keySet().stream()
                .filter(each -> file.question(each) == null)
                .findFirst()
                .ifPresent(each -> {
                    throw Problem.inField("q-" + each, "forms.answer.no-question", each);
                }));
        for (Question question : file.questions()) {
            if (isShown(file, question, check.kept)) {
                check.question(question, told.getOrDefault(question.key(), List.of()), complete);
            }
        }
        check.faults.end();
        return check.kept;
    }

    /** Whether a question is asked, as these others are answered. */
    static boolean isShown(FormFile file, Question question, Map<String, List<String>> told) {
        When when = question.when();
        return when == null
                || told.getOrDefault(when.question(), List.of()).stream()
                        .anyMatch(each -> when.is().contains(each));
    }

    private void question(Question question, List<String> raw, boolean complete) {
        List<String> texts = raw.stream()
                .map(CleanText::of)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (texts.isEmpty()) {
            faults.add(complete && question.isRequired(), question.field(), missing(question));
            return;
        }
        if (texts.size() > 1 && question.type() != FormFile.Type.SEVERAL) {
            faults.add(true, question.field(), "forms.answer.one");
            return;
        }
        List<String> read = faults.read(
                () -> texts.stream().map(each -> read(question, each)).toList());
        if (read != null) {
            kept.put(question.key(), inOrder(question, read));
        }
    }

    private static String missing(Question question) {
        return switch (question.type()) {
            case CHOICE, SCALE, PERSON -> "ui.input.choose";
            case SEVERAL -> "forms.answer.some";
            default -> "ui.input.missing";
        };
    }

    private String read(Question question, String text) {
        return switch (question.type()) {
            case CHOICE, SEVERAL, SCALE -> chosen(question, text);
            case NUMBER -> number(question, text);
            case DATE -> date(question, text);
            case PERSON -> person(question, text);
            case TEXT -> text(question, text);
        };
    }

    private static List<String> inOrder(Question question, List<String> read) {
        List<String> order = question.choices().stream().map(Choice::key).toList();
        return order.isEmpty() ? read : order.stream().filter(read::contains).toList();
    }

    private static String chosen(Question question, String text) {
        if (question.choices().stream().noneMatch(each -> each.key().equals(text))) {
            throw Problem.inField(question.field(), "ui.input.choose");
        }
        return text;
    }

    private static String number(Question question, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw Problem.inField(question.field(), "forms.answer.number");
        }
        BigDecimal number = new BigDecimal(text.replace(',', '.'));
        BigDecimal min = question.min();
        BigDecimal max = question.max();
        if (min != null && number.compareTo(min) < 0) {
            throw Problem.inField(question.field(), "forms.answer.least", shown(min));
        }
        if (max != null && number.compareTo(max) > 0) {
            throw Problem.inField(question.field(), "forms.answer.most", shown(max));
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static String date(Question question, String text) {
        try {
            Matcher danish = DANISH_DATE.matcher(text);
            LocalDate date = danish.matches()
                    ? LocalDate.of(
                            Integer.parseInt(danish.group(3)),
                            Integer.parseInt(danish.group(2)),
                            Integer.parseInt(danish.group(1)))
                    : LocalDate.parse(text);
            if (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR) {
                return date.toString();
            }
        } catch (DateTimeException none) {
            throw Problem.inField(question.field(), "ui.input.date").causedBy(none);
        }
        throw Problem.inField(question.field(), "ui.input.date");
    }

    private String person(Question question, String text) {
        return persons.stream()
                .map(UUID::toString)
                .filter(text::equals)
                .findFirst()
                .orElseThrow(() -> Problem.inField(question.field(), "ui.input.choose"));
    }

    private static String text(Question question, String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Problem.inField(question.field(), "ui.input.long", LONGEST_TEXT);
        }
        CleanText.Fault fault = CleanText.fault(text);
        if (fault != null) {
            throw Problem.inField(
                    question.field(), fault == CleanText.Fault.LOST ? "ui.input.lost" : "ui.input.control");
        }
        return text;
    }

    /** The questions whose answers these are, that somebody else may read and this reader may not. */
    static Map<String, List<String>> carried(
            FormFile file,
            Map<String, List<String>> before,
            Map<String, List<String>> told,
            Collection<String> unread) {
        Map<String, List<String>> all = new LinkedHashMap<>(told);
        for (String each : unread) {
            List<String> old = before.get(each);
            boolean blank = told.getOrDefault(each, List.of()).stream().allMatch(String::isBlank);
            if (old != null && blank && file.question(each) != null) {
                all.put(each, old);
            }
        }
        return all;
    }

    /** Whether both answer all questions alike. */
    static boolean equal(FormFile file, Map<String, List<String>> one, Map<String, List<String>> other) {
        return file.questions().stream()
                .allMatch(each -> Set.copyOf(one.getOrDefault(each.key(), List.of()))
                        .equals(Set.copyOf(other.getOrDefault(each.key(), List.of()))));
    }
}
