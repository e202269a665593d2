package dk.fodfaeste.administration.setting;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.running.Recalculation;
import dk.fodfaeste.plans.running.Recalculation.Effect;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.settings.Setting;
import dk.fodfaeste.settings.Setting.Range;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.settings.Settings.Answer;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the municipality has settled by itself: what its sources leave open about time, and numbers; and the dates that follow. */
@RestController
@Tag(name = "settings")
@RequestMapping("/api/v1/settings")
class SettingApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Settings settings;
    private final Recalculation recalculation;

    SettingApi(Gate gate, Settings settings, Recalculation recalculation) {
        this.gate = gate;
        this.settings = settings;
        this.recalculation = recalculation;
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

    /** Another answer. */
    record SettingChange(@Nullable String value, @Nullable Integer version) {}

    @GetMapping
    @Requires(AdministrationAction.SETTING_LIST)
    @Operation(summary = "settings.api.settings")
    CursorPage<SettingResponse> listSettings(Caller caller) {
        List<Setting> all = Stream.concat(Arrays.stream(TimeSetting.values()), settings.numbers().stream())
                .toList();
        return CursorPage.whole(
                gate.read(caller, AdministrationAction.SETTING_LIST, tx -> settings.all(tx, all)).stream()
                        .map(SettingResponse::of)
                        .toList());
    }

    @PostMapping("/{name}")
    @Requires(AdministrationAction.SETTING_CHANGE)
    @Operation(summary = "settings.api.setting.change")
    @Refuses(CONFLICT)
    SettingResponse changeSetting(Caller caller, @PathVariable String name, @RequestBody SettingChange body) {
        Setting setting = settings.named(name).orElseThrow(() -> Problem.notFound("access.setting.unknown"));
        String value = Inputs.required("value", body.value());
        return gate.write(
                caller,
                AdministrationAction.SETTING_CHANGE,
                tx -> SettingResponse.of(settings.change(tx, setting, body.version(), value)));
    }

    /** How many open tasks got another date. */
    record DatesRecalculated(int households, int tasks, int earlier, int later) {

        static DatesRecalculated of(Effect effect) {
            return new DatesRecalculated(effect.households(), effect.tasks(), effect.earlier(), effect.later());
        }
    }

    /** Open tasks get the dates that the settings and closing days give now. */
    @PostMapping("/recalculation")
    @Requires(AdministrationAction.DATES_RECALCULATE)
    @Operation(summary = "settings.api.recalculate")
    DatesRecalculated recalculateDates(Caller caller) {
        return DatesRecalculated.of(gate.write(caller, AdministrationAction.DATES_RECALCULATE, recalculation::run));
    }
}
