package dk.fodfaeste.people.consent;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.consent.Consents.ConsentInput;
import dk.fodfaeste.people.consent.Consents.ConsentStatus;
import dk.fodfaeste.people.consent.Consents.Overview;
import dk.fodfaeste.people.consent.Consents.Statement;
import dk.fodfaeste.people.consent.Consents.Way;
import dk.fodfaeste.people.contact.Contacts;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Consents are said by the person or a child's guardian, are kept, and decide. */
@ServerTest
class ConsentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Towns towns;

    @Autowired
    Consents consents;

    @Autowired
    Households households;

    @Autowired
    Contacts contacts;

    @Autowired
    TestClock clock;

    private Town town;
    private UUID family;
    private UUID mother;
    private UUID teenager;
    private UUID small;

    @BeforeEach
    void aMotherWithAChildAlmostGrownAndASmallOne() {
        town = towns.town();
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2008-03-03")
                        .foreignerNo("11111111")
                        .build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Lina", "Al-Hakim")
                        .born("2018-05-05")
                        .foreignerNo("22222222")
                        .build());
        Household found = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
        family = found.id();
        mother = person(found, "Samira");
        teenager = person(found, "Omar");
        small = person(found, "Lina");
    }

    @Test
    void a_consent_holds_from_when_it_is_given_until_it_is_withdrawn_and_both_are_kept() {
        assertThat(holds(mother, ConsentPurpose.HANDOVER)).isFalse();
        say(mother, ConsentPurpose.HANDOVER, true, mother);
        assertThat(holds(mother, ConsentPurpose.HANDOVER)).isTrue();
        assertThat(holds(mother, ConsentPurpose.HEALTH_RESULT)).isFalse();
        assertThat(holds(teenager, ConsentPurpose.HANDOVER)).isFalse();
        say(mother, ConsentPurpose.HANDOVER, false, mother);
        assertThat(holds(mother, ConsentPurpose.HANDOVER)).isFalse();
        assertThat(overview().history()).extracting(Statement::given).containsExactly(false, true);
    }

    @Test
    void a_first_no_is_declined_and_is_withdrawn_only_after_a_yes() {
        say(mother, ConsentPurpose.HANDOVER, false, mother);
        assertThat(standing(mother, ConsentPurpose.HANDOVER).state()).isEqualTo(Consents.State.DECLINED);
        assertThat(overview().isDeclined(overview().history().getFirst())).isTrue();
        say(mother, ConsentPurpose.HANDOVER, true, mother);
        say(mother, ConsentPurpose.HANDOVER, false, mother);
        assertThat(standing(mother, ConsentPurpose.HANDOVER).state()).isEqualTo(Consents.State.WITHDRAWN);
        assertThat(overview().history()).extracting(overview()::isDeclined).containsExactly(false, false, true);
    }

    @Test
    void a_guardian_speaks_for_a_child_and_neither_the_child_nor_another_child_does() {
        refusedAt("saidBy", small, ConsentPurpose.HANDOVER, small);
        refusedAt("saidBy", small, ConsentPurpose.HANDOVER, teenager);
        say(small, ConsentPurpose.HANDOVER, true, mother);
        assertThat(holds(small, ConsentPurpose.HANDOVER)).isTrue();
    }

    @Test
    void nobody_speaks_for_somebody_who_is_old_enough_to_say_it_herself() {
        refusedAt("saidBy", mother, ConsentPurpose.HANDOVER, teenager);
        // Of the health assessment a child of 15 decides herself; of a hand-over only from 18.
        refusedAt("saidBy", teenager, ConsentPurpose.HEALTH_RESULT, mother);
        say(teenager, ConsentPurpose.HEALTH_RESULT, true, teenager);
        refusedAt("saidBy", teenager, ConsentPurpose.HANDOVER, teenager);
        say(teenager, ConsentPurpose.HANDOVER, true, mother);
    }

    @Test
    void what_a_guardian_said_holds_until_the_day_before_the_birthday() {
        say(teenager, ConsentPurpose.HANDOVER, true, mother);
        assertThat(holds(teenager, ConsentPurpose.HANDOVER)).isTrue();
        clock.set("2026-03-03T00:00");
        assertThat(holds(teenager, ConsentPurpose.HANDOVER)).isFalse();
        assertThat(standing(teenager, ConsentPurpose.HANDOVER).state()).isEqualTo(Consents.State.LAPSED);
    }

    @Test
    void what_a_guardian_withdrew_stays_so_and_what_was_said_on_the_birthday_does_not_lapse() {
        say(teenager, ConsentPurpose.HANDOVER, true, mother);
        say(teenager, ConsentPurpose.HANDOVER, false, mother);
        clock.set("2026-03-03T00:00");
        assertThat(standing(teenager, ConsentPurpose.HANDOVER).state()).isEqualTo(Consents.State.WITHDRAWN);
        record(new ConsentInput(
                teenager, ConsentPurpose.HANDOVER, true, teenager, "", Way.ORAL, TODAY.plusDays(1), null));
        clock.set("2026-03-04T00:00");
        assertThat(holds(teenager, ConsentPurpose.HANDOVER)).isTrue();
    }

    @Test
    void a_guardian_outside_the_household_is_named() {
        record(new ConsentInput(small, ConsentPurpose.HANDOVER, true, null, "Værge Vibeke", Way.WRITTEN, TODAY, null));
        assertThat(overview().history().getFirst().saidByName()).isEqualTo("Værge Vibeke");
        assertThat(holds(small, ConsentPurpose.HANDOVER)).isTrue();
        refusedAt(
                "guardian",
                new ConsentInput(small, ConsentPurpose.HANDOVER, true, null, null, Way.WRITTEN, TODAY, null));
    }

    @Test
    void a_day_ahead_or_before_what_is_written_already_is_refused() {
        refusedAt(
                "saidOn",
                new ConsentInput(mother, ConsentPurpose.HANDOVER, true, mother, "", Way.ORAL, TODAY.plusDays(1), null));
        say(mother, ConsentPurpose.HANDOVER, true, mother);
        refusedAt(
                "saidOn",
                new ConsentInput(
                        mother, ConsentPurpose.HANDOVER, false, mother, "", Way.ORAL, TODAY.minusDays(1), null));
    }

    @Test
    void a_wrong_day_and_a_wrong_speaker_are_said_at_once() {
        ConsentInput both = new ConsentInput(
                mother, ConsentPurpose.HANDOVER, true, teenager, "", Way.ORAL, TODAY.plusDays(1), null);
        refusedAt("saidOn", both);
        refusedAt("saidBy", both);
    }

    @Test
    void whoever_has_not_read_the_newest_statement_writes_nothing() {
        say(mother, ConsentPurpose.HANDOVER, true, mother);
        assertThatThrownBy(() -> record(
                        new ConsentInput(mother, ConsentPurpose.HANDOVER, false, mother, "", Way.ORAL, TODAY, 0)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("people.consent.changed"));
        record(new ConsentInput(mother, ConsentPurpose.HANDOVER, false, mother, "", Way.ORAL, TODAY, 1));
        assertThat(holds(mother, ConsentPurpose.HANDOVER)).isFalse();
    }

    @Test
    void two_who_write_at_the_same_moment_do_not_both_write_the_first_statement() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = threads.invokeAll(IntStream.range(0, 4)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> {
                        together.await();
                        try {
                            record(new ConsentInput(
                                    mother, ConsentPurpose.HANDOVER, i % 2 == 0, mother, "", Way.ORAL, TODAY, 0));
                            return true;
                        } catch (Problem late) {
                            return false;
                        }
                    })
                    .toList());
            int written = 0;
            for (var each : tries) {
                written += each.get() ? 1 : 0;
            }
            assertThat(written).isEqualTo(1);
        }
        assertThat(overview().history()).hasSize(1);
    }

    @Test
    void a_partner_reads_how_somebody_is_reached_only_where_she_has_consented_to_it() {
        contacts();
        Caller partner = town.person("Bente Skov", Role.PARTNER, "Frivillige", Set.of());
        involve("Frivillige");
        assertThat(phone(partner, mother)).isNull();
        assertThat(phone(town.person("Mette Lund", Role.CASE_WORKER), mother)).isEqualTo("12345678");
        say(mother, ConsentPurpose.VOLUNTEER_CONTACT, true, mother);
        assertThat(phone(partner, mother)).isEqualTo("12345678");
        assertThat(phone(partner, small)).isNull();
        List<PeopleChange> history =
                town.read(partner, PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, family, 50));
        assertThat(history).extracting(PeopleChange::field).doesNotContain("phone", "email");
        say(mother, ConsentPurpose.VOLUNTEER_CONTACT, false, mother);
        assertThat(phone(partner, mother)).isNull();
    }

    @Test
    void what_needs_a_consent_is_stopped_and_told_which() {
        Household found = town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family));
        Person about = found.main();
        for (ConsentPurpose purpose : ConsentPurpose.all()) {
            assertThatThrownBy(() -> town.read(town.system(), PeopleAction.CONSENT_SEE, tx -> {
                        consents.require(tx, about, purpose.key());
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.key()).isEqualTo("people.consent.required." + purpose.key()));
        }
    }

    @Test
    void statements_are_never_changed_or_removed() {
        JdbcClient database = JdbcClient.create(TestDatabase.superuser());
        for (String right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertThat(database.sql("SELECT has_table_privilege('fodfaeste_app', 'consent_statement', :right)")
                            .param("right", right)
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    private void contacts() {
        Map<UUID, Contacts.Reach> reach = Map.of(
                mother,
                new Contacts.Reach("12345678", "samira@example.org"),
                small,
                new Contacts.Reach("87654321", ""));
        town.write(town.system(), PeopleAction.CONTACT_CHANGE, tx -> {
            contacts.change(tx, family, new Contacts.ContactDetailsInput(null, null, false), reach);
            return true;
        });
    }

    private void involve(String unit) {
        UUID id = town.unit(unit);
        town.write(town.system(), PlanAction.TASK_REASSIGN, tx -> {
            households.involve(tx, Map.of(family, List.of(id)));
            return true;
        });
    }

    private String phone(Caller caller, UUID person) {
        return town.read(caller, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family)).persons().stream()
                .filter(each -> each.id().equals(person))
                .findAny()
                .orElseThrow()
                .phone();
    }

    private boolean holds(UUID person, String purpose) {
        return town.read(
                town.system(),
                PeopleAction.CONSENT_SEE,
                tx -> consents.holding(tx, households.get(tx, family).persons(), purpose)
                        .contains(person));
    }

    private Overview overview() {
        return town.read(town.system(), PeopleAction.CONSENT_SEE, tx -> consents.of(tx, households.get(tx, family)));
    }

    private ConsentStatus standing(UUID person, String purpose) {
        return overview().items().stream()
                .filter(each -> each.person().equals(person) && each.purpose().equals(purpose))
                .findAny()
                .orElseThrow();
    }

    private void say(UUID person, String purpose, boolean given, UUID by) {
        record(new ConsentInput(person, purpose, given, by, "", Way.ORAL, TODAY, null));
    }

    private void record(ConsentInput said) {
        town.write(town.system(), PeopleAction.CONSENT_CHANGE, tx -> {
            consents.record(tx, households.get(tx, family), said);
            return true;
        });
    }

    private void refusedAt(String field, UUID person, String purpose, UUID by) {
        refusedAt(field, new ConsentInput(person, purpose, true, by, "", Way.ORAL, TODAY, null));
    }

    private void refusedAt(String field, ConsentInput said) {
        assertThatThrownBy(() -> record(said))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .contains(field));
    }

    private static UUID person(Household household, String first) {
        return household.persons().stream()
                .filter(each -> each.name().startsWith(first))
                .findAny()
                .orElseThrow()
                .id();
    }
}
