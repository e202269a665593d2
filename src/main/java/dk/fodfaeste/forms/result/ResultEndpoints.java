package dk.fodfaeste.forms.result;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.FormAction.Requires;
import dk.fodfaeste.forms.FormFile.Question;
import dk.fodfaeste.forms.answer.AnswerLists;
import dk.fodfaeste.forms.answer.AnswerLists.Listed;
import dk.fodfaeste.forms.answer.AnswerWords;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.forms.result.Results.Counted;
import dk.fodfaeste.forms.result.Results.Line;
import dk.fodfaeste.forms.result.Results.Result;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What was answered, counted and listed. */
@Controller
@Tag(name = "forms")
class ResultEndpoints {

    private static final String PAGE = "/skemaer";

    /** A count; {@code number} is missing where it is not shown. */
    record CountResponse(
            String question, String answer, @Nullable Long number, boolean under) {}

    /** The counts of a questionnaire's year; {@code answers} is missing where it is not shown. */
    record ResultResponse(String form, int year, @Nullable Long answers, List<CountResponse> counts) {}

    private record Cell(Question question, Line line) {}

    private final Results results;
    private final AnswerLists lists;
    private final Forms forms;

    ResultEndpoints(Results results, AnswerLists lists, Forms forms) {
        this.results = results;
        this.lists = lists;
        this.forms = forms;
    }

    @GetMapping(PAGE)
    @Requires(FormAction.FORM_RESULTS)
    ModelAndView list(Call call) {
        return call.page().view("forms/results").addObject("rows", call.read(results::all));
    }

    @GetMapping(PAGE + "/{key}")
    @Requires(FormAction.FORM_RESULTS)
    ModelAndView see(
            Call call, @PathVariable String key, @RequestParam(name = "aar", required = false) @Nullable Integer year) {
        Result result = call.read(tx -> results.of(tx, key, year));
        List<Listed> rows = call.may(FormAction.ANSWER_SEE)
                ? call.read(FormAction.ANSWER_SEE, tx -> lists.of(tx, key, result.year(), AnswerLists.SHOWN))
                : List.of();
        return call.page()
                .view("forms/result")
                .addObject("result", result)
                .addObject("rows", rows)
                .addObject("listing", call.may(FormAction.ANSWER_SEE))
                .addObject("writing", call.may(FormAction.ANSWER_WRITE));
    }

    @GetMapping(PAGE + "/{key}/excel")
    @Requires(FormAction.FORM_RESULTS)
    ResponseEntity<byte[]> counts(
            Call call, @PathVariable String key, @RequestParam(name = "aar", required = false) @Nullable Integer year) {
        Page page = call.page();
        Result result = call.read(tx -> results.of(tx, key, year));
        return Sheet.<Cell>named(page.t("forms.results.sheet"))
                .column(page.t("forms.question"), cell -> cell.question().text().in(page.language()))
                .column(page.t("forms.answer"), cell -> name(page, cell.line()))
                .column(page.t("forms.number"), cell -> number(page, cell.line()))
                .with(result.questions().stream()
                        .flatMap(each -> each.lines().stream().map(line -> new Cell(each.question(), line)))
                        .toList());
    }

    /** What an answer is called. */
    static String name(Page page, Line line) {
        return line.text() == null ? page.t("forms.not-answered") : line.text().in(page.language());
    }

    private static Object number(Page page, Line line) {
        return line.number() == null
                ? page.t(line.under() ? "forms.under" : "forms.hidden", Results.LEAST)
                : line.number();
    }

    @GetMapping(PAGE + "/{key}/svar/excel")
    @Requires(FormAction.ANSWER_SEE)
    ResponseEntity<byte[]> answers(
            Call call, @PathVariable String key, @RequestParam(name = "aar", required = false) @Nullable Integer year) {
        Page page = call.page();
        int wanted = year == null ? page.f().today().getYear() : year;
        List<Listed> rows = call.read(tx -> lists.of(tx, key, wanted, Sheet.MOST_ROWS));
        Sheet<Listed> sheet = Sheet.<Listed>named(page.t("forms.answers.sheet"))
                .column(page.t("forms.answered-on"), row -> row.answer().answeredOn())
                .column(page.t("forms.case"), Listed::caseNumber)
                .column(page.t("forms.concerning"), Listed::about);
        for (Question question : call.read(tx -> forms.get(tx, key)).file().questions()) {
            sheet.column(question.text().in(page.language()), row -> told(page, row, question));
        }
        return sheet.with(rows);
    }

    private static String told(Page page, Listed row, Question question) {
        Answer answer = row.answer();
        Question asked = answer.file().question(question.key());
        return answer.hides(question.key())
                ? page.t("forms.kept")
                : new AnswerWords(page, row.family()).told(answer, asked == null ? question : asked);
    }

    @GetMapping("/api/v1/forms/{key}/results")
    @ResponseBody
    @Requires(FormAction.FORM_RESULTS)
    @Operation(summary = "forms.api.results")
    ResultResponse getFormResults(
            Call call, @PathVariable String key, @RequestParam(required = false) @Nullable Integer year) {
        Result result = call.read(tx -> results.of(tx, key, year));
        return new ResultResponse(
                key,
                result.year(),
                result.answers(),
                result.questions().stream().flatMap(ResultEndpoints::counted).toList());
    }

    private static java.util.stream.Stream<CountResponse> counted(Counted counted) {
        return counted.lines().stream()
                .map(line -> new CountResponse(counted.question().key(), line.key(), line.number(), line.under()));
    }
}
