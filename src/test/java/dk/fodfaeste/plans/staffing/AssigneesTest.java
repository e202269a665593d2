package dk.fodfaeste.plans.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.absence.Absences;
import dk.fodfaeste.plans.absence.Absences.AbsenceInput;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work is given to who may see it and do it now: page and API offer nobody else, and take nobody else. */
@ServerTest
class AssigneesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @LocalServerPort
    int port;

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Absences absences;

    @Autowired
    Assignees assignees;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient api;
    private Caller mette;
    private Caller ole;
    private Caller nurse;
    private Caller ownPartner;
    private Task task;
    private Task health;
    private UUID family;
    private final List<Caller> unable = new ArrayList<>();

    @BeforeEach
    void peopleOfEachKind() {
        town = towns.town();
        given.template(town, "work", "plain; function: mentor", "health; function: mentor; sensitivity: health");
        Set<Sensitivity> mayReadHealth = Set.of(Sensitivity.HEALTH);
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER, null, mayReadHealth), "mentor");
        ole = town.person("Ole Kirkegaard", Role.CASE_WORKER);
        nurse = town.person("Nina Syster", Role.CASE_WORKER, null, mayReadHealth);
        family = given.family(town);
        task = given.task(town, family, "plain");
        health = given.task(town, family, "health");
        ownPartner = town.person("Bente Skov", Role.PARTNER, task.unitName(), Set.of());
        unable.add(town.person("Frank Revisor", Role.AUDITOR));
        unable.add(town.person("Sofie Admin", Role.ADMINISTRATOR));
        unable.add(town.person("Pia Anden", Role.PARTNER, "En helt anden enhed", Set.of()));
        Caller away = town.person("Ferie Hansen", Role.CASE_WORKER);
        town.run(
                away,
                PlanAction.ABSENCE_NOTE,
                tx -> absences.note(tx, new AbsenceInput(null, TODAY, TODAY, ole.account(), null)));
        unable.add(away);
        Caller closed = town.person("Lukket Konto", Role.CASE_WORKER);
        JdbcClient.create(TestDatabase.superuser())
                .sql("UPDATE account SET active = false WHERE id = :id")
                .param("id", closed.account())
                .update();
        unable.add(closed);
        api = ApiClient.of(environment, town.token(ApiScope.values()));
    }

    @Test
    void the_api_gives_a_task_to_nobody_else() {
        for (Caller each : unable) {
            ApiResponse refused = reassign(task, each);
            assertThat(refused.status()).as(each.name() + refused.text()).isEqualTo(422);
            assertThat(refused.at("/errors/0/field")).isEqualTo("assignee");
        }
        assertThat(reassign(task, ownPartner).status()).isEqualTo(200);
        assertThat(reassign(task, ole).status()).isEqualTo(200);
        assertThat(given.task(town, family, "plain").assignee()).isEqualTo(ole.account());
    }

    @Test
    void a_task_about_health_is_given_to_who_has_the_right_to_it() {
        HttpVisitor visitor = at(mette);
        String path = "/opgaver/" + health.id() + "/overdrag";
        HttpResponse<String> refused = visitor.form(path, Map.of("assignee", "" + ole.account()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ole Kirkegaard har ikke adgang til at løse opgaven");
        assertThat(visitor.form(path, Map.of("assignee", "" + nurse.account())).statusCode())
                .isEqualTo(303);
    }

    @Test
    void many_tasks_are_given_as_far_as_they_may_be_and_the_others_say_why() {
        HttpVisitor visitor = at(mette);
        HttpResponse<String> sent = visitor.post(
                "/opgaver/flere/overdrag",
                "_csrf=" + visitor.proof() + "&id=" + task.id() + "&id=" + health.id() + "&assignee=" + ole.account()
                        + "&tilbage=/opgaver");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/opgaver").body())
                .contains("En opgave givet videre til Ole Kirkegaard")
                .contains("Ikke gjort: Trin health")
                .contains("Ole Kirkegaard har ikke adgang til at løse opgaven");
        for (Caller each : unable) {
            ApiResponse refused = api.post(
                    "/tasks/many/reassign",
                    "{\"tasks\": [\"%s\"], \"assignee\": \"%s\"}".formatted(task.id(), each.account()));
            assertThat(refused.text()).as(each.name()).doesNotContain("\"done\":[\"" + task.id());
        }
    }

    @Test
    void many_tasks_of_which_there_are_none_are_missing_at_their_field() {
        for (String path : List.of("done", "redate", "reassign")) {
            String more = path.equals("redate")
                    ? ", \"dueBy\": \"2026-03-05\", \"reason\": \"x\""
                    : path.equals("reassign") ? ", \"assignee\": \"" + ole.account() + "\"" : "";
            ApiResponse refused = api.post("/tasks/many/" + path, "{\"tasks\": []" + more + "}");
            assertThat(refused.at("/errors/0/field")).isEqualTo("tasks");
        }
    }

    @Test
    void pages_offer_nobody_else() {
        HttpVisitor visitor = at(mette);
        for (String page : List.of("/opgaver/" + task.id(), "/fravaer", "/familier/" + family + "/hold")) {
            String body = visitor.get(page).body();
            String chooser = body.substring(body.indexOf(page.equals("/fravaer") ? "id=\"cover\"" : "id=\"assignee\""));
            String options = chooser.substring(0, chooser.indexOf("</select>"));
            // Whoever covers for her must be able to do all that she has, also what is about health.
            assertThat(options).as(page).contains(page.equals("/fravaer") ? "Nina Syster" : "Ole Kirkegaard");
            assertThat(unable)
                    .allSatisfy(each -> assertThat(options)
                            .as(page)
                            .doesNotContain(each.account() + "\"")
                            .doesNotContain(each.name()));
        }
        String health = visitor.get("/opgaver/" + this.health.id()).body();
        assertThat(health).contains(nurse.account() + "\"").doesNotContain(ole.account() + "\"");
    }

    @Test
    void the_page_says_who_got_it_and_refuses_whoever_cannot_at_the_field() {
        HttpVisitor visitor = at(mette);
        for (Caller each : unable) {
            assertThat(visitor.form("/opgaver/" + task.id() + "/overdrag", Map.of("assignee", "" + each.account()))
                            .statusCode())
                    .as(each.name())
                    .isEqualTo(422);
        }
        visitor.form("/opgaver/" + task.id() + "/overdrag", Map.of("assignee", "" + ole.account()));
        assertThat(visitor.get("/opgaver/" + task.id()).body()).contains("Givet videre til Ole Kirkegaard: Trin plain");
        visitor.form(
                "/opgaver/flere/overdrag",
                Map.of("id", "" + task.id(), "assignee", "" + nurse.account(), "tilbage", "/opgaver"));
        assertThat(visitor.get("/opgaver").body()).contains("En opgave givet videre til Nina Syster");
    }

    @Test
    void nobody_fills_a_function_whose_tasks_she_cannot_do() {
        HttpVisitor visitor = at(mette);
        List<Caller> wrong = new ArrayList<>(unable);
        wrong.add(ole);
        for (Caller each : wrong) {
            assertThat(fill(visitor, each)).as(each.name()).isEqualTo(422);
        }
        assertThat(fill(visitor, nurse)).isEqualTo(303);
    }

    @Test
    void nobody_covers_for_work_that_she_cannot_do() {
        List<Caller> wrong = new ArrayList<>(unable);
        wrong.add(ole);
        for (Caller each : wrong) {
            ApiResponse refused = cover(each);
            assertThat(refused.status()).as(each.name() + refused.text()).isEqualTo(422);
            assertThat(refused.at("/errors/0/field")).isEqualTo("cover");
        }
        assertThat(cover(nurse).status()).isEqualTo(200);
    }

    @Test
    void whoever_leaves_hands_over_to_somebody_who_can_do_it() {
        List<Caller> wrong = new ArrayList<>(unable);
        wrong.add(ole);
        for (Caller each : wrong) {
            ApiResponse refused = api.post(
                    "/users/" + mette.account() + "/deactivate", "{\"handOverTo\": \"" + each.account() + "\"}");
            assertThat(refused.status()).as(each.name() + refused.text()).isEqualTo(422);
            assertThat(refused.at("/errors/0/field")).isEqualTo("handOverTo");
        }
        assertThat(api.post(
                                "/users/" + mette.account() + "/deactivate",
                                "{\"handOverTo\": \"" + nurse.account() + "\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_new_plan_gives_no_task_to_a_holder_of_its_function_who_could_not_do_it() {
        town.holds(unable.getFirst(), "interpreters");
        town.holds(unable.get(1), "interpreters");
        List<UUID> holders = town.read(
                town.system(),
                PlanAction.TASK_LIST,
                tx -> assignees.holders(tx).values().stream()
                        .flatMap(List::stream)
                        .map(each -> each.account())
                        .toList());
        assertThat(holders)
                .contains(mette.account())
                .doesNotContain(unable.getFirst().account(), unable.get(1).account());
    }

    private int fill(HttpVisitor visitor, Caller who) {
        return visitor.form(
                        "/familier/" + family + "/hold",
                        Map.of("function", "" + town.function("mentor"), "assignee", "" + who.account()))
                .statusCode();
    }

    private ApiResponse cover(Caller who) {
        return api.post(
                "/absences",
                "{\"person\": \"%s\", \"first\": \"2026-03-02\", \"last\": \"2026-03-03\", \"cover\": \"%s\"}"
                        .formatted(mette.account(), who.account()));
    }

    private ApiResponse reassign(Task what, Caller who) {
        return api.post("/tasks/" + what.id() + "/reassign", "{\"assignee\": \"" + who.account() + "\"}");
    }

    private HttpVisitor at(Caller who) {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(who), Town.PASSWORD);
        return visitor;
    }
}
