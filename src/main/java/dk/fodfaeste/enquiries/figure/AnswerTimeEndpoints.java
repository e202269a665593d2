package dk.fodfaeste.enquiries.figure;

import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.enquiry.EnquiryChoices;
import dk.fodfaeste.enquiries.figure.AnswerTimes.AnswerTime;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.sheet.Sheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Answer times: a page that prints, a workbook, and for other systems. */
@Controller
@Tag(name = "enquiries")
class AnswerTimeEndpoints {

    private static final String PAGE = "/henvendelser/svartider";

    /** The same in minutes, for other systems. */
    record AnswerTimeResponse(
            UUID kind,
            YearMonth month,
            int received,
            int answered,
            @Nullable Long medianMinutes,
            @Nullable Long slowestMinutes,
            int aimed,
            int within) {

        static AnswerTimeResponse of(AnswerTime row) {
            return new AnswerTimeResponse(
                    row.kind(),
                    row.month(),
                    row.received(),
                    row.answered(),
                    minutes(row.median()),
                    minutes(row.slowest()),
                    row.aimed(),
                    row.within());
        }
    }

    private final AnswerTimes times;
    private final EnquiryChoices choices;

    AnswerTimeEndpoints(AnswerTimes times, EnquiryChoices choices) {
        this.times = times;
        this.choices = choices;
    }

    @GetMapping(PAGE)
    @Requires(EnquiryAction.ENQUIRY_FIGURES)
    ModelAndView see(Call call) {
        return call.read(tx -> call.page()
                .view("enquiries/times")
                .addObject("rows", times.recent(tx))
                .addObject("kinds", choices.kinds(tx)));
    }

    @GetMapping(PAGE + "/excel")
    @Requires(EnquiryAction.ENQUIRY_FIGURES)
    ResponseEntity<byte[]> export(Call call) {
        Page page = call.page();
        return call.read(tx -> {
            Map<UUID, EnquiryKind> kinds = choices.kinds(tx);
            return Sheet.<AnswerTime>named(page.t("enquiries.times.file"))
                    .column(page.t("enquiries.times.month"), AnswerTime::month)
                    .column(
                            page.t("enquiries.col.kind"),
                            row -> kind(kinds, row).name().in(page.language()))
                    .column(page.t("enquiries.times.received"), AnswerTime::received)
                    .column(page.t("enquiries.times.answered"), AnswerTime::answered)
                    .column(page.t("enquiries.times.median.minutes"), row -> minutes(row.median()))
                    .column(page.t("enquiries.times.slowest.minutes"), row -> minutes(row.slowest()))
                    .column(page.t("enquiries.times.aimed"), AnswerTime::aimed)
                    .column(page.t("enquiries.times.within"), AnswerTime::within)
                    .with(times.recent(tx));
        });
    }

    @GetMapping("/api/v1/enquiries/answer-times")
    @ResponseBody
    @Requires(EnquiryAction.ENQUIRY_FIGURES)
    @Operation(summary = "enquiries.api.times")
    CursorPage<AnswerTimeResponse> listAnswerTimes(Call call) {
        return call.read(tx -> CursorPage.whole(
                times.recent(tx).stream().map(AnswerTimeResponse::of).toList()));
    }

    private static EnquiryKind kind(Map<UUID, EnquiryKind> kinds, AnswerTime row) {
        return Objects.requireNonNull(kinds.get(row.kind()));
    }

    private static @Nullable Long minutes(@Nullable Duration length) {
        return length == null ? null : length.toMinutes();
    }
}
