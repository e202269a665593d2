package dk.fodfaeste.plans.library;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.ui.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The examples that the product ships: what each is, where it comes from, and the button that takes it into use. */
@Controller
@RequestMapping(PlanAddresses.PRESETS)
class PresetController {

    private final Gate gate;
    private final Presets presets;

    PresetController(Gate gate, Presets presets) {
        this.gate = gate;
        this.presets = presets;
    }

    @GetMapping
    @Requires(PlanAction.PRESET_LIST)
    ModelAndView list(Page page, Caller caller) {
        return page.view("plans/presets")
                .addObject("presets", gate.read(caller, PlanAction.PRESET_LIST, presets::all))
                .addObject("mayUse", Permissions.may(caller, PlanAction.PRESET_USE));
    }

    @PostMapping("/{key}/brug")
    @Requires(PlanAction.PRESET_USE)
    ModelAndView use(Page page, Caller caller, @PathVariable String key) {
        Preset used = gate.write(caller, PlanAction.PRESET_USE, tx -> presets.use(tx, key));
        page.flash().undoable(PlanAddresses.PRESETS + "/" + key + "/fortryd", "plans.preset.taken", name(page, used));
        return page.redirect(PlanAddresses.PRESETS);
    }

    @PostMapping("/{key}/fortryd")
    @Requires(PlanAction.PRESET_LEAVE)
    ModelAndView leave(Page page, Caller caller, @PathVariable String key) {
        Preset left = gate.write(caller, PlanAction.PRESET_LEAVE, tx -> presets.leave(tx, key));
        page.flash().success("plans.preset.left", name(page, left));
        return page.redirect(PlanAddresses.PRESETS);
    }

    private static String name(Page page, Preset preset) {
        return preset.file().name().in(page.language());
    }
}
