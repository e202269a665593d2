package dk.fodfaeste.enquiries.desk;

import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.desk.Desk.DeskInput;
import dk.fodfaeste.enquiries.enquiry.Enquiries;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.EnquiryChoices;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The counter: one form for a visitor, and those of the day below it. */
@Controller
@Tag(name = "enquiries")
class DeskEndpoints {

    private static final String PAGE = "/skranken";
    private static final String API = "/api/v1/enquiries/desk";

    private final Desk desk;
    private final Enquiries enquiries;
    private final EnquiryChoices choices;

    DeskEndpoints(Desk desk, Enquiries enquiries, EnquiryChoices choices) {
        this.desk = desk;
        this.enquiries = enquiries;
        this.choices = choices;
    }

    @GetMapping(PAGE)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView see(Call call) {
        return show(call, Form.of(DeskInput.class));
    }

    /** The families that a search finds; what was chosen already stays. */
    @PostMapping(PAGE + "/familie")
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView find(Call call) {
        return show(call, call.form().telling(DeskInput.class));
    }

    @PostMapping(PAGE)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView take(Call call) {
        return call.submit(DeskInput.class, desk::take)
                .undoable(done -> "/henvendelser/" + done.id() + "/fjern", "enquiries.flash.visitor")
                .to(PAGE)
                .orAgain(form -> show(call, form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_LIST)
    @Operation(summary = "enquiries.api.desk")
    CursorPage<Enquiry> listDesk(Call call, @RequestParam(required = false) @Nullable LocalDate day) {
        return call.read(tx -> CursorPage.whole(enquiries.desk(tx, Objects.requireNonNullElse(day, tx.today()))));
    }

    @PostMapping(API)
    @ResponseBody
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    @Operation(summary = "enquiries.api.desk.take")
    Enquiry takeVisitor(Call call, @RequestBody DeskInput in) {
        return call.write(tx -> desk.take(tx, in));
    }

    private ModelAndView show(Call call, Form form) {
        return call.read(EnquiryAction.ENQUIRY_ADD, tx -> {
            List<Enquiry> today = enquiries.desk(tx, tx.today());
            var kinds = choices.kinds(tx);
            return call.page()
                    .view("enquiries/desk")
                    .addObject(
                            "kinds",
                            kinds.values().stream()
                                    .filter(each -> each.atDesk() && !each.closed())
                                    .sorted(Comparator.comparing(EnquiryKind::key))
                                    .toList())
                    .addObject("known", kinds)
                    .addObject("today", today)
                    .addObject("names", choices.families(tx, today))
                    .addObject("families", choices.families(call.page(), tx, form.value("q"), form.value("household")))
                    .addObject("form", form);
        });
    }
}
