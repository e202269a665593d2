package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What holds for every timing, every anchor and every municipality. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class TimingPropertiesTest {

    /** A timing with an anchor that fits it. */
    record Case(Timing timing, Anchor anchor) {}

    @Property
    void what_is_printed_is_read_back_as_the_same_timing(@ForAll("timings") Timing timing) {
        assertThat(Timing.parse(timing.text())).isEqualTo(timing);
    }

    @Property
    void every_timing_has_words(@ForAll("timings") Timing timing) {
        assertThat(timing.describe(Locale.of("da"))).isNotBlank().doesNotContain("{");
        assertThat(timing.describe(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    }

    @Property
    void a_window_is_never_reversed(@ForAll("cases") Case any, @ForAll("calendars") WorkingCalendar calendar) {
        var window = any.timing.window(any.anchor, calendar);

        if (window.notBefore() != null) {
            assertThat(window.notBefore()).isBeforeOrEqualTo(window.dueBy());
        }
    }

    @Property
    void the_same_anchor_gives_the_same_window(
            @ForAll("cases") Case any, @ForAll("calendars") WorkingCalendar calendar) {
        assertThat(any.timing.window(any.anchor, calendar)).isEqualTo(any.timing.window(any.anchor, calendar));
    }

    @Property
    void every_window_explains_itself(@ForAll("cases") Case any, @ForAll("calendars") WorkingCalendar calendar) {
        var explanation = any.timing.window(any.anchor, calendar).explanation();

        assertThat(explanation.da()).endsWith(".").doesNotContain("{", "..");
        assertThat(explanation.en()).endsWith(".").doesNotContain("{", "..");
    }

    @Property
    void what_happens_after_something_is_not_due_before_it(@ForAll("cases") Case any) {
        if (any.timing instanceof Timing.Within(var _, var side, Point.Named _) && side == Side.AFTER) {
            assertThat(any.timing
                            .window(any.anchor, WorkingCalendar.standard())
                            .dueBy()
                            .toLocalDate())
                    .isAfterOrEqualTo(any.anchor.date());
        }
    }

    @Provide
    Arbitrary<Timing> timings() {
        return Timings.any();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Timings.any()
                .flatMap(timing -> Timings.anchors(timing.anchor()).map(anchor -> new Case(timing, anchor)));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Timings.calendars();
    }
}
