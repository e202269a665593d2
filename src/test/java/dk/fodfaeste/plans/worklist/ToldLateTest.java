package dk.fodfaeste.plans.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskRedate;
import dk.fodfaeste.plans.supervision.Supervision;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A date that had passed before the plan could know of it makes nobody late: it is told late, and counted apart. */
@ServerTest
class ToldLateTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Templates templates;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    Supervision supervision;

    @Autowired
    List<DailyJob> daily;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private Caller mette;
    private ApiClient client;

    @BeforeEach
    void aTown() {
        town = towns.town();
        town.run(
                town.system(),
                PlanAction.PRESET_LEAVE,
                tx -> templates.current(tx).forEach(each -> templates.retire(tx, each.id())));
        given.template(
                town,
                "late",
                "before; timing: at least 1 month before arrival",
                "today; timing: at notice",
                "day; timing: 1 day before arrival",
                "after; timing: 7 days after arrival");
        mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "reception");
        at("2026-03-02T10:00");
    }

    /** It is that time, and the other system has a token that holds then. */
    private void at(String moment) {
        clock.set(moment);
        client = ApiClient.of(
                environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE, ApiScope.ARRIVALS_WRITE));
    }

    @Test
    void a_notice_that_comes_after_the_date_of_a_step_makes_nobody_late() {
        given.family(town);
        assertThat(counts())
                .containsEntry(When.TOLD_LATE, 1)
                .containsEntry(When.OVERDUE, 0)
                .containsEntry(When.ACTIVE, 4);
        assertThat(titles("told-late")).containsExactly("Trin before");
        assertThat(titles("overdue")).isEmpty();
        var task = client.get("/tasks?due=told-late").items().getFirst();
        assertThat(task.get("overdue").asBoolean()).isFalse();
        assertThat(task.get("toldLate").asBoolean()).isTrue();
        assertThat(task.get("toldLateAt").asString()).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(task.at("/explanation/da").asString())
                .endsWith("Datoen var passeret, da planen fik den at vide 2. marts 2026 kl. 10.00.");
    }

    @Test
    void what_was_not_due_when_the_plan_began_is_late_when_its_date_has_passed() {
        given.family(town);
        at("2026-03-16T09:00");
        assertThat(titles("overdue")).containsExactlyInAnyOrder("Trin today", "Trin day");
        assertThat(titles("told-late")).containsExactly("Trin before");
    }

    @Test
    void an_arrival_that_is_earlier_than_announced_makes_nobody_late_with_what_was_still_ahead() {
        UUID family = given.family(town);
        at("2026-03-12T10:00");
        assertThat(titles("overdue")).containsExactly("Trin today");
        client.post("/households/" + family + "/arrival", "{\"arrivedAt\": \"2026-03-04T10:00:00+01:00\"}");
        assertThat(titles("overdue")).containsExactly("Trin today");
        assertThat(titles("told-late")).containsExactlyInAnyOrder("Trin before", "Trin day", "Trin after");
    }

    @Test
    void whoever_was_late_by_the_old_date_is_late_by_an_earlier_one_too() {
        UUID family = given.family(town);
        at("2026-03-16T09:00");
        client.post("/households/" + family + "/arrival", "{\"arrivedAt\": \"2026-03-15T10:00:00+01:00\"}");
        assertThat(titles("overdue")).containsExactlyInAnyOrder("Trin today", "Trin day");
    }

    @Test
    void a_later_date_makes_it_a_task_like_any_other_and_undoing_that_does_not() {
        UUID family = given.family(town);
        UUID task = given.task(town, family, "before").id();
        HttpVisitor visitor = visitor();
        HttpResponse<String> done = visitor.form(
                "/opgaver/" + task + "/frist", Map.of("dueBy", "2026-03-06", "reason", "aftalt", "version", "0"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(titles("told-late")).isEmpty();
        String list =
                visitor.get(done.headers().firstValue("Location").orElseThrow()).body();
        var back = Pattern.compile("/opgaver/fortryd/[0-9a-f-]{36}").matcher(list);
        assertThat(back.find()).as(list).isTrue();
        visitor.form(back.group(), Map.of());
        assertThat(titles("told-late")).containsExactly("Trin before");
        client.post("/tasks/" + task + "/redate", "{\"dueBy\": \"2026-03-06\", \"reason\": \"aftalt\"}");
        at("2026-03-09T10:00");
        assertThat(titles("overdue")).contains("Trin before");
    }

    @Test
    void the_figures_and_the_morning_count_it_apart() {
        given.family(town);
        at("2026-03-03T10:00");
        Caller leader = town.person("Lene Leder", Role.TEAM_LEADER);
        assertThat(town.read(leader, PlanAction.SUPERVISION_SEE, supervision::figures)
                        .people())
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.load().late()).isEqualTo(1);
                    assertThat(share.load().toldLate()).isEqualTo(1);
                    assertThat(share.load().open()).isEqualTo(4);
                });
        daily.stream().filter(job -> job.kind().equals("morning-digest")).forEach(job -> job.run(town.system()));
        assertThat(visitor().get("/dagens-overblik").body())
                .contains("digest-told-late")
                .contains("digest-overdue");
    }

    @Test
    void the_worklist_says_it_once_for_each_family_and_shows_no_red() {
        given.family(town);
        HttpVisitor visitor = visitor();
        String list = visitor.get("/opgaver").body();
        assertThat(list)
                .containsOnlyOnce("En familie er varslet sent")
                .contains("Varslet sent")
                .doesNotContain("ff-state-overdue");
        assertThat(visitor.get("/opgaver?hvem=mine&frist=varslet-sent").body())
                .contains("Trin before")
                .doesNotContain("Trin after");
        assertThat(visitor.get("/opgaver?hvem=mine&frist=overskredet").body()).doesNotContain("Trin before");
        assertThat(visitor.get("/").body()).contains("1 varslet sent").contains("0 overskredet");
    }

    @Test
    void a_date_that_somebody_chose_says_who_when_why_and_what_the_rule_said() {
        UUID family = given.family(town);
        UUID task = given.task(town, family, "after").id();
        String rule = client.get("/tasks/" + task).at("/explanation/da");
        town.run(
                mette,
                PlanAction.TASK_REDATE,
                tx -> actions.perform(
                        tx, task, new TaskRedate(LocalDate.of(2026, 3, 30), "Familien er på rejse", null)));
        var shown = client.get("/tasks/" + task);
        assertThat(shown.at("/explanation/da"))
                .isEqualTo(
                        "Mette Lund flyttede fristen fra 23. marts 2026 til 30. marts 2026 den 2. marts 2026 kl. 10.00: "
                                + "»Familien er på rejse«. Efter reglen: " + rule);
        assertThat(shown.at("/explanation/en"))
                .startsWith("Mette Lund moved the due date from 23 March 2026 to 30 March 2026");
        assertThat(shown.at("/redated/by")).isEqualTo("Mette Lund");
        assertThat(shown.at("/redated/at")).isEqualTo("2026-03-02T10:00:00+01:00");
        assertThat(shown.at("/redated/reason")).isEqualTo("Familien er på rejse");
        assertThat(shown.at("/redated/from")).isEqualTo("2026-03-23T23:59:59+01:00");
        HttpVisitor visitor = visitor();
        assertThat(visitor.get("/opgaver/" + task).body()).contains("Mette Lund flyttede fristen fra 23. marts 2026");
        assertThat(visitor.get("/opgaver").body()).contains("Mette Lund flyttede fristen fra 23. marts 2026");
    }

    private HttpVisitor visitor() {
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        return visitor;
    }

    private Map<When, Integer> counts() {
        return town.read(
                mette,
                PlanAction.TASK_LIST,
                tx -> worklist.countsByTime(tx, new TaskFilter(Who.MINE, When.ACTIVE, null, null)));
    }

    private List<String> titles(String due) {
        return client.get("/tasks?limit=200&due=" + due).items().stream()
                .map(each -> each.at("/title/da").asString())
                .toList();
    }
}
