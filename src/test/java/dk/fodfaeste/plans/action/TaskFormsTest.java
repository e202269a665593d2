package dk.fodfaeste.plans.action;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms and buttons of a task's page, as a browser without scripts sends them. */
@ServerTest
class TaskFormsTest {

    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int SEE_OTHER = 303;

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    private Town town;
    private UUID family;
    private HttpVisitor visitor;

    @BeforeEach
    void aFamilyWithATask() {
        town = towns.town();
        given.template(town, "one", "only");
        family = given.family(town);
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
    }

    @Test
    void a_button_of_a_page_that_is_no_longer_true_does_nothing() {
        String shown = String.valueOf(task().version());
        assertThat(visitor.get("/opgaver/" + task().id()).body()).contains("name=\"version\" value=\"" + shown + "\"");
        assertThat(send("venter", Map.of("version", shown, "waitingFor", "svar"))
                        .statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(send("udfoert", Map.of("version", shown)).statusCode()).isEqualTo(CONFLICT);
        assertThat(task().status()).isEqualTo(TaskStatus.WAITING);
        assertThat(send("udfoert", Map.of("version", String.valueOf(task().version())))
                        .statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void a_basket_is_chosen_among_people_and_nobody_is_a_mistake() {
        UUID unit = town.unit("Frivilligcenter");
        assertThat(send("overdrag", Map.of("assignee", "")).statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(send("overdrag", Map.of()).statusCode()).isEqualTo(UNPROCESSABLE);
        assertThat(send("overdrag", Map.of("assignee", "unit:" + UUID.randomUUID()))
                        .body())
                .contains("assignee-error");
        assertThat(send("overdrag", Map.of("assignee", "unit:" + unit)).statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(task().unit()).isEqualTo(unit);
        assertThat(task().assignee()).isNull();
    }

    @Test
    void why_a_task_is_not_relevant_is_asked_for_in_a_field_of_its_own() {
        assertThat(send("ikke-relevant", Map.of("notRelevant", " ")).body())
                .contains("notRelevant-error")
                .doesNotContain("reason-error");
        assertThat(send("ikke-relevant", Map.of("notRelevant", "findes ikke")).statusCode())
                .isEqualTo(SEE_OTHER);
        assertThat(task().status()).isEqualTo(TaskStatus.NOT_RELEVANT);
    }

    private HttpResponse<String> send(String verb, Map<String, String> fields) {
        return visitor.form("/opgaver/" + task().id() + "/" + verb, fields);
    }

    private Task task() {
        return given.task(town, family, "only");
    }
}
