package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The doctors' agreement: voluntary, a meeting every third month, renegotiated at ten refugees for each doctor. */
@ServerTest
class K08_2Test {

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    private Town town;
    private UUID agreement;
    private List<UUID> doctors = List.of();

    @BeforeEach
    void twoDoctors() {
        town = practice.town();
        deals.itIs("2027-01-08");
        var said = Deals.saying("Lægeaftale", "2027-01-08", null, "Læge Holm", "Læge Dam");
        agreement = deals.agree(
                town,
                "laegeaftale-halsnaes",
                new AgreementInput(
                        said.title(),
                        said.startsOn(),
                        null,
                        null,
                        null,
                        "every 3 months since last meeting",
                        said.parties(),
                        said.counters(),
                        said.milestones(),
                        null));
        deals.bothApprove(town, agreement);
        doctors = deals.standing(town, agreement).agreement().parties().stream()
                .map(Party::id)
                .toList();
    }

    @Test
    void the_next_meeting_is_three_months_after_the_one_that_was_held() {
        assertThat(deals.standing(town, agreement).nextMeeting()).isEqualTo("2027-04-08");
        deals.itIs("2027-04-12");
        town.run(
                town.system(),
                AgreementAction.AGREEMENT_CHANGE,
                tx -> deals.steps.met(
                        tx,
                        deals.agreements.locked(tx, agreement),
                        new MeetingInput(LocalDate.parse("2027-04-12"), null)));
        assertThat(deals.standing(town, agreement).nextMeeting()).isEqualTo("2027-07-12");
    }

    @Test
    void at_nine_of_ten_with_one_of_them_it_runs_and_at_ten_with_each_it_is_to_be_renegotiated() {
        deals.use(town, agreement, "refugees", "10", "2027-01-08", doctors.getFirst());
        deals.use(town, agreement, "refugees", "9", "2027-01-08", doctors.getLast());
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.RUNNING);
        deals.use(town, agreement, "refugees", "1", "2027-01-08", doctors.getLast());
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.RENEGOTIATE);
    }

    @Test
    void the_agreement_itself_sets_no_ceiling_so_the_eleventh_is_taken() {
        deals.use(town, agreement, "refugees", "11", "2027-01-08", doctors.getFirst());
        assertThat(deals.standing(town, agreement).tally("refugees").used()).isEqualTo(11);
    }

    @Test
    void a_doctor_withdraws_on_any_day_and_the_others_go_on_and_only_they_count() {
        deals.use(town, agreement, "refugees", "10", "2027-01-08", doctors.getFirst());
        withdraw(Side.THEM, doctors.getLast());
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.RENEGOTIATE);
        assertThat(deals.refusal(() -> deals.use(town, agreement, "refugees", "1", "2027-01-08", doctors.getLast())))
                .contains("hører ikke til aftalen");
        withdraw(Side.THEM, doctors.getFirst());
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void the_municipality_withdraws_on_any_day_too() {
        withdraw(Side.US, null);
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.WITHDRAWN);
    }

    private void withdraw(Side by, @Nullable UUID party) {
        town.run(
                town.system(),
                AgreementAction.AGREEMENT_CHANGE,
                tx -> deals.steps.withdraw(
                        tx,
                        deals.agreements.locked(tx, agreement),
                        new WithdrawalInput(by, party, LocalDate.parse("2027-01-08"), "Praksis lukker")));
    }
}
