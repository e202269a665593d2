package dk.fodfaeste.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.account.CallerLookup;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a job may count on. */
@ServerTest
class JobsTest {

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    CallerLookup callers;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Towns towns;

    @Autowired
    TestClock clock;

    private final String kind = "test-" + UUID.randomUUID();

    @Test
    void aJobIsPlannedWithTheTransactionThatPlannedIt() {
        Town town = towns.town();
        UUID subject = UUID.randomUUID();

        town.write(town.system(), ArrivalAction.ARRIVAL_IMPORT, tx -> {
            jobs.plan(tx, kind, subject);
            jobs.plan(tx, kind, subject);
            return true;
        });

        assertThat(planned(town)).isEqualTo(1);
    }

    @Test
    void andNotWithOneThatFailed() {
        Town town = towns.town();

        assertThatThrownBy(() -> town.write(town.system(), ArrivalAction.ARRIVAL_IMPORT, tx -> {
                    jobs.plan(tx, kind, UUID.randomUUID());
                    throw Problem.conflict("access.login.taken", "x");
                }))
                .isInstanceOf(Problem.class);

        assertThat(planned(town)).isZero();
    }

    @Test
    void whoPlannedItComesBackWithTheRightsThatSheHasNow() {
        Town town = towns.town();
        Caller person = town.person("Mette Holm", Role.CASE_WORKER);

        Caller again = callers.again(town.code(), person.account(), null);

        assertThat(again).isEqualTo(person);
    }

    @Test
    void aTokenThatNoLongerHoldsDoesNoJob() {
        Town town = towns.town();
        Caller token = tokens.caller(town.token(ApiScope.values()[0])).orElseThrow();
        UUID id = Objects.requireNonNull(token.token());
        assertThat(callers.again(town.code(), null, id)).isEqualTo(token);

        clock.set("2026-03-03T10:00");

        assertThatThrownBy(() -> callers.again(town.code(), null, id)).isInstanceOf(Problem.class);
    }

    @Test
    void jobDataIsReadAsItWasWritten() {
        JobData person = new JobData((short) 147, UUID.randomUUID(), null, UUID.randomUUID());
        JobData system = new JobData((short) 101, null, null, new UUID(0, 0));

        assertThat(JobData.of(person.text())).isEqualTo(person);
        assertThat(JobData.of(system.text())).isEqualTo(system);
        assertThatThrownBy(() -> JobData.of("1|2")).isInstanceOf(IllegalArgumentException.class);
    }

    private long planned(Town town) {
        return database.sql("SELECT count(*) FROM job WHERE task_name = :kind AND task_instance LIKE :town || ':%'")
                .param("kind", kind)
                .param("town", town.code())
                .query(Long.class)
                .single();
    }
}
