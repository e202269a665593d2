package dk.fodfaeste.plans.preview;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a timing gives, before it is written into a template. */
@RestController
@Tag(name = "timings")
class TimingPreviewApi {

    private final Calendars calendars;

    TimingPreviewApi(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The window that a timing gives.
     *
     * @param text        the timing in its canonical form
     * @param description the timing in words
     * @param dateOnly    due by the end of a day: only the date of {@code dueBy} is meant
     * @param warns       whether the explanation warns of something, such as a window that ends on a weekend
     */
    record Preview(
            @Nullable OffsetDateTime notBefore,
            OffsetDateTime dueBy,
            boolean dateOnly,
            Bilingual explanation,
            boolean warns,
            String text,
            Bilingual description) {

        static Preview of(Timing timing, DueWindow window) {
            ZonedDateTime notBefore = window.notBefore();
            return new Preview(
                    notBefore == null ? null : notBefore.toOffsetDateTime(),
                    window.dueBy().toOffsetDateTime(),
                    window.isDateOnly(),
                    new Bilingual(
                            window.explanation().da(), window.explanation().en()),
                    window.explanation().warns(),
                    timing.text(),
                    new Bilingual(timing.describe(UiLanguage.DA.locale()), timing.describe(UiLanguage.EN.locale())));
        }
    }

    @PostMapping("/api/v1/timings/preview")
    @Requires(PlanAction.TIMING_PREVIEW)
    @Operation(summary = "plans.api.preview")
    Preview previewTiming(Call call, @RequestBody TimingQuestion question) {
        Timing timing = question.parsed();
        Anchor anchor = question.anchor(timing);
        Map<LocalDate, String> closed = question.closed();
        return call.read(tx -> {
            WorkingCalendar own = calendars.calendar(tx);
            WorkingCalendar calendar = closed == null ? own : new WorkingCalendar(own.settings(), closed);
            return Preview.of(timing, timing.window(anchor, calendar));
        });
    }
}
