package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.GrantForm;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.administration.SettingWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.settings.Settings.Answer;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a municipality settles for itself: the questions about time that the sources leave open, and numbers. */
@Controller
class SettingAnswersController {

    private static final String VIEW = "home/settings/setting";
    private static final int MOST_CHANGES = 50;

    private record Shown(Answer answer, List<AccessChange> changes) {}

    private final Gate gate;
    private final Settings settings;
    private final AccessHistory history;

    SettingAnswersController(Gate gate, Settings settings, AccessHistory history) {
        this.gate = gate;
        this.settings = settings;
        this.history = history;
    }

    @GetMapping("/indstillinger/tid")
    @Requires(AdministrationAction.SETTING_LIST)
    ModelAndView times(Page page, Caller caller) {
        return list(page, caller, "home/settings/time", List.of(TimeSetting.values()));
    }

    @GetMapping("/indstillinger/tal")
    @Requires(AdministrationAction.SETTING_LIST)
    ModelAndView numbers(Page page, Caller caller) {
        return list(page, caller, "home/settings/numbers", settings.numbers());
    }

    @GetMapping("/indstillinger/tid/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView time(Page page, Caller caller, @PathVariable String name) {
        return form(page, caller, setting(SettingList.TIME, name));
    }

    @GetMapping("/indstillinger/tal/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView number(Page page, Caller caller, @PathVariable String name) {
        return form(page, caller, setting(SettingList.NUMBER, name));
    }

    @PostMapping("/indstillinger/tid/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView changeTime(Page page, Caller caller, @PathVariable String name, Form form) {
        return change(page, caller, setting(SettingList.TIME, name), form);
    }

    @PostMapping("/indstillinger/tal/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView changeNumber(Page page, Caller caller, @PathVariable String name, Form form) {
        return change(page, caller, setting(SettingList.NUMBER, name), form);
    }

    private ModelAndView list(Page page, Caller caller, String view, Collection<? extends Setting> listed) {
        SettingWords words = new SettingWords(page.words());
        List<AnswerCard> cards = gate.read(caller, AdministrationAction.SETTING_LIST, tx -> {
            Map<String, AccessChange> last = history.last(tx, AccessChange.Kind.SETTING);
            return settings.all(tx, listed).stream()
                    .map(each -> card(words, each, last.get(each.setting().key())))
                    .toList();
        });
        return page.view(view).addObject("cards", cards);
    }

    private ModelAndView form(Page page, Caller caller, Setting setting) {
        Shown shown = shown(caller, setting);
        return view(page, page.view(VIEW), shown, SettingForm.of(shown.answer()));
    }

    private ModelAndView change(Page page, Caller caller, Setting setting, Form form) {
        try {
            gate.write(
                    caller,
                    AdministrationAction.SETTING_CHANGE,
                    tx -> settings.change(tx, setting, GrantForm.version(form), SettingForm.read(setting, form)));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page, page.again(VIEW), shown(caller, setting), form.refused(problem, page.words()));
        }
        SettingList list = SettingList.of(setting);
        page.flash().success(list.key() + ".saved");
        return page.redirect(list.path());
    }

    private Shown shown(Caller caller, Setting setting) {
        return gate.read(
                caller,
                AdministrationAction.SETTING_CHANGE,
                tx -> new Shown(
                        settings.of(tx, setting),
                        history.of(tx, AccessChange.Kind.SETTING, setting.key(), MOST_CHANGES)));
    }

    private Setting setting(SettingList list, String name) {
        return settings.named(name)
                .filter(setting -> SettingList.of(setting) == list)
                .orElseThrow(() -> Problem.notFound("access.setting.unknown"));
    }

    private static AnswerCard card(SettingWords words, Answer answer, @Nullable AccessChange changed) {
        Setting setting = answer.setting();
        return new AnswerCard(
                setting.code(),
                words.question(setting),
                words.answer(setting, answer.value()),
                answer.usual() ? null : words.answer(setting, setting.usual()),
                words.effect(setting),
                words.source(setting),
                changed,
                SettingList.of(setting).path(setting));
    }

    private static ModelAndView view(Page page, ModelAndView view, Shown shown, Form form) {
        SettingWords words = new SettingWords(page.words());
        Setting setting = shown.answer().setting();
        List<Option> options = setting.choices().stream()
                .map(choice -> new Option(choice, words.choice(setting, choice)))
                .toList();
        return view.addObject("setting", setting)
                .addObject("list", SettingList.of(setting))
                .addObject("words", words)
                .addObject("options", options)
                .addObject("form", form)
                .addObject("history", new HistoryWords(page.words()).lines(shown.changes()));
    }
}
