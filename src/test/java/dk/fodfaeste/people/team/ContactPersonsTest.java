package dk.fodfaeste.people.team;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.ContactPersonCaps.Group;
import dk.fodfaeste.people.team.ContactPersons.Breach;
import dk.fodfaeste.people.team.ContactPersons.Held;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family has at most two contact persons, a child who came alone exactly one (contactPersons.max). */
@ServerTest
class ContactPersonsTest {

    @Autowired
    Towns towns;

    @Autowired
    ContactPersons contacts;

    @Autowired
    ContactPersonCaps caps;

    @Autowired
    Households households;

    private Town town;
    private UUID family;
    private UUID child;
    private UUID mette;
    private UUID ole;
    private UUID bo;

    @BeforeEach
    void aFamilyAndAChildWhoCameAlone() {
        town = towns.town();
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").build(),
                row().household("H2")
                        .name("Yusuf", "Osman")
                        .born("2010-05-01")
                        .kind(HouseholdKind.UNACCOMPANIED_MINOR)
                        .build());
        family = household("H1");
        child = household("H2");
        mette = account("Mette Lund");
        ole = account("Ole Friis");
        bo = account("Bo Holm");
    }

    @Test
    void a_family_may_have_two_and_the_third_is_refused_with_the_cap_and_its_source() {
        add(family, mette);
        assertThat(held(family).full()).isFalse();
        add(family, ole);
        assertThat(names(family)).containsExactly("Mette Lund", "Ole Friis");
        refused("people.contacts.full", () -> add(family, bo), 2, "K02-1c", 0, 2);
        assertThat(names(family)).hasSize(2);
    }

    @Test
    void a_child_who_came_alone_has_one_and_the_second_is_refused() {
        assertThat(held(child).breaks()).isTrue();
        add(child, mette);
        assertThat(held(child).breaks()).isFalse();
        refused("people.contacts.full.unaccompanied", () -> add(child, ole), 1, "K07-2", 0, 1);
    }

    @Test
    void the_only_one_of_such_a_child_cannot_end_but_another_can_take_over() {
        add(child, mette);
        UUID before = held(child).now().getFirst().id();
        refused("people.contacts.needed", () -> end(child, before), 1, "K07-2");
        change(tx -> contacts.replace(tx, child, before, ole));
        assertThat(names(child)).containsExactly("Ole Friis");
        assertThat(held(child).past()).extracting(ContactPerson::name).containsExactly("Mette Lund");
        refused("people.contacts.gone", () -> change(tx -> contacts.replace(tx, child, before, bo)));
    }

    @Test
    void whoever_ends_leaves_her_place_to_another_and_stays_in_the_history() {
        add(family, mette);
        add(family, ole);
        end(family, held(family).now().getFirst().id());
        add(family, bo);
        assertThat(names(family)).containsExactly("Bo Holm", "Ole Friis");
        List<PeopleChange> history =
                town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.changes(tx, family, 50));
        assertThat(history)
                .filteredOn(change -> change.field().equals("contactPerson"))
                .hasSize(4);
    }

    @Test
    void nobody_is_contact_person_twice_and_nobody_from_elsewhere_is_one() {
        add(family, mette);
        refusedAt("account", () -> add(family, mette));
        Town neighbour = towns.town();
        UUID theirs = neighbour.person("Nabo Nielsen", Role.CASE_WORKER).account();
        refusedAt("account", () -> add(family, theirs));
        refusedAt("account", () -> add(family, null));
    }

    @Test
    void of_many_who_are_added_at_the_same_moment_as_many_pass_as_the_cap_allows() throws Exception {
        List<UUID> colleagues = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            colleagues.add(account("Kollega " + i));
        }
        CyclicBarrier together = new CyclicBarrier(8);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> tries = threads.invokeAll(colleagues.stream()
                    .map(each -> (Callable<Boolean>) () -> {
                        together.await();
                        try {
                            add(family, each);
                            return true;
                        } catch (Problem full) {
                            assertThat(full.key()).isEqualTo("people.contacts.full");
                            return false;
                        }
                    })
                    .toList());
            int passed = 0;
            for (Future<Boolean> each : tries) {
                passed += each.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(2);
        }
        assertThat(names(family)).hasSize(2);
    }

    @Test
    void the_database_holds_to_the_cap_by_itself() {
        add(family, mette);
        add(family, ole);
        JdbcClient database = JdbcClient.create(TestDatabase.superuser());
        String add = """
                INSERT INTO contact_person (municipality, id, household, account, place, cap, since)
                VALUES (:code, gen_random_uuid(), :household, :account, %d, 2, timestamptz '2026-03-02 10:00')
                """;
        for (int place = 1; place <= 3; place++) {
            String sql = add.formatted(place);
            assertThatThrownBy(() -> database.sql(sql)
                            .param("code", town.code())
                            .param("household", family)
                            .param("account", bo)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void a_municipality_sets_its_own_cap_and_the_source_stays_beside_it() {
        assertThat(cap(Group.FAMILY).own()).isFalse();
        town.settles("contactPersons.max", 3);
        assertThat(cap(Group.FAMILY)).isEqualTo(new ContactPersonCaps.Cap(Group.FAMILY, 3, true, 2, "K02-1c"));
        assertThat(cap(Group.UNACCOMPANIED).most()).isEqualTo(1);
        add(family, mette);
        add(family, ole);
        add(family, bo);
        refused("people.contacts.full", () -> add(family, account("Eva Dam")), 3, "K02-1c", 1, 2);
    }

    @Test
    void the_list_of_breaches_holds_families_over_a_lowered_cap_and_children_without_exactly_one() {
        add(family, mette);
        add(family, ole);
        assertThat(breaches(town.system())).extracting(Breach::household).containsExactly(child);
        add(child, mette);
        assertThat(breaches(town.system())).isEmpty();
        town.settles("contactPersons.max", 1);
        assertThat(breaches(town.system())).singleElement().satisfies(breach -> {
            assertThat(breach.household()).isEqualTo(family);
            assertThat(breach.count()).isEqualTo(2);
            assertThat(breach.most()).isEqualTo(1);
            assertThat(breach.persons()).containsExactly("Mette Lund", "Ole Friis");
        });
        assertThat(held(family).breaks()).isTrue();
        town.settles("contactPersons.unaccompanied", 2);
        assertThat(breaches(town.system())).extracting(Breach::name).containsExactly("Al-Hakim", "Osman");
        List<Breach> next =
                town.read(town.system(), PeopleAction.CONTACT_PERSON_BREACHES, tx -> contacts.breaches(tx, family, 50));
        assertThat(next).extracting(Breach::name).containsExactly("Osman");
        assertThat(breaches(town.person("Per Fjern", Role.CASE_WORKER, "Sprogcenter Øst", Set.of())))
                .isEmpty();
    }

    private void add(UUID household, UUID account) {
        change(tx -> contacts.add(tx, household, account));
    }

    private void end(UUID household, UUID id) {
        change(tx -> contacts.end(tx, household, id));
    }

    private void change(java.util.function.Consumer<dk.fodfaeste.access.WriteTx> work) {
        town.write(town.system(), PeopleAction.CONTACT_PERSON_CHANGE, tx -> {
            work.accept(tx);
            return true;
        });
    }

    private Held held(UUID household) {
        return town.read(town.system(), PeopleAction.CONTACT_PERSON_SEE, tx -> contacts.of(tx, household));
    }

    private List<String> names(UUID household) {
        return held(household).now().stream().map(ContactPerson::name).toList();
    }

    private List<Breach> breaches(Caller caller) {
        return town.read(caller, PeopleAction.CONTACT_PERSON_BREACHES, tx -> contacts.breaches(tx, null, 50));
    }

    private ContactPersonCaps.Cap cap(Group group) {
        return town.read(town.system(), AdministrationAction.SETTING_LIST, tx -> caps.cap(tx, group));
    }

    private UUID household(String source) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(source)))
                .getFirst()
                .id();
    }

    private UUID account(String name) {
        return java.util.Objects.requireNonNull(
                town.person(name, Role.CASE_WORKER).account());
    }

    private static void refused(String key, Runnable work, Object... args) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.args()).containsExactly(args);
        });
    }

    private static void refusedAt(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly(field));
    }
}
