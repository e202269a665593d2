package dk.fodfaeste.home.settings.web;

import dk.fodfaeste.access.AccessChange;
import dk.fodfaeste.access.AccessHistory;
import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.access.TimeAnswers;
import dk.fodfaeste.access.TimeAnswers.Answer;
import dk.fodfaeste.access.TimeSetting;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The questions about time that the sources leave open, with the municipality's answers. */
@Controller
class TimeSettingsController {

    static final String PATH = "/indstillinger/tid";

    private static final String VIEW = "home/settings/timeSetting";
    private static final int MOST_CHANGES = 50;

    private record Shown(Answer answer, List<AccessChange> changes) {}

    private final Gate gate;
    private final TimeAnswers answers;
    private final AccessHistory history;

    TimeSettingsController(Gate gate, TimeAnswers answers, AccessHistory history) {
        this.gate = gate;
        this.answers = answers;
        this.history = history;
    }

    @GetMapping(PATH)
    @Requires(Action.SETTING_LIST)
    ModelAndView list(Page page, Caller caller) {
        TimeWords words = new TimeWords(page.words());
        List<AnswerCard> cards = gate.read(caller, Action.SETTING_LIST, tx -> {
            Map<String, AccessChange> last = history.last(tx, AccessChange.Kind.SETTING, AnswerCard.MOST);
            return answers.all(tx).stream().map(each -> card(words, each, last)).toList();
        });
        return page.view("home/settings/time").addObject("cards", cards);
    }

    @GetMapping(PATH + "/{name}")
    @Requires(Action.SETTING_CHANGE)
    ModelAndView form(Page page, Caller caller, @PathVariable String name) {
        Shown shown = shown(caller, setting(name));
        return view(page, page.view(VIEW), shown, TimeSettingForm.of(shown.answer()));
    }

    @PostMapping(PATH + "/{name}")
    @Requires(Action.SETTING_CHANGE)
    ModelAndView change(Page page, Caller caller, @PathVariable String name, Form form) {
        TimeSetting setting = setting(name);
        try {
            gate.write(caller, Action.SETTING_CHANGE, tx ->
                    answers.change(tx, setting, GrantForm.version(form), TimeSettingForm.read(setting, form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, page.again(VIEW), shown(caller, setting), form.refused(problem, page.words()));
        }
        page.flash().success("settings.time.saved");
        return page.redirect(PATH);
    }

    private static AnswerCard card(TimeWords words, Answer answer, Map<String, AccessChange> last) {
        TimeSetting setting = answer.setting();
        return new AnswerCard(
                setting.code(),
                words.question(setting),
                words.answer(setting, answer.value()),
                answer.usual() ? null : words.answer(setting, setting.usual()),
                words.effect(setting),
                words.source(setting),
                last.get(setting.key()),
                PATH + "/" + setting.code());
    }

    private Shown shown(Caller caller, TimeSetting setting) {
        return gate.read(caller, Action.SETTING_CHANGE, tx -> new Shown(
                answers.of(tx, setting), history.of(tx, AccessChange.Kind.SETTING, setting.key(), MOST_CHANGES)));
    }

    private static ModelAndView view(Page page, ModelAndView view, Shown shown, Form form) {
        TimeWords words = new TimeWords(page.words());
        TimeSetting setting = shown.answer().setting();
        List<Option> options = setting.choices().stream()
                .map(choice -> new Option(choice, words.choice(setting, choice)))
                .toList();
        return view.addObject("setting", setting)
                .addObject("words", words)
                .addObject("options", options)
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }

    private static TimeSetting setting(String name) {
        return TimeSetting.named(name).orElseThrow(() -> Problem.notFound("access.setting.unknown"));
    }
}
