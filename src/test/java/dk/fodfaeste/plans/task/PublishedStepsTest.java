package dk.fodfaeste.plans.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server keeps of published templates. */
@ServerTest
class PublishedStepsTest {

    private static final String RESTRICTED = "23001";

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    PublishedSteps steps;

    private final JdbcClient superuser = JdbcClient.create(TestDatabase.superuser());
    private Town town;
    private Caller mette;
    private UUID second;

    @BeforeEach
    void aTemplateOfTwoSteps() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        given.template(town, "kept", "first", "second");
        second = superuser
                .sql("SELECT id FROM plan_step WHERE municipality = :town AND key = 'second'"
                        + " AND template = (SELECT id FROM plan_template WHERE municipality = :town AND key = 'kept')")
                .param("town", town.code())
                .query(UUID.class)
                .single();
    }

    @Test
    void a_step_says_of_its_tasks_what_was_published() {
        PublishedSteps.Step step = step(town, mette, second);
        assertThat(step.title().da()).isEqualTo("Trin second");
        assertThat(step.position()).isEqualTo(1);
        assertThat(step.every()).isNull();
    }

    @Test
    void it_is_read_once_and_then_kept() {
        List<PublishedSteps.Step> twice = town.read(
                mette,
                PlanAction.HOUSEHOLD_PLANS_SEE,
                tx -> List.of(steps.in(tx).get(second), steps.in(tx).get(second)));
        assertThat(twice.getLast()).isSameAs(twice.getFirst());
        assertThat(step(town, mette, second)).isSameAs(twice.getFirst());
    }

    @Test
    void another_municipality_is_not_told_it_although_it_is_kept() {
        step(town, mette, second);
        Town elsewhere = towns.town();
        Caller jens = elsewhere.person("Jens Holm", Role.CASE_WORKER);
        assertThatThrownBy(() -> step(elsewhere, jens, second)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE plan_step SET title_da = 'x'", "DELETE FROM plan_step"})
    void not_even_the_owner_changes_or_removes_it(String statement) {
        assertThatThrownBy(() -> superuser
                        .sql(statement + " WHERE id = :id")
                        .param("id", second)
                        .update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo(RESTRICTED));
    }

    private PublishedSteps.Step step(Town where, Caller who, UUID id) {
        return where.read(
                who, PlanAction.HOUSEHOLD_PLANS_SEE, tx -> steps.in(tx).get(id));
    }
}
