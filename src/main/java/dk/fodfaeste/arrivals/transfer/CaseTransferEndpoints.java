package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.transfer.CaseTransfers.TransferInput;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends a family's case to another municipality: the form, and the same for other systems. Accepting one is for a named
 * person, on the page.
 */
@Controller
@Tag(name = "arrivals")
class CaseTransferEndpoints {

    private static final String PAGE = ArrivalAddresses.HOUSEHOLD + "/overgiv";
    private static final int SHOWN = 200;

    /** A transfer, without what was sent. */
    record TransferResponse(
            UUID id,
            boolean incoming,
            int municipality,
            @Nullable UUID household,
            CaseTransfer.State state,
            LocalDate movesOn,
            Instant sentAt,
            String sentBy,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy,
            @Nullable String answer) {

        static TransferResponse of(CaseTransfer transfer) {
            return new TransferResponse(
                    transfer.id(),
                    transfer.incoming(),
                    transfer.other(),
                    transfer.household(),
                    transfer.state(),
                    transfer.movesOn(),
                    transfer.sentAt(),
                    transfer.sentBy(),
                    transfer.answeredAt(),
                    transfer.answeredBy(),
                    transfer.answer());
        }
    }

    private final CaseTransfers transfers;
    private final Programmes programmes;
    private final Households households;

    CaseTransferEndpoints(CaseTransfers transfers, Programmes programmes, Households households) {
        this.transfers = transfers;
        this.programmes = programmes;
        this.households = households;
    }

    @GetMapping(PAGE)
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView form(Call call, @PathVariable UUID household) {
        Programme known = call.read(tx -> {
            households.get(tx, household);
            return programmes.find(tx, household);
        });
        return show(
                call,
                household,
                Form.of(TransferInput.class)
                        .with("programmeStarts", known == null ? "" : Objects.toString(known.starts(), ""))
                        .with("programmeEnds", known == null ? "" : Objects.toString(known.ends(), "")));
    }

    @PostMapping(PAGE)
    @Requires(ArrivalAction.HAND_OVER_SEND)
    ModelAndView send(Call call, @PathVariable UUID household) {
        return call.submit(TransferInput.class, (tx, in) -> transfers.send(tx, household, in))
                .then(sent -> call.page()
                        .flash()
                        .success(
                                sent.state() == CaseTransfer.State.SENT
                                        ? "prearrival.transfer.sent"
                                        : "prearrival.transfer.on-paper",
                                CaseTransferWords.municipality(sent.other())))
                .to(sent -> ArrivalAddresses.TRANSFERS + "/" + sent.id())
                .orAgain(form -> show(call, household, form));
    }

    @GetMapping("/api/v1/hand-overs")
    @ResponseBody
    @Requires(ArrivalAction.HAND_OVER_SEE)
    @Operation(summary = "prearrival.api.transfers")
    CursorPage<TransferResponse> listHandOvers(Call call) {
        return CursorPage.whole(call.read(tx -> transfers.latest(tx, SHOWN)).stream()
                .map(TransferResponse::of)
                .toList());
    }

    @PostMapping("/api/v1/households/{id}/hand-over")
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(ArrivalAction.HAND_OVER_SEND)
    @Refuses(409)
    @Operation(summary = "prearrival.api.transfer")
    TransferResponse sendHandOver(Call call, @PathVariable UUID id, @RequestBody TransferInput in) {
        return TransferResponse.of(call.write(tx -> transfers.send(tx, id, in)));
    }

    private ModelAndView show(Call call, UUID household, Form form) {
        return call.read(tx -> call.page()
                .view("arrivals/transfer")
                .addObject("family", households.get(tx, household))
                .addObject("health", tx.scope().shows(Sensitivity.HEALTH))
                .addObject("form", form));
    }
}
