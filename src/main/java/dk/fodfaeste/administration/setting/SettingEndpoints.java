package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.HistoryWords;
import dk.fodfaeste.administration.SettingWords;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.settings.Settings.Answer;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.input.Command;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What a municipality settles for itself: the questions about time that the sources leave open, and numbers. */
@Controller
@Tag(name = "settings")
class SettingEndpoints {

    private static final String API = "/api/v1/settings";
    private static final String VIEW = "administration/setting";
    private static final int MOST_CHANGES = 50;

    /**
     * Another answer, as the API takes it.
     *
     * @param value must be there; a setting that does not exist is unknown before that is looked at
     */
    @Command
    record SettingInput(@Nullable String value, @Nullable Integer version) {}

    /**
     * Another answer, from the fields of its page.
     *
     * @param value  several where several may be chosen
     * @param closes when a period ends
     */
    @Command
    record Answered(
            List<String> value,
            @Nullable String closes,
            @Nullable Integer version) {

        String text() {
            String text = String.join(",", value);
            return closes == null ? text : text + "-" + closes;
        }
    }

    /**
     * An answer; {@code choices} is empty where a time, a period or a number is written. {@code least} and
     * {@code most} are those of a number, {@code source} the practice that its default comes from.
     */
    record SettingResponse(
            String name,
            String value,
            String defaultValue,
            List<String> choices,
            @Nullable Integer least,
            @Nullable Integer most,
            @Nullable String source,
            int version) {

        static SettingResponse of(Answer answer) {
            Setting setting = answer.setting();
            Range range = setting.range();
            return new SettingResponse(
                    setting.code(),
                    answer.value(),
                    setting.usual(),
                    setting.choices(),
                    range == null ? null : range.least(),
                    range == null ? null : range.most(),
                    setting instanceof NumberSetting number ? number.source() : null,
                    answer.version());
        }
    }

    private record Shown(Answer answer, List<AccessChange> changes) {}

    private final Settings settings;
    private final AccessHistory history;

    SettingEndpoints(Settings settings, AccessHistory history) {
        this.settings = settings;
        this.history = history;
    }

    @GetMapping("/indstillinger/tid")
    @Requires(AdministrationAction.SETTING_LIST)
    ModelAndView times(Call call) {
        return list(call, "administration/time", List.of(TimeSetting.values()));
    }

    @GetMapping("/indstillinger/tal")
    @Requires(AdministrationAction.SETTING_LIST)
    ModelAndView numbers(Call call) {
        return list(call, "administration/numbers", settings.numbers());
    }

    @GetMapping("/indstillinger/tid/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView time(Call call, @PathVariable String name) {
        return form(call, setting(SettingList.TIME, name));
    }

    @GetMapping("/indstillinger/tal/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView number(Call call, @PathVariable String name) {
        return form(call, setting(SettingList.NUMBER, name));
    }

    @PostMapping("/indstillinger/tid/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView changeTime(Call call, @PathVariable String name) {
        return change(call, setting(SettingList.TIME, name));
    }

    @PostMapping("/indstillinger/tal/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    ModelAndView changeNumber(Call call, @PathVariable String name) {
        return change(call, setting(SettingList.NUMBER, name));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(AdministrationAction.SETTING_LIST)
    @Operation(summary = "administration.api.settings")
    CursorPage<SettingResponse> listSettings(Call call) {
        List<Setting> all = Stream.concat(Arrays.stream(TimeSetting.values()), settings.numbers().stream())
                .toList();
        return CursorPage.whole(call.read(tx -> settings.all(tx, all)).stream()
                .map(SettingResponse::of)
                .toList());
    }

    @PostMapping(API + "/{name}")
    @ResponseBody
    @Requires(AdministrationAction.SETTING_CHANGE)
    @Operation(summary = "administration.api.setting.change")
    @Refuses(409)
    SettingResponse changeSetting(Call call, @PathVariable String name, @RequestBody SettingInput in) {
        Setting setting = settings.named(name).orElseThrow(SettingEndpoints::unknown);
        String value = in.value();
        if (value == null) {
            throw Problem.inField("value", "ui.input.missing");
        }
        return call.write(tx -> SettingResponse.of(settings.change(tx, setting, in.version(), value)));
    }

    private ModelAndView list(Call call, String view, Collection<? extends Setting> listed) {
        SettingWords words = new SettingWords(call.page().words());
        List<AnswerCard> cards = call.read(tx -> {
            Map<String, AccessChange> last = history.last(tx, AccessChange.Kind.SETTING);
            return settings.all(tx, listed).stream()
                    .map(each -> card(words, each, last.get(each.setting().key())))
                    .toList();
        });
        return call.page().view(view).addObject("cards", cards);
    }

    private ModelAndView form(Call call, Setting setting) {
        Shown shown = shown(call, setting);
        return view(call, shown, SettingForm.of(shown.answer()));
    }

    private ModelAndView change(Call call, Setting setting) {
        SettingList list = SettingList.of(setting);
        return call.perform(Answered.class, (tx, in) -> settings.change(tx, setting, in.version(), in.text()))
                .success(list.key() + ".saved")
                .to(list.path())
                .orAgain(form -> view(call, shown(call, setting), form));
    }

    private Shown shown(Call call, Setting setting) {
        return call.read(tx -> new Shown(
                settings.of(tx, setting), history.of(tx, AccessChange.Kind.SETTING, setting.key(), MOST_CHANGES)));
    }

    private Setting setting(SettingList list, String name) {
        return settings.named(name)
                .filter(setting -> SettingList.of(setting) == list)
                .orElseThrow(SettingEndpoints::unknown);
    }

    private static Problem unknown() {
        return Problem.notFound("access.setting.unknown");
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

    private static ModelAndView view(Call call, Shown shown, Form form) {
        SettingWords words = new SettingWords(call.page().words());
        Setting setting = shown.answer().setting();
        List<Option> options = setting.choices().stream()
                .map(choice -> new Option(choice, words.choice(setting, choice)))
                .toList();
        return call.page()
                .view(VIEW)
                .addObject("setting", setting)
                .addObject("list", SettingList.of(setting))
                .addObject("words", words)
                .addObject("options", options)
                .addObject("form", form)
                .addObject("history", new HistoryWords(call.page().words()).lines(shown.changes()));
    }
}
