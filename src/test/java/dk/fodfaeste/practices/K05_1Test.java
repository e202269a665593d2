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

/** A firm has one line to one consultant; agreements, wage subsidies and the a-kasse come with employment. */
@ServerTest
class K05_1Test {

    @Autowired
    EnquiryDesk desk;

    @Autowired
    Practice practice;

    @Test
    void a_firms_enquiry_has_no_target_before_the_municipality_chooses_one() {
        Town town = practice.town();
        Caller consultant = EnquiryDesk.worker(town);
        assertThat(desk.asked(town, consultant, "firm", Asker.FIRM, "2026-03-02T10:00", null)
                        .due())
                .isNull();
        desk.aims(town, "firm", AnswerTarget.WORKING_DAYS, 2);
        Enquiry friday = desk.asked(town, consultant, "firm", Asker.FIRM, "2026-03-06T14:00", null);
        assertThat(friday.due()).isEqualTo(TestClock.danish("2026-03-10T23:59:59"));
    }

    @Test
    void the_answer_says_which_consultant_gave_it_and_how_long_it_took() {
        Town town = practice.town();
        Caller consultant = EnquiryDesk.worker(town);
        Enquiry answered = desk.answered(
                town,
                consultant,
                desk.asked(town, consultant, "firm", Asker.FIRM, "2026-03-02T10:00", null),
                "2026-03-02T11:30");
        assertThat(answered.answeredBy()).isEqualTo("Mette Holm");
        assertThat(answered.took()).hasMinutes(90);
    }
}
