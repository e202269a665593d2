package dk.fodfaeste.forms.answer;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.Answer.Event;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.FormAction.Requires;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.answer.AnswerInput.Around;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.fact.FormTasks;
import dk.fodfaeste.plans.fact.FormTasks.FormTask;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Commands;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which questionnaires are answered, read, compared, corrected. */
@Controller
public class AnswerEndpoints {

    private static final String FAMILY = "/familier/{id}/skemaer";
    private static final String ANSWER = "/skemaer/svar/{answer}";
    private static final int MOST_COMPARED = 6;

    /** What the page of an answer shows. */
    public record Seen(
            Answer answer,
            @Nullable Household family,
            List<Event> events,
            List<String> ask,
            List<Answer> earlier,
            boolean writing) {}

    /**
     * What the form shows.
     *
     * @param answer of which it is the draft or the correction; {@code null} for a new one
     */
    public record Filling(
            FormFile file,
            @Nullable Household family,
            @Nullable Answer answer,
            List<String> ask,
            String action,
            String language) {}

    private final Answers answers;
    private final Households households;
    private final FormTasks tasks;

    AnswerEndpoints(Answers answers, Households households, FormTasks tasks) {
        this.answers = answers;
        this.households = households;
        this.tasks = tasks;
    }

    @GetMapping(FAMILY)
    @Requires(FormAction.ANSWER_SEE)
    ModelAndView list(Call call, @PathVariable UUID id) {
        return call.page()
                .view("forms/family")
                .addObject("family", call.read(tx -> households.get(tx, id)))
                .addObject("answers", call.read(tx -> answers.of(tx, id)))
                .addObject("waiting", call.read(tx -> tasks.waiting(tx, id)))
                .addObject("forms", call.read(tx -> answers.answerable(tx, false)))
                .addObject("writing", call.may(FormAction.ANSWER_WRITE));
    }

    /** A task that carries a questionnaire leads to it. */
    @GetMapping("/opgaver/{task}/skema")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView ofTask(Call call, @PathVariable UUID task) {
        FormTask carries = call.read(tx -> tasks.get(tx, task));
        return call.page()
                .redirect(AnswerWords.address(carries.household()) + "/" + carries.form() + "?opgave=" + task
                        + (carries.person() == null ? "" : "&person=" + carries.person()));
    }

    @GetMapping(FAMILY + "/{key}")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView blank(
            Call call,
            @PathVariable UUID id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(name = "opgave", required = false) @Nullable UUID task) {
        Form form = begun(call);
        form = person == null ? form : form.with("person", person.toString());
        return fill(call, id, key, task == null ? form : form.with("task", task.toString()));
    }

    private static Form begun(Call call) {
        return Form.of(Around.class)
                .with("mark", Ids.next().toString())
                .with("answeredOn", call.page().f().today().toString());
    }

    @PostMapping(FAMILY + "/{key}")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView answer(Call call, @PathVariable UUID id, @PathVariable String key) {
        return put(call, id, key, form -> fill(call, id, key, form));
    }

    @GetMapping("/skemaer/{key}/ny")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView blankOther(Call call, @PathVariable String key) {
        return fill(call, null, key, begun(call));
    }

    @PostMapping("/skemaer/{key}/ny")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView answerOther(Call call, @PathVariable String key) {
        return put(call, null, key, form -> fill(call, null, key, form));
    }

    @GetMapping(ANSWER)
    @Requires(FormAction.ANSWER_SEE)
    ModelAndView see(Call call, @PathVariable UUID answer) {
        Seen seen = call.read(tx -> {
            Answer found = answers.get(tx, answer);
            UUID household = found.household();
            return new Seen(
                    found,
                    household == null ? null : households.get(tx, household),
                    answers.events(tx, answer),
                    answers.whoMayRead(tx, found),
                    household == null ? List.of() : earlier(answers.of(tx, household), found),
                    call.may(FormAction.ANSWER_WRITE));
        });
        return call.page().view("forms/seen").addObject("seen", seen);
    }

    /** Those of the same questionnaire about the same, this one among them, the newest first. */
    private static List<Answer> earlier(List<Answer> all, Answer found) {
        return all.stream()
                .filter(each -> each.status() == Answer.Status.SUBMITTED
                        && each.file().key().equals(found.file().key())
                        && java.util.Objects.equals(each.person(), found.person()))
                .limit(MOST_COMPARED)
                .toList();
    }

    @GetMapping(ANSWER + "/ret")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView change(Call call, @PathVariable UUID answer) {
        Answer found = call.read(tx -> answers.get(tx, answer));
        Form form = Form.of(Around.class)
                .with("answeredOn", found.answeredOn().toString())
                .over(Form.sent(sent(found)).telling(Around.class));
        return refill(call, found, form);
    }

    private static Map<String, String[]> sent(Answer found) {
        Map<String, String[]> fields = new java.util.LinkedHashMap<>();
        found.told().forEach((question, told) -> fields.put("q-" + question, told.toArray(String[]::new)));
        fields.put("id", new String[] {found.id().toString()});
        fields.put("version", new String[] {String.valueOf(found.version())});
        return fields;
    }

    @PostMapping(ANSWER + "/ret")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView correct(Call call, @PathVariable UUID answer) {
        Answer found = call.read(tx -> answers.get(tx, answer));
        return put(call, found.household(), found.file().key(), form -> refill(call, found, form));
    }

    private ModelAndView put(
            Call call, @Nullable UUID household, String key, java.util.function.Function<Form, ModelAndView> again) {
        return call.submit(
                        form -> Commands.fromForm(
                                        Around.class,
                                        form.all(),
                                        call.page().f().today())
                                .with(AnswerInput.values(form)),
                        (tx, in) -> answers.put(tx, household, key, in))
                .then(done -> told(call, done))
                .to(done -> "/skemaer/svar/" + done.id())
                .overtaken("forms.answer.changed", again)
                .orAgain(again);
    }

    private static void told(Call call, Answer done) {
        if (done.status() == Answer.Status.SUBMITTED) {
            call.page()
                    .flash()
                    .undoable(
                            "/skemaer/svar/" + done.id() + "/fortryd?version=" + done.version(),
                            "forms.flash.submitted");
        } else {
            call.page().flash().success("forms.flash.draft");
        }
    }

    @PostMapping(ANSWER + "/fortryd")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView undo(Call call, @PathVariable UUID answer, @RequestParam int version) {
        call.run(tx -> answers.undo(tx, answer, version));
        call.page().flash().success("forms.flash.undone");
        return call.page().redirect("/skemaer/svar/" + answer);
    }

    @PostMapping(ANSWER + "/tag-bort")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView withdraw(Call call, @PathVariable UUID answer, @RequestParam int version) {
        Answer gone = call.write(tx -> answers.withdraw(tx, answer, version));
        call.page()
                .flash()
                .undoable("/skemaer/svar/" + answer + "/genopret?version=" + gone.version(), "forms.flash.withdrawn");
        return call.page()
                .redirect(gone.household() == null ? "/skemaer/svar/" + answer : AnswerWords.address(gone.household()));
    }

    @PostMapping(ANSWER + "/genopret")
    @Requires(FormAction.ANSWER_WRITE)
    ModelAndView reinstate(Call call, @PathVariable UUID answer, @RequestParam int version) {
        call.run(tx -> answers.reinstate(tx, answer, version));
        call.page().flash().success("forms.flash.reinstated");
        return call.page().redirect("/skemaer/svar/" + answer);
    }

    private ModelAndView fill(Call call, @Nullable UUID household, String key, Form form) {
        return call.read(FormAction.ANSWER_WRITE, tx -> {
            FormFile file = answers.answerable(tx, household == null).stream()
                    .map(Forms.Known::file)
                    .filter(each -> each.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> Problem.notFound("forms.unknown"));
            Household family = household == null ? null : households.get(tx, household);
            String action = household == null ? "/skemaer/" + key + "/ny" : AnswerWords.address(household) + "/" + key;
            return show(call, new Filling(file, family, null, List.of(), action, language(call, file)), form);
        });
    }

    private ModelAndView refill(Call call, Answer found, Form form) {
        return call.read(FormAction.ANSWER_WRITE, tx -> {
            Answer now = answers.get(tx, found.id());
            Household family = now.household() == null ? null : households.get(tx, now.household());
            String action = "/skemaer/svar/" + now.id() + "/ret";
            return show(
                    call,
                    new Filling(
                            now.file(), family, now, answers.whoMayRead(tx, now), action, language(call, now.file())),
                    form.with("version", String.valueOf(now.version())));
        });
    }

    /** The reader's language that the texts are shown in beside Danish: the one that was asked for, else the first. */
    private static String language(Call call, FormFile file) {
        String asked = call.form().value("sprog");
        List<String> all = file.languages();
        return all.contains(asked) || asked.equals("-") || all.isEmpty() ? asked : all.getFirst();
    }

    private static ModelAndView show(Call call, Filling filling, Form form) {
        return call.page().view("forms/fill").addObject("filling", filling).addObject("form", form);
    }
}
