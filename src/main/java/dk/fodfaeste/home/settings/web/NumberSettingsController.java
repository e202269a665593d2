package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.AccessChange;
import dk.fodfaeste.access.AccessHistory;
import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.NumberAnswers;
import dk.fodfaeste.access.NumberAnswers.Answer;
import dk.fodfaeste.access.NumberSetting;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The numbers that a municipality settles for itself: caps, and how long something is kept. */
@Controller
class NumberSettingsController {

    static final String PATH = "/indstillinger/tal";

    private static final String VIEW = "home/settings/number";
    private static final int MOST_CHANGES = 50;

    private record Shown(Answer answer, List<AccessChange> changes) {}

    private final Gate gate;
    private final NumberAnswers answers;
    private final AccessHistory history;

    NumberSettingsController(Gate gate, NumberAnswers answers, AccessHistory history) {
        this.gate = gate;
        this.answers = answers;
        this.history = history;
    }

    @GetMapping(PATH)
    @Requires(Action.SETTING_LIST)
    ModelAndView list(Page page, Caller caller) {
        NumberWords words = new NumberWords(page.words());
        List<AnswerCard> cards = gate.read(caller, Action.SETTING_LIST, tx -> {
            Map<String, AccessChange> last = history.last(tx, AccessChange.Kind.SETTING, AnswerCard.MOST);
            return answers.all(tx).stream().map(each -> card(words, each, last)).toList();
        });
        return page.view("home/settings/numbers").addObject("cards", cards);
    }

    @GetMapping(PATH + "/{name}")
    @Requires(Action.SETTING_CHANGE)
    ModelAndView form(Page page, Caller caller, @PathVariable String name) {
        Shown shown = shown(caller, setting(name));
        Map<String, String> fields = Map.of(
                "version", String.valueOf(shown.answer().version()), "value", String.valueOf(shown.answer().value()));
        return view(page, page.view(VIEW), shown, Form.of(fields));
    }

    @PostMapping(PATH + "/{name}")
    @Requires(Action.SETTING_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable String name, Form form) {
        NumberSetting setting = setting(name);
        try {
            gate.write(caller, Action.SETTING_CHANGE, tx ->
                    answers.change(tx, setting, GrantForm.version(form), form.value("value")));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, page.again(VIEW), shown(caller, setting), form.refused(problem, page.words()));
        }
        page.flash().success("settings.number.saved");
        return page.redirect(PATH);
    }

    private static AnswerCard card(NumberWords words, Answer answer, Map<String, AccessChange> last) {
        NumberSetting setting = answer.setting();
        return new AnswerCard(
                setting.key(),
                words.question(setting),
                words.answer(setting, answer.value()),
                answer.usual() ? null : words.answer(setting, setting.usual()),
                words.effect(setting),
                words.source(setting),
                last.get(setting.key()),
                PATH + "/" + setting.key());
    }

    private Shown shown(Caller caller, NumberSetting setting) {
        return gate.read(caller, Action.SETTING_CHANGE, tx -> new Shown(
                answers.of(tx, setting), history.of(tx, AccessChange.Kind.SETTING, setting.key(), MOST_CHANGES)));
    }

    private static ModelAndView view(Page page, ModelAndView view, Shown shown, Form form) {
        return view.addObject("setting", shown.answer().setting())
                .addObject("words", new NumberWords(page.words()))
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }

    private NumberSetting setting(String name) {
        return answers.named(name).orElseThrow(() -> Problem.notFound("access.setting.unknown"));
    }
}
