package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.enquiries.desk.Desk.Outcome;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reception by dialogue: what is held for everybody is no task of each citizen. */
@ServerTest
class K02_3Test {

    @Autowired
    Practice practice;

    @Autowired
    Presets presets;

    @Autowired
    EnquiryDesk desk;

    @Autowired
    Answering answering;

    @Autowired
    TestClock clock;

    @Test
    void welcome_meeting_counselling_and_house_meetings_are_no_tasks_of_a_citizen_and_the_template_says_so() {
        Town town = practice.town("dialogmodtagelse-aarhus");
        UUID single = practice.family(town, row());
        assertThat(practice.titles(town, single, "K02-3"))
                .contains("Hold formødet", "Sammensæt grupperne til velkomstmødet", "Spørg til motivationen")
                .doesNotContain("Hold velkomstmødet", "Hold åben rådgivning", "Hold husmøde i den midlertidige bolig");
        assertThat(practice.tasks(town, single)).allMatch(task -> task.every() == null);
        assertThat(town.read(town.system(), PlanAction.PRESET_LIST, tx -> presets.get(tx, "dialogmodtagelse-aarhus"))
                        .file()
                        .note()
                        .da())
                .contains("anden hele uge", "hver uge");
    }

    @Test
    void a_visitor_of_open_counselling_is_written_down_without_a_case_by_topic_and_language_alone() {
        Town town = practice.town();
        Caller worker = EnquiryDesk.worker(town);
        Enquiry answered = desk.visitor(town, worker, "letter", Outcome.ANSWERED);
        Enquiry following = desk.visitor(town, worker, "home", Outcome.FOLLOW_UP);
        assertThat(answered.asker()).isEqualTo(Enquiry.Asker.WALK_IN);
        assertThat(answered.took()).isZero();
        assertThat(following.answered()).isNull();
        assertThat(following.followOn()).isEqualTo("2026-03-03");
        assertThat(following.followByName()).isEqualTo("Mette Holm");
        assertThat(desk.today(town, worker)).extracting(Enquiry::id).containsExactly(following.id(), answered.id());
    }

    @Test
    void the_interview_after_three_months_is_repeated_and_compared() {
        Town town = practice.town();
        UUID single = practice.family(town, row());
        UUID citizen = answering.main(town, single).id();
        clock.set("2026-03-10T09:00");
        answering.put(
                town,
                town.system(),
                single,
                "opfoelgning-aarhus",
                Answering.told(
                        citizen, "motivation=5", "danish=2", "occupied=no", "waiting-for=Et job", "hinders=nothing"));
        clock.set("2026-06-10T09:00");
        answering.put(
                town,
                town.system(),
                single,
                "opfoelgning-aarhus",
                Answering.told(citizen, "motivation=2", "danish=2", "occupied=yes", "hinders=nothing"));
        var given = answering.of(town, town.system(), single);
        assertThat(given).extracting(each -> each.told("motivation").getFirst()).containsExactly("2", "5");
        assertThat(given).extracting(each -> each.told("danish").getFirst()).containsExactly("2", "2");
        assertThat(given.getFirst().told("waiting-for")).isEmpty();
    }
}
