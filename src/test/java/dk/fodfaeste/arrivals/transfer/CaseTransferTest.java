package dk.fodfaeste.arrivals.transfer;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.kagkarlsson.scheduler.Scheduler;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.screening.ScreeningItem;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.arrivals.transfer.CaseTransfer.State;
import dk.fodfaeste.jobs.JobRunner;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Municipalities;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case goes from one municipality to another: what the other one gets, who answers, and what happens at both ends. */
@ServerTest
class CaseTransferTest {

    @Autowired
    Towns towns;

    @Autowired
    CaseTransfers transfers;

    @Autowired
    CaseTransferReceipt receipt;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Programmes programmes;

    @Autowired
    Screenings screenings;

    @Autowired
    Households households;

    @Autowired
    Worklist worklist;

    @Autowired
    Scheduler scheduler;

    @Autowired
    JobRunner runner;

    @Autowired
    TestClock clock;

    private Town here;
    private Caller mette;
    private Household family;

    @BeforeEach
    void aFamilyThatMoves() {
        here = towns.town();
        mette = here.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        here.announce(row().household("H1")
                .name("Samira", "Al-Hakim")
                .foreignerNo("12345678")
                .build());
        family = here.read(
                        here.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        screen(Topic.WORK, "nurse");
        screen(Topic.HEALTH, "back pain");
    }

    @Test
    void a_municipality_outside_this_installation_gets_a_document_and_the_case_ends_here() {
        CaseTransfer sent = send("Samsø", true, false);
        assertThat(sent.state()).isEqualTo(State.ON_PAPER);
        assertThat(arrival().ended())
                .satisfies(ended -> assertThat(ended.how()).isEqualTo(Arrival.Ending.How.MOVED_AWAY));
        assertThat(tasks(here, family.id())).extracting(Task::status).containsOnly(TaskStatus.NOT_RELEVANT);
        assertThat(sent.document().programmeEnds()).isEqualTo("2028-12-31");
        assertThat(sent.document().persons().getFirst().numbers())
                .containsExactly(new IdentityNumber(IdentityNumber.Kind.FOREIGNER, "12345678"));
    }

    @Test
    void health_goes_along_only_where_it_was_chosen() {
        assertThat(topics(send("Samsø", false, true))).containsExactly(Topic.HEALTH);
    }

    @Test
    void health_is_refused_to_somebody_without_the_right_to_it() {
        Caller ole = here.person("Ole Bro", Role.CASE_WORKER);
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> here.write(
                        ole,
                        ArrivalAction.HAND_OVER_SEND,
                        tx -> transfers.send(tx, family.id(), draft("Læsø", true, true))));
        assertThat(refused.fields().getFirst().key()).isEqualTo("prearrival.screening.health");
    }

    @Test
    void screening_and_health_stay_here_where_nobody_chose_them() {
        assertThat(topics(send("Samsø", false, false))).isEmpty();
    }

    @Test
    void a_municipality_of_this_installation_accepts_by_a_named_person_and_the_case_ends_at_the_sender() {
        Town there = neighbour("Odder");
        CaseTransfer sent = send("Odder", true, false);
        assertThat(sent.state()).isEqualTo(State.SENT);
        assertThat(arrival().ended()).isNull();
        assertThat(incoming(there)).isEmpty();
        jobs(here);
        Caller ida = there.person("Ida Holm", Role.TEAM_LEADER);
        CaseTransfer letter = incoming(there).getFirst();
        assertThat(letter.id()).isEqualTo(sent.id());
        assertThat(letter.household()).isNull();
        List<HouseholdSummary> seen =
                there.read(ida, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, "", null, 10));
        assertThat(seen).isEmpty();
        Household moved = there.write(ida, ArrivalAction.HAND_OVER_ANSWER, tx -> receipt.accept(tx, letter.id()));
        jobs(there);
        assertThat(moved.persons().getFirst().name()).isEqualTo("Samira Al-Hakim");
        assertThat(tasks(there, moved.id())).isNotEmpty();
        Programme programme = there.read(ida, ArrivalAction.ARRIVAL_SEE, tx -> programmes.find(tx, moved.id()));
        assertThat(programme)
                .isEqualTo(new Programme(LocalDate.of(2026, 1, 1), LocalDate.of(2028, 12, 31), here.code()));
        List<ScreeningItem> told = there.read(ida, ArrivalAction.SCREENING_SEE, tx -> screenings.of(tx, moved.id()));
        assertThat(told).extracting(ScreeningItem::what).containsExactly("nurse");
        CaseTransfer answered = here.read(mette, ArrivalAction.HAND_OVER_SEE, tx -> transfers.get(tx, sent.id()));
        assertThat(answered.state()).isEqualTo(State.ACCEPTED);
        assertThat(answered.answeredBy()).isEqualTo("Ida Holm");
        assertThat(arrival().ended()).isNotNull();
    }

    @Test
    void a_refusal_comes_back_with_its_reason_and_the_case_goes_on_here() {
        Town there = neighbour("Skive");
        CaseTransfer sent = send("Skive", false, false);
        jobs(here);
        Caller ida = there.person("Ida Holm", Role.CASE_WORKER);
        there.write(ida, ArrivalAction.HAND_OVER_ANSWER, tx -> {
            receipt.refuse(tx, sent.id(), new CaseTransferReceipt.RefusalInput("They live with you"));
            return true;
        });
        jobs(there);
        CaseTransfer answered = here.read(mette, ArrivalAction.HAND_OVER_SEE, tx -> transfers.get(tx, sent.id()));
        assertThat(answered.state()).isEqualTo(State.REFUSED);
        assertThat(answered.answer()).isEqualTo("They live with you");
        assertThat(arrival().ended()).isNull();
        assertThat(send("Samsø", false, false).state()).isEqualTo(State.ON_PAPER);
    }

    @Test
    void what_was_withdrawn_is_not_accepted_and_a_case_is_on_its_way_to_one_municipality_at_a_time() {
        Town there = neighbour("Lemvig");
        CaseTransfer sent = send("Lemvig", false, false);
        jobs(here);
        assertThat(catchThrowableOfType(Problem.class, () -> send("Samsø", false, false))
                        .key())
                .isEqualTo("prearrival.transfer.out");
        here.write(mette, ArrivalAction.HAND_OVER_SEND, tx -> transfers.withdraw(tx, sent.id()));
        jobs(here);
        Caller ida = there.person("Ida Holm", Role.CASE_WORKER);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> there.write(
                                        ida, ArrivalAction.HAND_OVER_ANSWER, tx -> receipt.accept(tx, sent.id())))
                        .key())
                .isEqualTo("prearrival.transfer.answered");
    }

    @Test
    void somebody_who_is_known_here_already_is_not_taken_in_twice() {
        Town there = neighbour("Struer");
        there.announce(row().household("X").foreignerNo("12345678").build());
        CaseTransfer sent = send("Struer", false, false);
        jobs(here);
        Caller ida = there.person("Ida Holm", Role.CASE_WORKER);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> there.write(
                                        ida, ArrivalAction.HAND_OVER_ANSWER, tx -> receipt.accept(tx, sent.id())))
                        .key())
                .isEqualTo("prearrival.transfer.known");
    }

    @Test
    void whoever_is_restricted_to_a_unit_does_not_see_what_has_come_to_nobody_yet() {
        Town there = neighbour("Syddjurs");
        CaseTransfer sent = send("Syddjurs", false, false);
        jobs(here);
        Caller bente = there.person("Bente Skov", Role.CASE_WORKER, "Sundhed", Set.of());
        List<CaseTransfer> seen = there.read(bente, ArrivalAction.HAND_OVER_SEE, tx -> transfers.latest(tx, 10));
        assertThat(seen).isEmpty();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> there.read(
                                        bente, ArrivalAction.HAND_OVER_SEE, tx -> transfers.get(tx, sent.id())))
                        .kind())
                .isEqualTo(Problem.Kind.NOT_FOUND);
    }

    private CaseTransfer send(String municipality, boolean screening, boolean health) {
        return here.write(
                mette,
                ArrivalAction.HAND_OVER_SEND,
                tx -> transfers.send(tx, family.id(), draft(municipality, screening, health)));
    }

    private static CaseTransfers.TransferInput draft(String municipality, boolean screening, boolean health) {
        return new CaseTransfers.TransferInput(
                municipality,
                LocalDate.of(2026, 4, 1),
                "Consent of 1 March 2026",
                "The language course has begun",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                screening,
                health);
    }

    /** A municipality with a real name and code, as hand-overs go by those; other tests' are above 1000. */
    private Town neighbour(String name) {
        return towns.town(Municipalities.find(name).orElseThrow().code());
    }

    private void screen(Topic topic, String what) {
        here.write(
                mette,
                ArrivalAction.SCREENING_WRITE,
                tx -> screenings.add(
                        tx,
                        family.id(),
                        new Screenings.ScreeningInput(family.main().id(), topic, what, null, null)));
    }

    private void jobs(Town town) {
        new RunJobs(scheduler, runner, clock).due(town);
    }

    private List<CaseTransfer> incoming(Town town) {
        return town.read(town.system(), ArrivalAction.HAND_OVER_SEE, tx -> transfers.latest(tx, 100)).stream()
                .filter(each -> each.incoming() && each.state() == State.SENT && each.other() == here.code())
                .toList();
    }

    private static List<Topic> topics(CaseTransfer sent) {
        return sent.document().persons().getFirst().screening().stream()
                .map(CaseTransferDocument.HandedItem::topic)
                .toList();
    }

    private Arrival arrival() {
        return here.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> arrivals.get(tx, family.id()));
    }

    private List<Task> tasks(Town town, UUID household) {
        return town.read(town.system(), PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, household));
    }
}
