package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The theme group: it meets in continuation of the council meeting. */
class HED_MTest {

    @Test
    void themeGroup_meets_on_the_day_of_the_council_meeting_once_that_is_over() {
        LocalDate council = LocalDate.parse("2015-03-25");
        DueWindow meeting = Timing.parse("at council-meeting")
                .window(Anchor.on("council-meeting", council), WorkingCalendar.standard());
        assertThat(Objects.requireNonNull(meeting.notBefore()).toLocalDate()).isEqualTo(council);
        assertThat(meeting.dueBy().toLocalDate()).isEqualTo(council);
    }
}
