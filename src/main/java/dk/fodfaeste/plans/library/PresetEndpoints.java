package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.template.Template;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The templates that the product ships: what each is, where it comes from, and taking it into use. */
@Controller
@Tag(name = "templates")
class PresetEndpoints {

    private static final String PAGE = PlanAddresses.PRESETS;
    private static final String API = "/api/v1/presets";
    private static final int CONFLICT = 409;

    /**
     * A preset with its text.
     *
     * @param definition the template in YAML, as it is published
     */
    record Whole(PresetResponse preset, String definition) {}

    private final Presets presets;

    PresetEndpoints(Presets presets) {
        this.presets = presets;
    }

    @GetMapping(PAGE)
    @Requires(PlanAction.PRESET_LIST)
    ModelAndView list(Call call) {
        return call.page()
                .view("plans/presets")
                .addObject("presets", call.read(presets::all))
                .addObject("mayUse", call.may(PlanAction.PRESET_USE));
    }

    @PostMapping(PAGE + "/{key}/brug")
    @Requires(PlanAction.PRESET_USE)
    ModelAndView use(Call call, @PathVariable String key) {
        Preset used = call.write(tx -> presets.use(tx, key));
        call.page().flash().undoable(PAGE + "/" + key + "/fortryd", "plans.preset.taken", name(call, used));
        return call.page().redirect(PAGE);
    }

    @PostMapping(PAGE + "/{key}/ny-udgave")
    @Requires(PlanAction.PRESET_UPGRADE)
    ModelAndView upgrade(Call call, @PathVariable String key) {
        Preset used = call.write(tx -> presets.upgrade(tx, key));
        call.page().flash().success("plans.preset.upgraded", name(call, used));
        Template current = used.current();
        return call.page().redirect(current == null ? PAGE : PlanAddresses.TEMPLATES + "/" + current.id());
    }

    @PostMapping(PAGE + "/{key}/fortryd")
    @Requires(PlanAction.PRESET_LEAVE)
    ModelAndView leave(Call call, @PathVariable String key) {
        Preset left = call.write(tx -> presets.leave(tx, key));
        call.page().flash().success("plans.preset.left", name(call, left));
        return call.page().redirect(PAGE);
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(PlanAction.PRESET_LIST)
    @Operation(summary = "plans.api.presets")
    CursorPage<PresetResponse> listPresets(Call call) {
        return call.read(tx -> CursorPage.whole(
                presets.all(tx).stream().map(PresetResponse::of).toList()));
    }

    @GetMapping(API + "/{key}")
    @ResponseBody
    @Requires(PlanAction.PRESET_LIST)
    @Operation(summary = "plans.api.preset")
    Whole getPreset(Call call, @PathVariable String key) {
        Preset preset = call.read(tx -> presets.get(tx, key));
        return new Whole(PresetResponse.of(preset), preset.yaml());
    }

    @PostMapping(API + "/{key}/use")
    @ResponseBody
    @Requires(PlanAction.PRESET_USE)
    @Refuses(CONFLICT)
    @Operation(summary = "plans.api.preset.use")
    PresetResponse usePreset(Call call, @PathVariable String key) {
        return PresetResponse.of(call.write(tx -> presets.use(tx, key)));
    }

    @PostMapping(API + "/{key}/upgrade")
    @ResponseBody
    @Requires(PlanAction.PRESET_UPGRADE)
    @Refuses(CONFLICT)
    @Operation(summary = "plans.api.preset.upgrade")
    PresetResponse upgradePreset(Call call, @PathVariable String key) {
        return PresetResponse.of(call.write(tx -> presets.upgrade(tx, key)));
    }

    @PostMapping(API + "/{key}/leave")
    @ResponseBody
    @Requires(PlanAction.PRESET_LEAVE)
    @Refuses(CONFLICT)
    @Operation(summary = "plans.api.preset.leave")
    PresetResponse leavePreset(Call call, @PathVariable String key) {
        return PresetResponse.of(call.write(tx -> presets.leave(tx, key)));
    }

    private static String name(Call call, Preset preset) {
        return preset.file().name().in(call.page().language());
    }
}
