package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a family's case over to another municipality. */
@Controller
@RequestMapping(ArrivalAddresses.ARRIVALS + "/{household}/overgiv")
class CaseTransferController {

    private static final String VIEW = "arrivals/handOver";

    private record Shown(Household family, @Nullable Programme programme, boolean health) {}

    private final Gate gate;
    private final CaseTransfers handOvers;
    private final Programmes programmes;
    private final Households households;

    CaseTransferController(Gate gate, CaseTransfers handOvers, Programmes programmes, Households households) {
        this.gate = gate;
        this.handOvers = handOvers;
        this.programmes = programmes;
        this.households = households;
    }

    @GetMapping
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView form(Caller caller, Page page, @PathVariable("household") UUID household) {
        Shown shown = shown(caller, household);
        Programme known = shown.programme();
        return view(
                page.view(VIEW),
                shown,
                Form.of(Map.of(
                        "programmeStarts", known == null ? "" : Objects.toString(known.starts(), ""),
                        "programmeEnds", known == null ? "" : Objects.toString(known.ends(), ""))));
    }

    @PostMapping
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView send(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            Fields fields = new Fields(form);
            CaseTransfers.Draft draft = new CaseTransfers.Draft(
                    form.value("municipality"),
                    fields.date("movesOn"),
                    form.value("ground"),
                    form.value("note"),
                    fields.dateOrNull("programmeStarts"),
                    fields.dateOrNull("programmeEnds"),
                    form.holds("screening", "true"),
                    form.holds("health", "true"));
            fields.check();
            CaseTransfer sent =
                    gate.write(caller, ArrivalAction.HAND_OVER_SEND, tx -> handOvers.send(tx, household, draft));
            page.flash()
                    .success(
                            sent.state() == CaseTransfer.State.SENT
                                    ? "prearrival.hand-over.sent"
                                    : "prearrival.hand-over.on-paper",
                            CaseTransferWords.municipality(sent.other()));
            return page.redirect(ArrivalAddresses.TRANSFERS + "/" + sent.id());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), shown(caller, household), form.refused(problem, page.words()));
        }
    }

    private Shown shown(Caller caller, UUID household) {
        return gate.read(
                caller,
                ArrivalAction.HAND_OVER_SEND,
                tx -> new Shown(
                        households.get(tx, household),
                        programmes.find(tx, household),
                        tx.scope().shows(Sensitivity.HEALTH)));
    }

    private static ModelAndView view(ModelAndView view, Shown shown, Form form) {
        return view.addObject("family", shown.family())
                .addObject("health", shown.health())
                .addObject("form", form);
    }
}
