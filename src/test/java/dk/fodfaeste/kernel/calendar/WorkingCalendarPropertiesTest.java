package dk.fodfaeste.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.time.Timings;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every day in every municipality's calendar. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class WorkingCalendarPropertiesTest {

    @Property
    void counting_working_days_forward_and_back_leads_home(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 300) int count) {
        Assume.that(calendar.isWorkingDay(day));

        assertThat(calendar.minusWorkingDays(calendar.plusWorkingDays(day, count), count))
                .isEqualTo(day);
        assertThat(calendar.plusWorkingDays(calendar.minusWorkingDays(day, count), count))
                .isEqualTo(day);
    }

    @Property
    void working_days_can_be_counted_in_two_steps(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 100) int first,
            @ForAll @IntRange(max = 100) int second) {
        assertThat(calendar.plusWorkingDays(calendar.plusWorkingDays(day, first), second))
                .isEqualTo(calendar.plusWorkingDays(day, first + second));
    }

    @Property
    void the_nearest_open_days_lie_around_the_day_and_nothing_open_lies_between(
            @ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        var before = calendar.openOnOrBefore(day);
        var after = calendar.openOnOrAfter(day);

        assertThat(calendar.isOpen(before)).isTrue();
        assertThat(calendar.isOpen(after)).isTrue();
        assertThat(day).isBetween(before, after);
        assertThat(before.plusDays(1).datesUntil(after.isAfter(before) ? after : before.plusDays(1)))
                .noneMatch(calendar::isOpen);
    }

    @Property
    void an_open_day_is_a_working_day(@ForAll("calendars") WorkingCalendar calendar, @ForAll("days") LocalDate day) {
        assertThat(!calendar.isOpen(day) || calendar.isWorkingDay(day)).isTrue();
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Timings.calendars();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Timings.days();
    }
}
