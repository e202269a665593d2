package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.transfer.CaseTransferReceipt.RefusalInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.call.Call;
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
import org.springframework.web.servlet.ModelAndView;

/** Cases on their way from or to another municipality: what was sent, and the answer of a named person. */
@Controller
class CaseTransferController {

    private static final String ONE = ArrivalAddresses.TRANSFERS + "/{id}";
    private static final int SHOWN = 100;

    private record Shown(CaseTransfer transfer, boolean health) {}

    private final CaseTransfers transfers;
    private final CaseTransferReceipt receipt;

    CaseTransferController(CaseTransfers transfers, CaseTransferReceipt receipt) {
        this.transfers = transfers;
        this.receipt = receipt;
    }

    @GetMapping(ArrivalAddresses.TRANSFERS)
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ModelAndView list(Call call) {
        return call.page()
                .view("arrivals/transfers")
                .addObject("transfers", call.read(tx -> transfers.latest(tx, SHOWN)));
    }

    @GetMapping(ONE)
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(RefusalInput.class));
    }

    @GetMapping(ONE + "/dokument")
    @Requires(ArrivalAction.HAND_OVER_SEE)
    ResponseEntity<byte[]> document(Call call, @PathVariable UUID id) {
        Shown shown = shown(call, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(call.page().t("prearrival.transfer.file"))
                                .build()
                                .toString())
                .body(CaseTransferFile.write(shown.transfer().document(), shown.health()));
    }

    @PostMapping(ONE + "/modtag")
    @Requires(ArrivalAction.HAND_OVER_ANSWER)
    ModelAndView accept(Call call, @PathVariable UUID id) {
        Household family = call.write(tx -> receipt.accept(tx, id));
        call.page()
                .flash()
                .success(
                        "prearrival.transfer.accepted",
                        new PeopleWords(call.page().words()).family(family),
                        family.caseNumber());
        return call.page().redirect("/familier/" + family.id());
    }

    @PostMapping(ONE + "/afvis")
    @Requires(ArrivalAction.HAND_OVER_ANSWER)
    ModelAndView refuse(Call call, @PathVariable UUID id) {
        return call.perform(RefusalInput.class, (tx, in) -> receipt.refuse(tx, id, in))
                .then(done -> call.page().flash().info("prearrival.transfer.refused"))
                .to(ArrivalAddresses.TRANSFERS + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(ONE + "/traek-tilbage")
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView withdraw(Call call, @PathVariable UUID id) {
        call.run(tx -> transfers.withdraw(tx, id));
        call.page().flash().info("prearrival.transfer.withdrawn");
        return call.page().redirect(ArrivalAddresses.TRANSFERS + "/" + id);
    }

    private static ModelAndView show(Call call, Shown shown, Form form) {
        return call.page()
                .view("arrivals/transferred")
                .addObject("transfer", shown.transfer())
                .addObject("health", shown.health())
                .addObject(
                        "other", CaseTransferWords.municipality(shown.transfer().other()))
                .addObject("answering", call.may(ArrivalAction.HAND_OVER_ANSWER))
                .addObject("form", form);
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        return show(call, shown(call, id), form);
    }

    private Shown shown(Call call, UUID id) {
        return call.read(
                ArrivalAction.HAND_OVER_SEE,
                tx -> new Shown(transfers.get(tx, id), tx.scope().shows(Sensitivity.HEALTH)));
    }
}
