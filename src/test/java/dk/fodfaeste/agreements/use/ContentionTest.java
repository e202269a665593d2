package dk.fodfaeste.agreements.use;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.ApprovalInput;
import dk.fodfaeste.agreements.deal.AgreementInput.CounterInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.agreements.deal.AgreementSteps;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sixty-four want the last ones at once: never one too many, and none left while somebody waits. */
@ServerTest
class ContentionTest {

    private static final int CLIENTS = 64;

    @Autowired
    Towns towns;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementSteps steps;

    @Autowired
    Uses uses;

    private final JdbcClient database = JdbcClient.create(TestDatabase.superuser());
    private Town town;

    @BeforeEach
    void aTown() {
        town = towns.town();
    }

    @Test
    void the_last_home_is_given_once() throws Exception {
        UUID agreement = agreement("1");
        assertThat(atOnce(i -> use(agreement, null, "1"))).isEqualTo(1);
        assertThat(used(agreement)).isEqualTo(1);
    }

    @Test
    void of_sixty_homes_all_are_given_and_four_clients_refused() throws Exception {
        UUID agreement = agreement("60");
        assertThat(atOnce(i -> use(agreement, null, "1"))).isEqualTo(60);
        assertThat(used(agreement)).isEqualTo(60);
    }

    @Test
    void the_same_use_sent_sixty_four_times_is_one() throws Exception {
        UUID agreement = agreement("1");
        assertThat(atOnce(i -> use(agreement, "the same", "1"))).isEqualTo(CLIENTS);
        assertThat(used(agreement)).isEqualTo(1);
    }

    @Test
    void while_one_is_taken_back_its_place_goes_to_exactly_one() throws Exception {
        UUID agreement = agreement("1");
        UUID first = use(agreement, null, "1");
        AtomicInteger undone = new AtomicInteger();
        int taken = atOnce(i -> {
            if (i % 2 == 0) {
                town.run(town.system(), AgreementAction.AGREEMENT_USE, tx -> uses.undo(tx, agreement, first));
                undone.incrementAndGet();
                return first;
            }
            return use(agreement, null, "1");
        });
        assertThat(undone.get()).isEqualTo(1);
        assertThat(taken).isLessThanOrEqualTo(2);
        assertThat(used(agreement)).isEqualTo(taken - 1L);
    }

    private int atOnce(Work work) throws Exception {
        AtomicInteger done = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(clients.submit((Callable<Void>) () -> {
                    start.await();
                    try {
                        work.once(number);
                        done.incrementAndGet();
                    } catch (Problem refused) {
                        assertThat(refused.key() + refused.fields()).contains("agreements.use");
                    }
                    return null;
                }));
            }
            for (Future<Void> each : running) {
                each.get();
            }
        }
        return done.get();
    }

    private interface Work {
        UUID once(int number);
    }

    private UUID use(UUID agreement, @Nullable String key, String amount) {
        UseInput in = new UseInput(key, "homes", LocalDate.parse("2026-03-02"), amount, null, null, null, null, null);
        return town.write(town.system(), AgreementAction.AGREEMENT_USE, tx -> uses.add(tx, agreement, in, null));
    }

    private long used(UUID agreement) {
        return database.sql("""
                SELECT sum(u.amount)
                FROM agreement_use u
                JOIN agreement_counter c ON c.id = u.counter
                WHERE c.agreement = :agreement
                """).param("agreement", agreement).query(Long.class).single();
    }

    private UUID agreement(String homes) {
        AgreementInput in = new AgreementInput(
                "Rammeaftale",
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"),
                null,
                null,
                null,
                List.of(new PartyInput(null, Party.Who.ORGANISATION, "KAB", null, null, null, null)),
                List.of(new CounterInput("homes", homes, null)),
                List.of(),
                null);
        UUID id = town.write(
                town.system(),
                AgreementAction.AGREEMENT_CHANGE,
                tx -> agreements.add(tx, "rammeaftale-frederiksberg", in));
        for (Side side : Side.values()) {
            town.run(
                    town.system(),
                    AgreementAction.AGREEMENT_CHANGE,
                    tx -> steps.approve(
                            tx, agreements.locked(tx, id), new ApprovalInput(side, "Formanden", null, null)));
        }
        return id;
    }
}
