package dk.fodfaeste.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.BigImport;
import dk.fodfaeste.launch.Completions;
import dk.fodfaeste.launch.Person;
import dk.fodfaeste.launch.Picks;
import dk.fodfaeste.launch.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database: whoever comes to one is known to the other, and no work is done twice or lost. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersTest {

    /** Four chunks. */
    private static final int HOUSEHOLDS = 1_600;

    private static final int SMALL_IMPORTS = 6;
    private static final int FEW = 20;

    private EmbeddedDatabase cluster;
    private InstalledDatabase database;
    private Picks picks;
    private Running first;
    private Running second;

    @BeforeAll
    void twoServers(@TempDir Path temporary) throws Exception {
        Path data = Installation.withDemo(temporary);
        cluster = EmbeddedDatabase.start(data);
        database = InstalledDatabase.of(data);
        picks = Picks.noted(database);
        first = Running.on(database, Picks.serverNamed("first"));
        second = Running.on(database, Picks.serverNamed("second"));
    }

    @AfterAll
    void theEnd() {
        Stream.of(second, first).forEach(Running::close);
        cluster.close();
    }

    @Test
    @Order(1)
    void aLoginAtOneHoldsAtTheOtherUntilTheLogoutAtEither() throws Exception {
        Person signe = Person.loggedIn(first, "signe@demo.test", Person.PASSWORD);
        assertThat(signe.isKnownTo(second)).isTrue();

        signe.send(second, "/opgaver", "/log-ud", Map.of());

        assertThat(signe.isKnownTo(first)).isFalse();
        assertThat(signe.isKnownTo(second)).isFalse();
    }

    @Test
    @Order(2)
    void aNewPasswordEndsTheOtherSessionsAtBoth() throws Exception {
        Person signe = Person.loggedIn(first, "signe@demo.test", Person.PASSWORD);
        Person whoKnewIt = Person.loggedIn(first, "signe@demo.test", Person.PASSWORD);
        Person whoKnewItToo = Person.loggedIn(second, "signe@demo.test", Person.PASSWORD);

        signe.send(
                second,
                "/adgangskode",
                "/adgangskode",
                Map.of("present", Person.PASSWORD, "chosen", "en helt anden kode", "repeated", "en helt anden kode"));

        assertThat(signe.isKnownTo(first)).isTrue();
        assertThat(signe.isKnownTo(second)).isTrue();
        assertThat(Stream.of(whoKnewIt, whoKnewItToo)).allSatisfy(other -> {
            assertThat(other.isKnownTo(first)).isFalse();
            assertThat(other.isKnownTo(second)).isFalse();
        });
        Person.loggedIn(first, "signe@demo.test", "en helt anden kode");
    }

    @Test
    @Order(3)
    void eachJobIsDoneOnceThoughBothLookForJobs() throws Exception {
        picks.forget();
        List<BigImport> sent = Stream.iterate(0, i -> i < SMALL_IMPORTS, i -> i + 1)
                .map(i -> new BigImport(database, "FEW" + i, FEW))
                .toList();
        for (BigImport each : sent) {
            Running server = sent.indexOf(each) % 2 == 0 ? first : second;
            server.upload(Installation.demoToken(), each.fileName(), each.file());
        }
        // The day's work is due at once, at both servers.
        database.execute("UPDATE job SET execution_time = now() WHERE task_name LIKE '%-plan' AND NOT picked");

        for (BigImport each : sent) {
            each.awaitEnd();
            each.isWhole();
        }
        database.await("SELECT count(*) FROM job WHERE picked OR execution_time < now()", List.of("0")::equals);

        assertThat(picks.jobs()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(SMALL_IMPORTS + 4);
        assertThat(picks.servers("morning-digest-plan")).hasSize(1);
        assertThat(picks.servers("morning-digest")).hasSize(1);
        assertThat(picks.servers("arrival-import")).hasSize(SMALL_IMPORTS);
    }

    /** Last, as one of the two does not live to see its end. */
    @Test
    @Order(4)
    void whenTheOneThatDoesAJobIsKilledTheOtherTakesOverAndNoWorkIsLost() throws Exception {
        picks.forget();
        BigImport sent = new BigImport(database, "TAKE", HOUSEHOLDS);
        first.upload(Installation.demoToken(), sent.fileName(), sent.file());
        sent.awaitTheMiddle();
        boolean firstWorks = picks.servers("arrival-import").equals(List.of("first"));
        Running worker = firstWorks ? first : second;
        Running survivor = firstWorks ? second : first;

        Completions completions = Completions.of(database)
                .until(
                        () -> {
                            worker.kill();
                            sent.isNotDoneYet();
                        },
                        Installation.demoToken(),
                        first,
                        second);

        assertThat(completions.refusals()).as("answers of the killed server").isSubsetOf(0);
        assertThat(survivor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        completions.areWholeIn(database);
        completions.canBeFinishedBy(survivor, Installation.demoToken(), database);
        sent.awaitEnd();
        sent.isWhole();
        assertThat(picks.servers("arrival-import"))
                .isEqualTo(firstWorks ? List.of("first", "second") : List.of("second", "first"));
        Person.loggedIn(survivor, "amir@demo.test", Person.PASSWORD);
    }
}
