package dk.fodfaeste.rules.input;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A municipality where every name, comment and title is a script or a formula, and where every form gets what nobody would
 * write: each role follows all links, reads all lists as files, and sends all forms with something wrong in each field. A name in Arabic or
 * Hebrew turns round nothing that stands beside it.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    /** What one role has sent, another need not. */
    private final Set<String> sent = new HashSet<>();

    @BeforeAll
    void nobodyHasGuessedYet() {
        JdbcClient.create(TestDatabase.superuser())
                .sql("DELETE FROM login_throttle")
                .update();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "API_CLIENT")
    void a_role_that_sends_anything_gets_clear_answers_and_sees_no_script_and_no_formula(Role role) {
        FullTown full = FullTown.make(towns, environment, jobs);
        Hostile.fill(full);
        String unit = role == Role.PARTNER ? "Bolig" : null;
        Caller person =
                full.town().person("<script>alert(1)</script> " + role, role, unit, Set.of(Sensitivity.values()));
        full.town().person("Anden Administrator", Role.ADMINISTRATOR);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(full.town().login(person), Town.PASSWORD);
        Walk walk = new Walk(visitor);
        walk.from("/");
        full.addresses().forEach(walk::from);
        assertThat(walk.faults()).isEmpty();
        assertThat(walk.pages()).as("pages that were seen").isGreaterThan(3);
        if (role == Role.CASE_WORKER) {
            assertThat(walk.isolated())
                    .as("pages with an Arabic or a Hebrew name")
                    .isGreaterThan(3);
        }
        List<String> faults = new ArrayList<>();
        walk.forms().stream().filter(form -> sent.add(form.kind())).forEach(form -> faults.addAll(walk.send(form)));
        assertThat(faults).isEmpty();
    }
}
