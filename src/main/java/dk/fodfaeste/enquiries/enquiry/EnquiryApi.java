package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.enquiry.Enquiries.EnquiryInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.AnswerInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.FollowUpInput;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enquiries for other systems: a telephone exchange, a mailbox. */
@RestController
@Tag(name = "enquiries")
class EnquiryApi {

    private static final String API = "/api/v1/enquiries";
    private static final String ONE = API + "/{id}";

    /** Which one is removed. */
    record Withdrawn(UUID enquiry) {}

    private final Enquiries enquiries;
    private final EnquiryAnswers answers;

    EnquiryApi(Enquiries enquiries, EnquiryAnswers answers) {
        this.enquiries = enquiries;
        this.answers = answers;
    }

    @PostMapping(API)
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    @Operation(summary = "enquiries.api.add")
    Enquiry addEnquiry(Call call, @RequestBody EnquiryInput in) {
        return call.write(tx -> enquiries.add(tx, in));
    }

    @GetMapping(ONE)
    @Requires(EnquiryAction.ENQUIRY_SEE)
    @Operation(summary = "enquiries.api.get")
    Enquiry getEnquiry(Call call, @PathVariable UUID id) {
        return call.read(tx -> enquiries.get(tx, id));
    }

    @GetMapping(ONE + "/events")
    @Requires(EnquiryAction.ENQUIRY_SEE)
    @Operation(summary = "enquiries.api.events")
    CursorPage<Enquiry.Event> listEnquiryEvents(Call call, @PathVariable UUID id) {
        return call.read(tx ->
                CursorPage.whole(enquiries.events(tx, enquiries.get(tx, id).id())));
    }

    @GetMapping("/api/v1/households/{id}/enquiries")
    @Requires(EnquiryAction.ENQUIRY_SEE)
    @Operation(summary = "enquiries.api.household")
    CursorPage<Enquiry> listHouseholdEnquiries(Call call, @PathVariable UUID id) {
        return call.read(tx -> CursorPage.whole(enquiries.of(tx, id)));
    }

    @PostMapping(ONE)
    @Requires(EnquiryAction.ENQUIRY_CHANGE)
    @Refuses(409)
    @Operation(summary = "enquiries.api.change")
    Enquiry changeEnquiry(Call call, @PathVariable UUID id, @RequestBody EnquiryInput in) {
        return call.write(tx -> enquiries.change(tx, id, in));
    }

    @PostMapping(ONE + "/answer")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    @Refuses(409)
    @Operation(summary = "enquiries.api.answer")
    Enquiry answerEnquiry(Call call, @PathVariable UUID id, @RequestBody AnswerInput in) {
        return call.write(tx -> answers.answer(tx, id, in));
    }

    @PostMapping(ONE + "/reopen")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    @Refuses(409)
    @Operation(summary = "enquiries.api.reopen")
    Enquiry reopenEnquiry(Call call, @PathVariable UUID id) {
        return call.write(tx -> answers.reopen(tx, id));
    }

    @PostMapping(ONE + "/follow-up")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    @Refuses(409)
    @Operation(summary = "enquiries.api.follow")
    Enquiry followUpEnquiry(Call call, @PathVariable UUID id, @RequestBody FollowUpInput in) {
        return call.write(tx -> answers.followUp(tx, id, in));
    }

    @PostMapping(ONE + "/follow-up/done")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    @Refuses(409)
    @Operation(summary = "enquiries.api.followed")
    Enquiry finishEnquiryFollowUp(Call call, @PathVariable UUID id) {
        return call.write(tx -> answers.followed(tx, id, true));
    }

    @PostMapping(ONE + "/follow-up/undo")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    @Refuses(409)
    @Operation(summary = "enquiries.api.unfollowed")
    Enquiry undoEnquiryFollowUp(Call call, @PathVariable UUID id) {
        return call.write(tx -> answers.followed(tx, id, false));
    }

    @PostMapping(ONE + "/withdraw")
    @Requires(EnquiryAction.ENQUIRY_WITHDRAW)
    @Refuses(409)
    @Operation(summary = "enquiries.api.withdraw")
    Withdrawn withdrawEnquiry(Call call, @PathVariable UUID id) {
        call.run(tx -> enquiries.withdraw(tx, id));
        return new Withdrawn(id);
    }

    @PostMapping(ONE + "/restore")
    @Requires(EnquiryAction.ENQUIRY_WITHDRAW)
    @Operation(summary = "enquiries.api.restore")
    Enquiry restoreEnquiry(Call call, @PathVariable UUID id) {
        return call.write(tx -> enquiries.restore(tx, id));
    }
}
