package dk.fodfaeste.people.protection;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.EmergencyAccesses;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever needs what is closed to her opens it against a reason, for three hours, and it is told. */
@ServerTest
class EmergencyAccessRequestsTest {

    private static final Reason WHY = new Reason(Reason.Code.ACUTE, "Barnet er kommet til skade.");
    private static final String HOME = "Hemmelig Vej 3";

    @Autowired
    Towns towns;

    @Autowired
    EmergencyAccessRequests requests;

    @Autowired
    Households households;

    @Autowired
    Contacts contacts;

    @Autowired
    Worklist worklist;

    @Autowired
    EmergencyAccesses emergencies;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private Town town;
    private Household family;
    private Caller elsewhere;

    @BeforeEach
    void aFamilyThatAColleagueOfAnotherUnitDoesNotSee() {
        town = towns.town();
        town.announce(row().household("H1").cpr("1501924567").build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        town.write(town.system(), PeopleAction.CONTACT_CHANGE, tx -> {
            contacts.change(tx, family.id(), new Contacts.ContactDetailsInput(null, HOME, true), java.util.Map.of());
            return true;
        });
        elsewhere = town.person("Ole Friis", Role.CASE_WORKER, "Sprogcenter Øst", Set.of());
    }

    @Test
    void an_opened_case_is_in_the_list_on_its_page_and_in_the_worklist_and_nothing_else_is() {
        town.announce(row().household("H2").build());
        assertThat(listed(elsewhere)).isEmpty();
        hidden(elsewhere);
        Caller inside = open(elsewhere, Set.of());
        assertThat(listed(inside)).containsExactly(family.id());
        assertThat(see(inside).name()).isEqualTo(family.name());
        assertThat(tasks(inside, family.id())).isNotEmpty();
    }

    @Test
    void what_is_sensitive_opens_only_where_it_was_asked_for() {
        assertThat(see(open(elsewhere, Set.of())).address()).isNull();
        assertThat(see(open(elsewhere, Set.of(Sensitivity.PROTECTED_ADDRESS))).address())
                .isEqualTo(HOME);
        Caller everywhere = town.person("Mette Lund", Role.CASE_WORKER);
        assertThat(see(everywhere).address()).isNull();
        assertThat(see(open(everywhere, Set.of(Sensitivity.PROTECTED_ADDRESS))).address())
                .isEqualTo(HOME);
    }

    @Test
    void a_sensitive_task_is_seen_in_the_opened_case_and_in_no_other() {
        town.announce(row().household("H2").build());
        JdbcClient.create(TestDatabase.superuser())
                .sql("UPDATE task SET sensitivity = 'CHILD_CONCERN' WHERE municipality = :code")
                .param("code", town.code())
                .update();
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        Caller inside = open(mette, Set.of(Sensitivity.CHILD_CONCERN));
        UUID other = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H2")))
                .getFirst()
                .id();
        assertThat(tasks(mette, family.id())).isEmpty();
        assertThat(tasks(inside, family.id())).isNotEmpty();
        assertThat(tasks(inside, other)).isEmpty();
    }

    @Test
    void it_is_open_until_three_hours_have_passed_and_not_from_then_on() {
        Caller inside = open(elsewhere, Set.of());
        clock.set("2026-03-02T12:59:59");
        assertThat(see(inside).id()).isEqualTo(family.id());
        assertThat(standing()).hasSize(1);
        clock.set("2026-03-02T13:00");
        hidden(inside);
        assertThat(standing()).isEmpty();
    }

    @Test
    void it_is_closed_when_she_closes_it_and_closing_twice_is_said() {
        open(elsewhere, Set.of());
        town.write(elsewhere, PeopleAction.GLASS_CLOSE, tx -> {
            requests.close(tx, family.id());
            return true;
        });
        assertThat(standing()).isEmpty();
        assertThatThrownBy(() -> town.write(elsewhere, PeopleAction.GLASS_CLOSE, tx -> {
                    requests.close(tx, family.id());
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("people.emergency.closed"));
    }

    @Test
    void a_case_number_or_a_number_of_a_person_opens_and_a_name_or_an_unknown_number_does_not() {
        for (String number : List.of(family.caseNumber(), "150192-4567", "1501924567")) {
            assertThat(town.write(elsewhere, PeopleAction.GLASS_BREAK, tx -> requests.open(tx, number, Set.of(), WHY))
                            .household())
                    .isEqualTo(family.id());
        }
        for (String number : List.of("Al-Hakim", "", "%", "2026-9999", "0101010101")) {
            assertThatThrownBy(() -> town.write(
                            elsewhere, PeopleAction.GLASS_BREAK, tx -> requests.open(tx, number, Set.of(), WHY)))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.fields())
                                    .extracting(Problem.Field::field)
                                    .containsExactly("number"));
        }
    }

    @Test
    void a_reason_needs_a_word_of_the_list_and_ten_to_five_hundred_characters() {
        assertThat(Reason.of(Reason.Code.ACUTE, "x".repeat(10), EmergencyAccessRequests.REASONS)
                        .explanation())
                .hasSize(10);
        assertThat(Reason.of(Reason.Code.ACUTE, "x".repeat(500), EmergencyAccessRequests.REASONS)
                        .explanation())
                .hasSize(500);
        refused("explanation", Reason.Code.ACUTE, " " + "x".repeat(9) + " ");
        refused("explanation", Reason.Code.ACUTE, "x".repeat(501));
        refused("reason", Reason.Code.PAYMENT, "x".repeat(10));
        refused("reason", null, "x".repeat(10));
    }

    @Test
    void opening_and_every_look_under_it_stand_in_the_audit_trail_with_the_reason() {
        Caller inside = open(elsewhere, Set.of());
        see(inside);
        assertThat(reasons(elsewhere))
                .containsExactly(
                        "GLASS_BREAK Barnet er kommet til skade.", "HOUSEHOLD_SEE Barnet er kommet til skade.");
        clock.set("2026-03-02T13:00");
        listed(inside);
        assertThat(reasons(elsewhere)).hasSize(2);
    }

    @Test
    void a_partner_and_a_token_open_nothing() {
        Caller partner = town.person("Bente Skov", Role.PARTNER, "Sprogcenter Øst", Set.of());
        assertThatThrownBy(() -> town.write(
                        partner, PeopleAction.GLASS_BREAK, tx -> requests.open(tx, family.caseNumber(), Set.of(), WHY)))
                .isInstanceOf(Problem.class);
        Caller token =
                Caller.token(UUID.randomUUID(), town.code(), "system", Set.of(dk.fodfaeste.access.ApiScope.values()));
        assertThatThrownBy(() -> town.write(
                        token, PeopleAction.GLASS_BREAK, tx -> requests.open(tx, family.caseNumber(), Set.of(), WHY)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void the_auditor_reads_who_opened_what_why_and_until_when() {
        open(elsewhere, Set.of(Sensitivity.PROTECTED_ADDRESS));
        Caller auditor = town.person("Rikke Revisor", Role.AUDITOR);
        List<EmergencyAccesses.Entry> told =
                town.read(auditor, AdministrationAction.GLASS_LIST, tx -> emergencies.page(tx, null, null, 50));
        assertThat(told).singleElement().satisfies(each -> {
            assertThat(each.by()).isEqualTo("Ole Friis");
            assertThat(each.emergency().reason()).isEqualTo(WHY);
            assertThat(each.emergency().sensitivities()).containsExactly(Sensitivity.PROTECTED_ADDRESS);
            assertThat(each.emergency().until()).isEqualTo(TestClock.danish("2026-03-02T13:00"));
        });
        UUID last = told.getFirst().emergency().id();
        List<EmergencyAccesses.Entry> next =
                town.read(auditor, AdministrationAction.GLASS_LIST, tx -> emergencies.page(tx, null, last, 50));
        assertThat(next).isEmpty();
    }

    private Caller open(Caller who, Set<Sensitivity> what) {
        EmergencyAccess emergency =
                town.write(who, PeopleAction.GLASS_BREAK, tx -> requests.open(tx, family.caseNumber(), what, WHY));
        assertThat(emergency.household()).isEqualTo(family.id());
        return who.emergency(accounts.standing(Objects.requireNonNull(who.account()), town.code())
                .emergencies());
    }

    private Set<EmergencyAccess> standing() {
        return accounts.standing(Objects.requireNonNull(elsewhere.account()), town.code())
                .emergencies();
    }

    private List<Task> tasks(Caller who, UUID household) {
        return town.read(who, PlanAction.TASK_LIST, tx -> worklist.ofHousehold(tx, household));
    }

    private Household see(Caller who) {
        return town.read(who, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family.id()));
    }

    private void hidden(Caller who) {
        assertThatThrownBy(() -> see(who))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }

    private List<UUID> listed(Caller who) {
        return town.read(who, PeopleAction.HOUSEHOLD_LIST, tx -> households.list(tx, "", null, 50)).stream()
                .map(HouseholdSummary::id)
                .toList();
    }

    private static void refused(String field, Reason.Code code, String explanation) {
        assertThatThrownBy(() -> Reason.of(code, explanation, EmergencyAccessRequests.REASONS))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly(field));
    }

    private List<String> reasons(Caller who) {
        return JdbcClient.create(TestDatabase.superuser())
                .sql(
                        "SELECT action || ' ' || explanation FROM audit_entry WHERE account = :account AND reason = 'ACUTE' ORDER BY id")
                .param("account", who.account())
                .query(String.class)
                .list();
    }
}
