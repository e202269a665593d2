package dk.fodfaeste.arrivals.prearrival;

import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.ui.call.Call;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A household before it has arrived, on one page. */
@Controller
class PreArrivalController {

    private final PreArrivalPage preArrival;

    PreArrivalController(PreArrivalPage preArrival) {
        this.preArrival = preArrival;
    }

    @GetMapping(ArrivalAddresses.HOUSEHOLD)
    @Requires(ArrivalAction.ARRIVAL_SEE)
    ModelAndView show(Call call, @PathVariable UUID household) {
        return call.page()
                .view("arrivals/preArrival")
                .addObject("view", call.read(tx -> preArrival.view(tx, household)));
    }
}
