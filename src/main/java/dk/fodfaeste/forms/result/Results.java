package dk.fodfaeste.forms.result;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.FormFile.Choice;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.FormText;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.forms.edition.Forms.Known;
import dk.fodfaeste.forms.result.ResultStore.Count;
import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What was answered, counted for a whole year at a time: counts of other periods could be subtracted from each other. A count
 * under five is not shown, whoever reads it.
 */
@Service
public class Results {

    /** The least number that is shown. */
    public static final int LEAST = 5;

    /** The answers that were not given. */
    private static final String NONE = "";

    /**
     * How often an answer was given.
     *
     * @param key    empty for no answer
     * @param text   {@code null} for no answer
     * @param number {@code null} where it is not shown
     * @param under  whether it is not shown because it is small itself
     */
    public record Line(
            String key, @Nullable FormText text, @Nullable Long number, boolean under) {}

    /** The counts of a question; no lines where they cannot be shown. */
    public record Counted(Question question, List<Line> lines) {}

    /**
     * A questionnaire's year.
     *
     * @param answers {@code null} where there are fewer than may be shown, but some
     */
    public record Result(
            Known form,
            int year,
            List<Integer> years,
            @Nullable Long answers,
            List<Counted> questions) {}

    /** A questionnaire in the list: how many were answered this year, {@code null} where that is not shown. */
    public record Listed(Known form, @Nullable Long answers) {}

    private final Forms forms;
    private final ResultStore store;

    Results(Forms forms, ResultStore store) {
        this.forms = forms;
        this.store = store;
    }

    /** All questionnaires with how often they were answered this year. */
    public List<Listed> all(Tx tx) {
        Map<String, Long> counts = store.years().stream()
                .filter(each -> each.year() == tx.today().getYear())
                .collect(Collectors.toMap(ResultStore.Year::form, ResultStore.Year::count));
        return forms.all(tx).stream()
                .map(each ->
                        new Listed(each, shown(counts.getOrDefault(each.file().key(), 0L))))
                .toList();
    }

    /**
     * The counts of one.
     *
     * @param year {@code null} for this year
     * @throws Problem if there is no such questionnaire
     */
    public Result of(Tx tx, String key, @Nullable Integer year) {
        Known form = forms.get(tx, key);
        int wanted = year == null ? tx.today().getYear() : year;
        if (wanted < 1900 || wanted > 9999) {
            throw Problem.notFound("forms.unknown");
        }
        List<ResultStore.Year> years =
                store.years().stream().filter(each -> each.form().equals(key)).toList();
        long total = years.stream()
                .filter(each -> each.year() == wanted)
                .mapToLong(ResultStore.Year::count)
                .sum();
        List<Question> questions = counted(tx, form);
        Map<String, Map<String, Long>> counts = store
                .counts(
                        key,
                        questions.stream().map(Question::key).toList(),
                        LocalDate.of(wanted, 1, 1),
                        LocalDate.of(wanted, 12, 31))
                .stream()
                .collect(Collectors.groupingBy(Count::question, Collectors.toMap(Count::value, Count::count)));
        return new Result(
                form,
                wanted,
                years.stream().map(ResultStore.Year::year).toList(),
                shown(total),
                questions.stream()
                        .map(each -> count(each, counts.getOrDefault(each.key(), Map.of()), total))
                        .toList());
    }

    /** The questions of all editions that can be counted, as the newest asks them. */
    private List<Question> counted(Tx tx, Known form) {
        Map<String, Question> questions = new LinkedHashMap<>();
        List<FormFile> files = new ArrayList<>(List.of(form.file()));
        files.addAll(forms.editions(tx, form.file().key()));
        files.stream()
                .flatMap(each -> each.questions().stream())
                .filter(each -> each.type().isCounted())
                .forEach(each -> questions.merge(each.key(), each, Results::joined));
        return List.copyOf(questions.values());
    }

    private static Question joined(Question newer, Question older) {
        if (newer.type() != older.type() || newer.type() == FormFile.Type.SCALE) {
            return newer;
        }
        List<Choice> options = new ArrayList<>(newer.choices());
        older.choices().stream()
                .filter(each -> options.stream().noneMatch(one -> one.key().equals(each.key())))
                .forEach(options::add);
        return new Question(
                newer.key(),
                newer.type(),
                newer.text(),
                newer.help(),
                newer.required(),
                List.copyOf(options),
                newer.min(),
                newer.max(),
                newer.unit(),
                newer.low(),
                newer.high(),
                newer.sensitivity(),
                newer.when());
    }

    private static Counted count(Question question, Map<String, Long> counts, long total) {
        List<Line> plain = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (Choice choice : question.choices()) {
            numbers.add(counts.getOrDefault(choice.key(), 0L));
            plain.add(new Line(choice.key(), choice.text(), 0L, false));
        }
        boolean several = question.type() == FormFile.Type.SEVERAL;
        if (!several) {
            numbers.add(Math.max(
                    0, total - numbers.stream().mapToLong(Long::longValue).sum()));
            plain.add(new Line(NONE, null, 0L, false));
        }
        List<SmallNumbers.Shown> shown =
                several ? SmallNumbers.each(numbers, total, LEAST) : SmallNumbers.inTotal(numbers, LEAST);
        if (shown.isEmpty()) {
            return new Counted(question, List.of());
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Line line = plain.get(i);
            Long number = shown.get(i) == SmallNumbers.Shown.NUMBER ? numbers.get(i) : null;
            if (!line.key().equals(NONE) || !Objects.equals(number, 0L)) {
                lines.add(new Line(line.key(), line.text(), number, shown.get(i) == SmallNumbers.Shown.UNDER));
            }
        }
        return new Counted(question, List.copyOf(lines));
    }

    private static @Nullable Long shown(long count) {
        return count > 0 && count < LEAST ? null : Long.valueOf(count);
    }
}
