package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.grant.Refunds;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Early preventive effort: families with children under 18 are offered it, and all that it costs comes back. */
@ServerTest
class HED_4Test {

    private static final String KIND = "tidlig-indsats-hedensted";
    private static final String OFFER = "Giv familien tilbud om en tidlig forebyggende indsats";

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Refunds refunds;

    @Autowired
    TaskActions actions;

    private Town town;
    private Caller consultant;
    private Caller economy;

    @BeforeEach
    void aTown() {
        town = practice.town("familieindsats-hedensted");
        consultant = town.person("Pernille Bay", Role.CASE_WORKER, null, EnumSet.of(Sensitivity.CHILD_CONCERN));
        economy = town.person("Ebbe Holm", Role.SECRETARIAT);
    }

    @Test
    void a_family_with_children_of_4_and_9_says_yes_and_18400_kr_come_back_as_a_whole() {
        UUID family = children("2022-01-10", "2016-06-06");
        Task offer = practice.tasks(town, family, OFFER).getFirst();
        town.run(
                town.system(),
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, offer.id(), new TaskDone(null, null, null, "yes", null)));
        UUID grant = deals.grant(consultant, town, family, KIND, null, "2026-03-02", null);
        deals.issue(consultant, town, family, grant);
        deals.useOf(consultant, town, family, grant, "effort", "18.400", "2026-03-02");
        assertThat(deals.standing(consultant, town, family, grant).status()).isEqualTo(Status.RUNNING);
        var list = town.read(consultantWhoReads(), AgreementAction.REFUND_LIST, tx -> refunds.between(tx, null, null));
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("100 % refusion");
            assertThat(row.family()).isNotNull();
        });
        assertThat(list.refund()).isEqualTo(1_840_000);
        assertThat(list.net()).isZero();
    }

    @Test
    void who_pays_claims_the_amount_and_does_not_read_whose_it_is() {
        UUID family = children("2022-01-10");
        UUID grant = deals.grant(consultant, town, family, KIND, null, "2026-03-02", null);
        deals.issue(consultant, town, family, grant);
        deals.useOf(consultant, town, family, grant, "effort", "18400", "2026-03-02");
        var list = town.read(economy, AgreementAction.REFUND_LIST, tx -> refunds.between(tx, null, null));
        assertThat(list.rows()).singleElement().satisfies(row -> {
            assertThat(row.amount()).isEqualTo(1_840_000);
            assertThat(row.family()).isNull();
            assertThat(row.kind()).isNull();
            assertThat(row.caseNumber()).isNull();
        });
        assertThat(deals.refusal(() -> deals.standing(economy, town, family, grant)))
                .contains("findes ikke");
        List<Standing> seen = town.read(economy, AgreementAction.GRANT_SEE, tx -> deals.grants.of(tx, family));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_household_with_only_an_18_year_old_is_not_asked_and_one_with_a_17_year_old_is() {
        UUID grown = children("2008-03-16");
        UUID child = children("2008-03-17");
        assertThat(practice.tasks(town, grown, OFFER)).isEmpty();
        assertThat(practice.tasks(town, child, OFFER)).hasSize(1);
        assertThat(deals.refusal(() -> deals.grant(consultant, town, grown, KIND, null, "2026-03-16", null)))
                .contains("familier med et barn på 0-17 år");
        assertThat(deals.grant(consultant, town, child, KIND, null, "2026-03-16", null))
                .isNotNull();
    }

    @Test
    void what_is_paid_outside_the_days_asked_for_is_in_another_list() {
        UUID family = children("2022-01-10");
        UUID grant = deals.grant(consultant, town, family, KIND, null, "2026-01-01", null);
        deals.issue(consultant, town, family, grant);
        deals.useOf(consultant, town, family, grant, "effort", "100", "2026-01-31");
        deals.useOf(consultant, town, family, grant, "effort", "200,50", "2026-02-01");
        var january = town.read(
                economy,
                AgreementAction.REFUND_LIST,
                tx -> refunds.between(tx, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));
        assertThat(january.refund()).isEqualTo(10_000);
        assertThat(town.read(economy, AgreementAction.REFUND_LIST, tx -> refunds.between(tx, null, null))
                        .refund())
                .isEqualTo(30_050);
    }

    private Caller consultantWhoReads() {
        return town.person("Lone Dam", Role.TEAM_LEADER, null, Set.of(Sensitivity.CHILD_CONCERN));
    }

    private UUID children(String... births) {
        var rows = new java.util.ArrayList<>(java.util.List.of(row()));
        for (String birth : births) {
            rows.add(row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born(birth));
        }
        return practice.family(town, rows.toArray(dk.fodfaeste.testing.Rows[]::new));
    }
}
