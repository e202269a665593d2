package dk.fodfaeste.plans.library;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.TimeSettings;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Both sides of each boundary that a preset's step has. The step's anchor (arrival, placement, responsibility) is Wednesday 18 March 2026.
 */
class PresetDeadlinesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-18");
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @ParameterizedTest(name = "{0}: {1} is {3} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
            helbredstilbud-varde | offer | 2026-03-17T23:59:59 | UPCOMING
            helbredstilbud-varde | offer | 2026-03-18T00:00:00 | OPEN
            helbredstilbud-varde | offer | 2026-06-18T23:59:59 | OPEN
            helbredstilbud-varde | offer | 2026-06-19T00:00:00 | OVERDUE
            modtageplan-ringkoebing-skjern | job-active | 2026-03-24T23:59:59 | UPCOMING
            modtageplan-ringkoebing-skjern | job-active | 2026-03-25T00:00:00 | OPEN
            modtageplan-ringkoebing-skjern | job-active | 2026-03-31T23:59:59 | OPEN
            modtageplan-ringkoebing-skjern | job-active | 2026-04-01T00:00:00 | OVERDUE
            modtageplan-ringkoebing-skjern | cpr-number | 2026-03-24T23:59:59 | OPEN
            modtageplan-ringkoebing-skjern | cpr-number | 2026-03-25T00:00:00 | OVERDUE
            koereplan-vordingborg | screening-one | 2026-03-17T23:59:59 | OPEN
            koereplan-vordingborg | screening-one | 2026-03-18T00:00:00 | OVERDUE
            koereplan-vordingborg | start-meeting | 2026-03-15T23:59:59 | UPCOMING
            koereplan-vordingborg | start-meeting | 2026-03-16T00:00:00 | OPEN
            koereplan-vordingborg | start-meeting | 2026-03-22T23:59:59 | OPEN
            koereplan-vordingborg | start-meeting | 2026-03-23T00:00:00 | OVERDUE
            dialogmodtagelse-aarhus | formoede | 2026-02-24T23:59:59 | UPCOMING
            dialogmodtagelse-aarhus | formoede | 2026-02-25T00:00:00 | OPEN
            dialogmodtagelse-aarhus | formoede | 2026-02-25T23:59:59 | OPEN
            dialogmodtagelse-aarhus | formoede | 2026-02-26T00:00:00 | OVERDUE
            laer-at-bo-haderslev | inspection | 2026-04-01T23:59:59 | OPEN
            laer-at-bo-haderslev | inspection | 2026-04-02T00:00:00 | OVERDUE
            laer-at-bo-haderslev | deepen | 2026-03-29T23:59:59 | UPCOMING
            laer-at-bo-haderslev | deepen | 2026-03-30T00:00:00 | OPEN
            laer-at-bo-haderslev | deepen | 2026-04-03T23:59:59 | OPEN
            laer-at-bo-haderslev | deepen | 2026-04-04T00:00:00 | OVERDUE
            """)
    void a_step_is_due_to_the_second(String template, String step, String now, DueWindow.State state) {
        assertThat(state(template, step, "timing", now)).isEqualTo(state);
    }

    @Test
    void the_municipalitys_own_closing_day_moves_the_meeting_before_to_the_open_day_before() {
        WorkingCalendar closed =
                new WorkingCalendar(TimeSettings.defaults(), Map.of(LocalDate.parse("2026-02-25"), "lukkedag"));
        assertThat(window("dialogmodtagelse-aarhus", "formoede", "timing", closed)
                        .dueBy()
                        .toLocalDate())
                .isEqualTo("2026-02-24");
    }

    private static DueWindow.State state(String template, String step, String field, String now) {
        return window(template, step, field, WorkingCalendar.standard())
                .state(LocalDateTime.parse(now).atZone(DENMARK).toInstant());
    }

    private static DueWindow window(String template, String step, String field, WorkingCalendar calendar) {
        Timing timing = Timing.parse(ShippedYaml.step(ShippedYaml.template(template), step)
                .get(field)
                .asString());
        return timing.window(Anchor.on(timing.anchor(), DAY), calendar);
    }
}
