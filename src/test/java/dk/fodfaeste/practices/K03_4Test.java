package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.Enquiry.Asker;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.View;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Neighbours write to one mailbox and are answered the same day; the key and the monthly list come with homes. */
@ServerTest
class K03_4Test {

    @Autowired
    EnquiryDesk desk;

    @Autowired
    Practice practice;

    @Test
    void a_neighbours_mail_is_to_be_answered_by_the_end_of_the_day_on_which_it_came() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        Enquiry mail = desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-02T09:00", null);
        assertThat(mail.due()).isEqualTo(TestClock.danish("2026-03-02T23:59:59"));
        assertThat(desk.answered(town, worker, mail, "2026-03-02T23:59").late(TestClock.danish("2026-03-03T12:00")))
                .isFalse();
    }

    @Test
    void the_next_day_is_too_late_and_the_share_within_the_goal_says_so() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        desk.answered(
                town,
                worker,
                desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-02T09:00", null),
                "2026-03-02T15:30");
        Enquiry late = desk.answered(
                town,
                worker,
                desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-02T16:00", null),
                "2026-03-03T00:00");
        assertThat(late.late(TestClock.danish("2026-03-03T12:00"))).isTrue();
        assertThat(desk.figures(town, "neighbour"))
                .satisfies(row -> assertThat(row.aimed()).isEqualTo(2))
                .satisfies(row -> assertThat(row.within()).isEqualTo(1))
                .satisfies(row -> assertThat(row.share()).isEqualTo(0.5))
                .satisfies(row -> assertThat(row.slowest()).hasHours(8));
    }

    @Test
    void what_comes_on_a_saturday_is_to_be_answered_on_monday() {
        Town town = practice.town();
        Enquiry mail =
                desk.asked(town, EnquiryDesk.worker(town), "neighbour", Asker.NEIGHBOUR, "2026-03-07T11:00", null);
        assertThat(mail.due()).isEqualTo(TestClock.danish("2026-03-09T23:59:59"));
    }

    @Test
    void the_open_one_that_is_due_first_stands_first_and_leaves_the_list_when_it_is_answered() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        Enquiry first = desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-02T09:00", null);
        Enquiry second = desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-03T09:00", null);
        assertThat(desk.list(town, worker, View.OPEN)).extracting(Enquiry::id).containsExactly(first.id(), second.id());
        assertThat(desk.list(town, worker, View.LATE)).extracting(Enquiry::id).containsExactly(first.id());
        desk.answered(town, worker, first, "2026-03-03T10:00");
        assertThat(desk.list(town, worker, View.OPEN)).extracting(Enquiry::id).containsExactly(second.id());
    }

    @Test
    void what_a_neighbour_says_of_a_family_is_seen_only_by_those_who_reach_the_family() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        Caller elsewhere = town.person("Ida Fjern", Role.CASE_WORKER, "En anden enhed", Set.of());
        UUID family = practice.family(town, row());
        Enquiry about = desk.asked(town, worker, "neighbour", Asker.NEIGHBOUR, "2026-03-02T10:30", family);
        assertThat(desk.list(town, worker, View.OPEN)).extracting(Enquiry::id).contains(about.id());
        assertThat(desk.list(town, elsewhere, View.OPEN)).isEmpty();
    }

    /** K03-3: the hotline of the framework agreement, for which the source names no time. */
    @Nested
    class Hotline {

        @Test
        void a_housing_departments_call_has_no_target_and_its_answer_time_is_counted_all_the_same() {
            Town town = practice.town();
            Caller worker = EnquiryDesk.worker(town);
            Enquiry call = desk.asked(town, worker, "hotline", Asker.ORGANISATION, "2026-03-02T09:00", null);
            assertThat(call.due()).isNull();
            desk.answered(town, worker, call, "2026-03-02T09:30");
            assertThat(desk.figures(town, "hotline"))
                    .satisfies(row -> assertThat(row.median()).hasMinutes(30))
                    .satisfies(row -> assertThat(row.share()).isNull());
        }
    }
}
