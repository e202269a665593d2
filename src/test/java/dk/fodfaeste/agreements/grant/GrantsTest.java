package dk.fodfaeste.agreements.grant;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.agreements.grant.Grants.GrantInput;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who sees a family's grants, and that nobody gets the same one twice. */
@ServerTest
class GrantsTest {

    private static final String HOURS = "introduktionstimer-kolding";
    private static final String EFFORT = "tidlig-indsats-hedensted";

    @Autowired
    Towns towns;

    @Autowired
    Grants grants;

    @Autowired
    Households households;

    @Autowired
    Environment environment;

    private Town town;
    private Caller worker;
    private Household family;

    @BeforeEach
    void aFamilyWithAChild() {
        town = towns.town();
        worker = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.CHILD_CONCERN));
        town.announce(
                row().household("H1").build(),
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Nour", "Al-Hakim")
                        .born("2023-05-05")
                        .build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    @Test
    void a_partner_sees_and_uses_the_grants_of_families_that_her_unit_works_with_and_issues_none() {
        UUID grant = grant(HOURS);
        Caller partner = town.person("Bente Skov", Role.PARTNER, "Dagtilbud", Set.of());
        assertThat(refused(partner).key()).isEqualTo("people.household.unknown");
        town.run(
                town.system(),
                PeopleAction.TEAM_CHANGE,
                tx -> households.involve(tx, Map.of(family.id(), Set.of(town.unit("Dagtilbud")))));
        assertThat(seen(partner)).hasSize(1);
        UseInput hour = new UseInput(null, "hours", LocalDate.parse("2026-03-02"), "1", null, null, null, null, null);
        assertThat(town.<UUID>write(partner, AgreementAction.GRANT_USE, tx -> grants.use(tx, family.id(), grant, hour)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> town.run(
                                        partner,
                                        AgreementAction.GRANT_ISSUE,
                                        tx -> grants.issue(tx, family.id(), grant)))
                        .kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void a_sensitive_grant_is_seen_with_the_right_alone_and_never_by_a_token() {
        UUID grant = grant(EFFORT);
        assertThat(seen(worker)).extracting(Standing::id).containsExactly(grant);
        assertThat(seen(town.person("Ida Holm", Role.CASE_WORKER))).isEmpty();
        ApiClient other = ApiClient.of(environment, town.token(ApiScope.AGREEMENTS_READ));
        assertThat(other.get("/households/" + family.id() + "/grants").items()).isEmpty();
        assertThat(other.get("/refunds").status()).isEqualTo(403);
    }

    @Test
    void the_list_begins_with_what_ends_first_and_ends_with_what_has_no_end() {
        UUID open = grant(EFFORT);
        UUID ending = grant(HOURS);
        Grants.Current first = town.read(worker, AgreementAction.GRANT_SEE, tx -> grants.current(tx, null, 1));
        assertThat(first.rows()).extracting(Standing::id).containsExactly(ending);
        Grants.Current rest = town.read(worker, AgreementAction.GRANT_SEE, tx -> grants.current(tx, first.next(), 1));
        assertThat(rest.rows()).extracting(Standing::id).containsExactly(open);
        assertThat(rest.next()).isNull();
    }

    @Test
    void asked_for_64_times_at_once_a_grant_is_made_once() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(64);
        try (var clients = Executors.newFixedThreadPool(64)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                running.add(clients.submit((Callable<Void>) () -> {
                    start.await();
                    try {
                        grant(HOURS);
                        made.incrementAndGet();
                    } catch (Problem twice) {
                        assertThat(twice.key()).isEqualTo("agreements.grant.twice");
                    }
                    return null;
                }));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void what_was_prepared_by_mistake_is_discarded_and_can_be_given_anew() {
        UUID grant = grant(EFFORT);
        assertThat(seen(worker).getFirst().status()).isEqualTo(Status.DRAFT);
        town.run(worker, AgreementAction.GRANT_ISSUE, tx -> grants.discard(tx, family.id(), grant));
        assertThat(seen(worker)).isEmpty();
        grant(EFFORT);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> town.run(
                                        worker,
                                        AgreementAction.GRANT_ISSUE,
                                        tx -> grants.restore(tx, family.id(), grant)))
                        .key())
                .isEqualTo("agreements.grant.twice");
    }

    private UUID grant(String kind) {
        UUID person = kind.equals(HOURS) ? family.persons().get(1).id() : null;
        GrantInput in = new GrantInput(person, null, LocalDate.parse("2026-03-02"), null, null, null, List.of());
        return town.write(worker, AgreementAction.GRANT_ISSUE, tx -> grants.add(tx, family.id(), kind, in));
    }

    private List<Standing> seen(Caller caller) {
        return town.read(caller, AgreementAction.GRANT_SEE, tx -> grants.of(tx, family.id()));
    }

    private Problem refused(Caller caller) {
        return catchThrowableOfType(Problem.class, () -> seen(caller));
    }
}
