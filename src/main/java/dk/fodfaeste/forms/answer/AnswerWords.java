package dk.fodfaeste.forms.answer;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.FormFile.Choice;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.FormFile.When;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Questions and answers in the words of a page. */
public final class AnswerWords {

    /**
     * A question with what was answered at several times, the newest first.
     *
     * @param cells one for each time
     */
    public record Compared(Question question, List<Cell> cells) {}

    /**
     * @param hidden  there is an answer that the reader may not know
     * @param changed it is another than the time before
     */
    public record Cell(String text, boolean hidden, boolean changed) {}

    private final Page page;
    private final @Nullable Household family;

    public AnswerWords(Page page, @Nullable Household family) {
        this.page = page;
        this.family = family;
    }

    /** What was answered to a question; empty where nothing was. */
    public String told(Answer answer, Question question) {
        return answer.told(question.key()).stream()
                .map(each -> value(question, each))
                .collect(Collectors.joining(question.type() == FormFile.Type.TEXT ? " " : ", "));
    }

    private String value(Question question, String value) {
        return switch (question.type()) {
            case CHOICE, SEVERAL, SCALE -> choice(question, value);
            case NUMBER ->
                value.replace('.', ',')
                        + (question.unit() == null ? "" : " " + question.unit().in(page.language()));
            case DATE -> page.f().date(LocalDate.parse(value));
            case PERSON -> person(value);
            case TEXT -> value;
        };
    }

    private String choice(Question question, String value) {
        String text = question.choices().stream()
                .filter(each -> each.key().equals(value))
                .map(each -> each.text().in(page.language()))
                .findFirst()
                .orElse(value);
        return question.type() == FormFile.Type.SCALE && question.max() != null
                ? page.t("forms.answer.of", text, question.max().toBigInteger().toString())
                : text;
    }

    /** The name of one of the household. */
    public String person(@Nullable Object id) {
        return family == null || id == null
                ? ""
                : family.persons().stream()
                        .filter(each -> each.id().toString().equals(id.toString()))
                        .map(Person::name)
                        .findFirst()
                        .orElse(page.t("forms.person.gone"));
    }

    /** Whom of the household an answer can be about. */
    public List<Option> persons() {
        return family == null
                ? List.of()
                : family.persons().stream()
                        .map(each -> new Option(each.id().toString(), each.name()))
                        .toList();
    }

    /** What can be chosen, with the same in a reader's language below it. */
    public List<Option> options(Question question, String language) {
        if (question.type() == FormFile.Type.PERSON) {
            return persons();
        }
        List<Choice> choices = question.choices();
        return choices.stream()
                .map(each -> new Option(
                        each.key(),
                        scale(question, choices, each),
                        Objects.requireNonNullElse(each.text().in(language), "")))
                .toList();
    }

    private String scale(Question question, List<Choice> choices, Choice choice) {
        String text = choice.text().in(page.language());
        if (question.type() != FormFile.Type.SCALE) {
            return text;
        }
        if (choice.equals(choices.getFirst()) && question.low() != null) {
            return page.t("forms.scale.end", text, question.low().in(page.language()));
        }
        return choice.equals(choices.getLast()) && question.high() != null
                ? page.t("forms.scale.end", text, question.high().in(page.language()))
                : text;
    }

    /** When a question is asked, for whoever sees all of them; empty where it always is. */
    public String when(FormFile file, Question question) {
        When when = question.when();
        Question asked = when == null ? null : file.question(when.question());
        if (when == null || asked == null) {
            return "";
        }
        String answers = when.is().stream().map(each -> choice(asked, each)).collect(Collectors.joining(", "));
        return page.t("forms.when", asked.text().in(page.language()), answers);
    }

    /** The questions of these answers side by side: the newest questionnaire's first, and what only earlier ones had. */
    public List<Compared> compared(List<Answer> answers) {
        List<Question> questions = new ArrayList<>();
        answers.stream()
                .flatMap(each -> each.file().questions().stream())
                .filter(each -> questions.stream().noneMatch(one -> one.key().equals(each.key())))
                .forEach(questions::add);
        return questions.stream()
                .map(question -> new Compared(question, cells(answers, question)))
                .toList();
    }

    private List<Cell> cells(List<Answer> answers, Question question) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Question asked = Objects.requireNonNullElse(answer.file().question(question.key()), question);
            Answer before = i + 1 < answers.size() ? answers.get(i + 1) : null;
            boolean hidden = answer.hides(question.key());
            boolean changed = before != null
                    && !hidden
                    && !before.hides(question.key())
                    && !answer.told(question.key()).equals(before.told(question.key()));
            cells.add(new Cell(told(answer, asked), hidden, changed));
        }
        return List.copyOf(cells);
    }

    /** The address of a household's questionnaires. */
    public static String address(UUID household) {
        return "/familier/" + household + "/skemaer";
    }
}
