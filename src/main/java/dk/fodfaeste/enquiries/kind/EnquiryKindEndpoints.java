package dk.fodfaeste.enquiries.kind;

import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.kind.EnquiryKinds.KindInput;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The municipality's kinds of enquiry, their topics and targets. */
@Controller
@Tag(name = "enquiries")
class EnquiryKindEndpoints {

    private static final String PAGE = "/indstillinger/henvendelser";
    private static final String API = "/api/v1/enquiry-kinds";

    /** How many kinds and topics were added. */
    record AddedKinds(int added) {}

    private final EnquiryKinds kinds;

    EnquiryKindEndpoints(EnquiryKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping(PAGE)
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView list(Call call) {
        return call.page().view("enquiries/kinds").addObject("kinds", call.read(kinds::all));
    }

    @PostMapping(PAGE + "/hent")
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView addMissing(Call call) {
        int added = call.write(kinds::addMissing);
        call.page().flash().success("enquiries.kinds.fetched", added);
        return call.page().redirect(PAGE);
    }

    @GetMapping(PAGE + "/ny")
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView blank(Call call) {
        return show(call, null, Form.of(KindInput.class).with("target", AnswerTarget.NONE.name()));
    }

    @PostMapping(PAGE + "/ny")
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView add(Call call) {
        return call.submit(KindInput.class, kinds::add)
                .success("enquiries.kinds.saved")
                .to(PAGE)
                .orAgain(form -> show(call, null, form));
    }

    @GetMapping(PAGE + "/{id}")
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        EnquiryKind now = call.read(tx -> kinds.get(tx, id));
        return show(
                call,
                now,
                Form.of(new KindInput(
                        now.name().da(),
                        now.name().en(),
                        now.target(),
                        now.targetCount(),
                        now.atDesk(),
                        EnquiryKinds.lines(now),
                        now.closed(),
                        now.version())));
    }

    @PostMapping(PAGE + "/{id}")
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(KindInput.class, (tx, in) -> kinds.change(tx, id, in))
                .success("enquiries.kinds.saved")
                .to(PAGE)
                .orAgain(form ->
                        show(call, call.read(EnquiryAction.ENQUIRY_KINDS_CHANGE, tx -> kinds.get(tx, id)), form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_KINDS_SEE)
    @Operation(summary = "enquiries.api.kinds")
    CursorPage<EnquiryKind> listEnquiryKinds(Call call) {
        return call.read(tx -> CursorPage.whole(kinds.all(tx)));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    @Refuses(409)
    @Operation(summary = "enquiries.api.kinds.add")
    EnquiryKind addEnquiryKind(Call call, @RequestBody KindInput in) {
        return call.write(tx -> kinds.add(tx, in));
    }

    @PostMapping(API + "/missing")
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    @Operation(summary = "enquiries.api.kinds.missing")
    AddedKinds addMissingEnquiryKinds(Call call) {
        return new AddedKinds(call.write(kinds::addMissing));
    }

    @PostMapping(API + "/{id}")
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_KINDS_CHANGE)
    @Refuses(409)
    @Operation(summary = "enquiries.api.kinds.change")
    EnquiryKind changeEnquiryKind(Call call, @PathVariable UUID id, @RequestBody KindInput in) {
        return call.write(tx -> kinds.change(tx, id, in));
    }

    private static ModelAndView show(Call call, @Nullable EnquiryKind kind, Form form) {
        return call.page().view("enquiries/kind").addObject("kind", kind).addObject("form", form);
    }
}
