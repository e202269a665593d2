package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The templates that the product ships, and taking them into use. */
@RestController
@Tag(name = "templates")
@RequestMapping("/api/v1/presets")
class PresetApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Presets presets;

    PresetApi(Gate gate, Presets presets) {
        this.gate = gate;
        this.presets = presets;
    }

    /**
     * A preset with its text.
     *
     * @param definition the template in YAML, as it is published
     */
    record Whole(PresetResponse preset, String definition) {}

    @GetMapping
    @Requires(PlanAction.PRESET_LIST)
    @Operation(summary = "plans.api.presets")
    CursorPage<PresetResponse> listPresets(Caller caller) {
        return gate.read(
                caller,
                PlanAction.PRESET_LIST,
                tx -> CursorPage.whole(
                        presets.all(tx).stream().map(PresetResponse::of).toList()));
    }

    @GetMapping("/{key}")
    @Requires(PlanAction.PRESET_LIST)
    @Operation(summary = "plans.api.preset")
    Whole getPreset(Caller caller, @PathVariable String key) {
        return gate.read(caller, PlanAction.PRESET_LIST, tx -> {
            var preset = presets.get(tx, key);
            return new Whole(PresetResponse.of(preset), preset.yaml());
        });
    }

    @PostMapping("/{key}/use")
    @Requires(PlanAction.PRESET_USE)
    @Refuses(CONFLICT)
    @Operation(summary = "plans.api.preset.use")
    PresetResponse usePreset(Caller caller, @PathVariable String key) {
        return PresetResponse.of(gate.write(caller, PlanAction.PRESET_USE, tx -> presets.use(tx, key)));
    }

    @PostMapping("/{key}/leave")
    @Requires(PlanAction.PRESET_LEAVE)
    @Refuses(CONFLICT)
    @Operation(summary = "plans.api.preset.leave")
    PresetResponse leavePreset(Caller caller, @PathVariable String key) {
        return PresetResponse.of(gate.write(caller, PlanAction.PRESET_LEAVE, tx -> presets.leave(tx, key)));
    }
}
