package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Cases on their way from or to another municipality: what was sent, and the answer of a named person. */
@Controller
@RequestMapping(ArrivalAddresses.TRANSFERS)
class CaseTransferListController {

    private static final String ONE = "/{id}";
    private static final int SHOWN = 100;

    private record Shown(CaseTransfer handOver, boolean health) {}

    private final Gate gate;
    private final CaseTransfers handOvers;
    private final CaseTransferReceipt receipt;

    CaseTransferListController(Gate gate, CaseTransfers handOvers, CaseTransferReceipt receipt) {
        this.gate = gate;
        this.handOvers = handOvers;
        this.receipt = receipt;
    }

    @GetMapping
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ModelAndView list(Caller caller, Page page) {
        return page.view("arrivals/handOvers")
                .addObject(
                        "handOvers", gate.read(caller, ArrivalAction.HAND_OVER_SEE, tx -> handOvers.latest(tx, SHOWN)));
    }

    @GetMapping(ONE)
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ModelAndView show(Caller caller, Page page, @PathVariable("id") UUID id) {
        return view(caller, page.view("arrivals/handedOver"), id, Form.empty());
    }

    @GetMapping(ONE + "/dokument")
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ResponseEntity<byte[]> document(Caller caller, Page page, @PathVariable("id") UUID id) {
        Shown shown = shown(caller, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("prearrival.hand-over.file"))
                                .build()
                                .toString())
                .body(CaseTransferFile.write(shown.handOver().document(), shown.health()));
    }

    @PostMapping(ONE + "/modtag")
    @Requires(ArrivalAction.HAND_OVER_ANSWER)
    ModelAndView accept(Caller caller, Page page, @PathVariable("id") UUID id) {
        Household family = gate.write(caller, ArrivalAction.HAND_OVER_ANSWER, tx -> receipt.accept(tx, id));
        page.flash()
                .success(
                        "prearrival.hand-over.accepted",
                        new PeopleWords(page.words()).family(family),
                        family.caseNumber());
        return page.redirect("/familier/" + family.id());
    }

    @PostMapping(ONE + "/afvis")
    @Requires(ArrivalAction.HAND_OVER_ANSWER)
    ModelAndView refuse(Caller caller, Page page, Form form, @PathVariable("id") UUID id) {
        try {
            gate.run(caller, ArrivalAction.HAND_OVER_ANSWER, tx -> receipt.refuse(tx, id, form.value("reason")));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(caller, page.again("arrivals/handedOver"), id, form.refused(problem, page.words()));
        }
        page.flash().info("prearrival.hand-over.refused");
        return page.redirect(ArrivalAddresses.TRANSFERS + "/" + id);
    }

    @PostMapping(ONE + "/traek-tilbage")
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView withdraw(Caller caller, Page page, @PathVariable("id") UUID id) {
        gate.write(caller, ArrivalAction.HAND_OVER_SEND, tx -> handOvers.withdraw(tx, id));
        page.flash().info("prearrival.hand-over.withdrawn");
        return page.redirect(ArrivalAddresses.TRANSFERS + "/" + id);
    }

    private ModelAndView view(Caller caller, ModelAndView view, UUID id, Form form) {
        Shown shown = shown(caller, id);
        return view.addObject("handOver", shown.handOver())
                .addObject("health", shown.health())
                .addObject(
                        "other", CaseTransferWords.municipality(shown.handOver().other()))
                .addObject("answering", Permissions.may(caller, ArrivalAction.HAND_OVER_ANSWER))
                .addObject("form", form);
    }

    private Shown shown(Caller caller, UUID id) {
        return gate.read(
                caller,
                ArrivalAction.HAND_OVER_SEE,
                tx -> new Shown(handOvers.get(tx, id), tx.scope().shows(Sensitivity.HEALTH)));
    }
}
