package dk.fodfaeste.agreements.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.agreements.Agreement.Event.What;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.Unit;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.CounterInput;
import dk.fodfaeste.agreements.deal.AgreementInput.MeetingInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.agreements.deal.AgreementInput.WithdrawalInput;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.agreements.kind.Kinds.KindInput;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.Use;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreements: how they stand follows from what is known of them; what was agreed is approved anew when it changes. */
@ServerTest
class AgreementsTest {

    @Autowired
    Towns towns;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementSteps steps;

    @Autowired
    Uses uses;

    @Autowired
    Kinds kinds;

    @Autowired
    TestClock clock;

    private Town town;

    @BeforeEach
    void aTown() {
        town = towns.town();
    }

    @Test
    void a_change_of_what_was_agreed_lifts_the_approvals_and_another_telephone_does_not() {
        UUID id = framework();
        approve(id);
        assertThat(standing(id).status()).isEqualTo(Status.RUNNING);
        change(id, said -> with(said, said.endsOn(), said.counters(), party(said, "12 34 56 78")));
        assertThat(standing(id).status()).isEqualTo(Status.RUNNING);
        change(id, said -> with(said, said.endsOn(), List.of(new CounterInput("homes", "70", null)), said.parties()));
        Standing changed = standing(id);
        assertThat(changed.status()).isEqualTo(Status.DRAFT);
        assertThat(changed.agreement().lapsed(Side.US)).isNotNull();
        approve(id);
        assertThat(standing(id).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void who_has_read_an_earlier_version_is_told_and_changes_nothing() {
        UUID id = framework();
        change(id, said -> with(said, LocalDate.parse("2027-06-30"), said.counters(), said.parties()));
        Problem problem = refused(() -> change(
                id,
                said -> new AgreementInput(
                        "Anden titel",
                        said.startsOn(),
                        said.endsOn(),
                        null,
                        null,
                        null,
                        said.parties(),
                        said.counters(),
                        said.milestones(),
                        0)));
        assertThat(problem.key()).isEqualTo("agreements.changed");
        assertThat(standing(id).agreement().title()).isEqualTo("Rammeaftale");
    }

    @Test
    void a_ceiling_can_be_lowered_to_what_is_used_and_no_further() {
        UUID id = framework();
        approve(id);
        use(id, "homes", "10", "2026-03-02");
        assertThat(refused(() -> change(
                                id,
                                said -> with(
                                        said,
                                        said.endsOn(),
                                        List.of(new CounterInput("homes", "9", null)),
                                        said.parties())))
                        .fields()
                        .getFirst()
                        .key())
                .isEqualTo("agreements.counter.below");
        change(id, said -> with(said, said.endsOn(), List.of(new CounterInput("homes", "10", null)), said.parties()));
        assertThat(standing(id).tally("homes").left()).isZero();
    }

    @Test
    void a_use_is_taken_back_once_and_gives_its_amount_back() {
        UUID id = framework();
        approve(id);
        UUID use = use(id, "homes", "60", "2026-03-02");
        town.run(town.system(), AgreementAction.AGREEMENT_USE, tx -> uses.undo(tx, id, use));
        assertThat(standing(id).tally("homes").left()).isEqualTo(60);
        assertThat(refused(() -> town.run(town.system(), AgreementAction.AGREEMENT_USE, tx -> uses.undo(tx, id, use)))
                        .key())
                .isEqualTo("agreements.use.undone");
        List<Use> rows = town.read(town.system(), AgreementAction.AGREEMENT_SEE, tx -> uses.of(tx, id));
        assertThat(rows).hasSize(2);
    }

    @Test
    void a_ceiling_for_each_month_begins_anew_with_the_month_of_the_agreement() {
        town.run(town.system(), AgreementAction.AGREEMENT_KIND_CHANGE, tx -> kinds.save(tx, new KindInput("""
                key: monthly
                name: {da: Månedlig, en: Monthly}
                summary: {da: Kort., en: Short.}
                source: {case: HER-4, da: Os, en: Us}
                approval: none
                open-ended: true
                counters:
                  - {key: places, name: {da: Pladser, en: Places}, unit: places, ceiling: 4, period: month}
                """, null)));
        UUID id = add("monthly", "2026-01-15", null);
        use(id, "places", "4", "2026-02-14");
        assertThat(refused(() -> use(id, "places", "1", "2026-02-13"))
                        .fields()
                        .getFirst()
                        .key())
                .isEqualTo("agreements.use.full");
        use(id, "places", "4", "2026-02-15");
        assertThat(standing(id).tally("places").now()).isEqualTo(4);
        assertThat(standing(id).tally("places").lastDay()).isEqualTo("2026-03-14");
    }

    @Test
    void a_partnership_meets_by_its_rhythm() {
        UUID id = town.write(
                town.system(),
                AgreementAction.AGREEMENT_CHANGE,
                tx -> agreements.add(
                        tx,
                        "partnerskab-bornholm",
                        new AgreementInput(
                                "Røde Kors",
                                LocalDate.parse("2026-01-05"),
                                null,
                                "26/1",
                                null,
                                "every 2 months since last meeting",
                                List.of(party("Røde Kors")),
                                List.of(),
                                List.of(),
                                null)));
        assertThat(standing(id).nextMeeting()).isEqualTo("2026-03-05");
        MeetingInput met = new MeetingInput(LocalDate.parse("2026-03-02"), "Kort");
        step(id, tx -> steps.met(tx, agreements.locked(tx, id), met));
        assertThat(standing(id).nextMeeting()).isEqualTo("2026-05-04");
        UUID event = town.read(town.system(), AgreementAction.AGREEMENT_SEE, tx -> agreements.events(tx, id)).stream()
                .filter(each -> each.what() == What.MET)
                .findFirst()
                .orElseThrow()
                .id();
        step(id, tx -> steps.undo(tx, agreements.locked(tx, id), event));
        assertThat(standing(id).nextMeeting()).isEqualTo("2026-03-05");
    }

    @ParameterizedTest(name = "on {0} it is {1}")
    @CsvSource({
        "2025-12-31, NOT_BEGUN",
        "2026-01-01, RUNNING",
        "2027-10-31, RUNNING",
        "2027-11-01, ENDS_SOON",
        "2027-12-31, ENDS_SOON",
        "2028-01-01, ENDED"
    })
    void how_it_stands_is_told_by_the_day(String day, Status status) {
        clock.set("2025-12-30T10:00");
        UUID id = framework();
        approve(id);
        clock.set(day + "T10:00");
        assertThat(standing(id).status()).isEqualTo(status);
    }

    @Test
    void what_is_voluntary_ends_on_the_day_that_was_said_and_goes_on_where_that_is_taken_back() {
        UUID id = add("netvaerk-herning", "2026-01-01", null);
        WithdrawalInput said = new WithdrawalInput(Side.THEM, null, LocalDate.parse("2026-03-03"), "Ingen tid");
        step(id, tx -> steps.withdraw(tx, agreements.locked(tx, id), said));
        assertThat(standing(id).status()).isEqualTo(Status.ENDS_SOON);
        clock.set("2026-03-03T10:00");
        assertThat(standing(id).status()).isEqualTo(Status.WITHDRAWN);
        step(id, tx -> steps.reinstate(tx, agreements.locked(tx, id)));
        assertThat(standing(id).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void what_was_made_by_mistake_is_out_of_sight_and_comes_back_and_what_is_used_stays() {
        UUID id = framework();
        step(id, tx -> steps.discard(tx, agreements.locked(tx, id)));
        assertThat(refused(() -> standing(id)).key()).isEqualTo("agreements.unknown");
        step(id, tx -> steps.restore(tx, id));
        approve(id);
        use(id, "homes", "1", "2026-03-02");
        assertThat(refused(() -> step(id, tx -> steps.discard(tx, agreements.locked(tx, id))))
                        .key())
                .isEqualTo("agreements.discard.used");
    }

    @Test
    void sent_twice_an_agreement_is_made_once_and_another_day_is_another() {
        framework();
        assertThat(refused(this::framework).fields().getFirst().key()).isEqualTo("agreements.title.taken");
        assertThat(add("rammeaftale-frederiksberg", "2026-01-02", "2027-12-31")).isNotNull();
    }

    @ParameterizedTest(name = "{1} {0} is {2}")
    @CsvSource({
        "MONEY, 18.400, 1840000",
        "MONEY, '18.400,50', 1840050",
        "MONEY, 18400.5, 1840050",
        "MONEY, '0,001',",
        "MONEY, -1,",
        "HOURS, '2,25', 135",
        "HOURS, '2,1',",
        "HOMES, 60, 60",
        "HOMES, '0,5',",
        "HOMES, 1e3,",
        "HOMES, 1000000000,"
    })
    void amounts_are_read_as_people_write_them(Unit unit, String text, @Nullable Long amount) {
        assertThat(unit.read(text)).isEqualTo(amount);
    }

    private UUID framework() {
        return add("rammeaftale-frederiksberg", "2026-01-01", "2027-12-31");
    }

    private UUID add(String kind, String first, @Nullable String last) {
        AgreementInput said = new AgreementInput(
                "Rammeaftale",
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                "26/1",
                null,
                null,
                List.of(party("KAB")),
                List.of(),
                List.of(),
                null);
        return town.write(town.system(), AgreementAction.AGREEMENT_CHANGE, tx -> agreements.add(tx, kind, said));
    }

    private static PartyInput party(String name) {
        return new PartyInput(null, Party.Who.ORGANISATION, name, null, null, null, null);
    }

    private static List<PartyInput> party(AgreementInput said, String phone) {
        PartyInput first = said.parties().getFirst();
        return List.of(new PartyInput(first.id(), first.kind(), first.name(), first.number(), null, phone, null));
    }

    private static AgreementInput with(
            AgreementInput said, @Nullable LocalDate end, List<CounterInput> counters, List<PartyInput> parties) {
        return new AgreementInput(
                said.title(),
                said.startsOn(),
                end,
                said.document(),
                null,
                said.meeting(),
                parties,
                counters,
                said.milestones(),
                said.version());
    }

    private void approve(UUID id) {
        for (Side side : Side.values()) {
            step(id, tx -> steps.approve(tx, agreements.locked(tx, id), new ApprovalInput(side, "Ida", null, null)));
        }
    }

    private void change(UUID id, UnaryOperator<AgreementInput> change) {
        AgreementInput said = change.apply(AgreementInput.of(standing(id).agreement()));
        step(id, tx -> agreements.change(tx, agreements.locked(tx, id), said));
    }

    private UUID use(UUID id, String counter, String amount, String day) {
        UseInput in = new UseInput(null, counter, LocalDate.parse(day), amount, null, null, null, null, null);
        return town.write(town.system(), AgreementAction.AGREEMENT_USE, tx -> uses.add(tx, id, in, null));
    }

    private void step(UUID id, java.util.function.Consumer<dk.fodfaeste.access.WriteTx> work) {
        town.run(town.system(), AgreementAction.AGREEMENT_CHANGE, work);
    }

    private Standing standing(UUID id) {
        return town.read(town.system(), AgreementAction.AGREEMENT_SEE, tx -> agreements.get(tx, id));
    }

    private static Problem refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}
