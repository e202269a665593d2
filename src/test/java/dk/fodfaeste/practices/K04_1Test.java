package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.Enquiry.Asker;
import dk.fodfaeste.enquiries.kind.AnswerTarget;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Familiedansk: what volunteers ask is answered at once; certificates, matches and meetings come with the community. */
@ServerTest
class K04_1Test {

    @Autowired
    EnquiryDesk desk;

    @Autowired
    Practice practice;

    @Test
    void asked_at_10_02_and_answered_at_10_20_is_18_minutes() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        Enquiry asked = desk.asked(town, worker, "volunteers", Asker.VOLUNTEER, "2026-03-02T10:02", null);
        assertThat(desk.answered(town, worker, asked, "2026-03-02T10:20").took())
                .hasMinutes(18);
        assertThat(desk.figures(town, "volunteers").median()).hasMinutes(18);
    }

    @Test
    void at_once_has_no_number_in_the_source_so_nothing_is_late_before_the_municipality_has_chosen_one() {
        Town town = practice.town();
        Enquiry asked =
                desk.asked(town, EnquiryDesk.worker(town), "volunteers", Asker.VOLUNTEER, "2026-03-02T10:02", null);
        assertThat(asked.due()).isNull();
        assertThat(desk.kind(town, "volunteers").target()).isEqualTo(AnswerTarget.AT_ONCE);
    }

    @Test
    void with_eighteen_minutes_chosen_the_eighteenth_is_in_time_and_the_nineteenth_is_not() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        desk.aims(town, "volunteers", AnswerTarget.AT_ONCE, 18);
        Enquiry asked = desk.asked(town, worker, "volunteers", Asker.VOLUNTEER, "2026-03-02T10:02", null);
        assertThat(asked.late(TestClock.danish("2026-03-02T10:20"))).isFalse();
        assertThat(asked.late(TestClock.danish("2026-03-02T10:21"))).isTrue();
        desk.answered(town, worker, asked, "2026-03-02T10:20");
        desk.answered(
                town,
                worker,
                desk.asked(town, worker, "volunteers", Asker.VOLUNTEER, "2026-03-02T11:00", null),
                "2026-03-02T11:19");
        assertThat(desk.figures(town, "volunteers").share()).isEqualTo(0.5);
    }
}
