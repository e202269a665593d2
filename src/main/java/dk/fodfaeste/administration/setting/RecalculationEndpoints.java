package dk.fodfaeste.administration.setting;

import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.plans.running.Recalculation;
import dk.fodfaeste.plans.running.Recalculation.Effect;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Open tasks get the dates that the settings and closing days give now. */
@Controller
@Tag(name = "settings")
class RecalculationEndpoints {

    /** How many open tasks got another date. */
    record DatesRecalculated(int households, int tasks, int earlier, int later) {

        static DatesRecalculated of(Effect effect) {
            return new DatesRecalculated(effect.households(), effect.tasks(), effect.earlier(), effect.later());
        }
    }

    private final Recalculation recalculation;

    RecalculationEndpoints(Recalculation recalculation) {
        this.recalculation = recalculation;
    }

    @GetMapping(AdministrationAddresses.DATES)
    @Requires(AdministrationAction.DATES_RECALCULATE)
    ModelAndView preview(Call call) {
        return call.page().view("administration/recalculation").addObject("effect", call.read(recalculation::preview));
    }

    @PostMapping(AdministrationAddresses.DATES)
    @Requires(AdministrationAction.DATES_RECALCULATE)
    ModelAndView run(Call call) {
        Effect effect = call.write(recalculation::run);
        call.page().flash().success("administration.dates.done", effect.tasks());
        return call.page().redirect(AdministrationAddresses.DATES);
    }

    @PostMapping("/api/v1/settings/recalculation")
    @ResponseBody
    @Requires(AdministrationAction.DATES_RECALCULATE)
    @Operation(summary = "administration.api.recalculate")
    DatesRecalculated recalculateDates(Call call) {
        return DatesRecalculated.of(call.write(recalculation::run));
    }
}
