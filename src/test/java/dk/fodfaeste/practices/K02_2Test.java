package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDismiss;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.action.TaskCommand.TaskReopen;
import dk.fodfaeste.plans.supervision.Supervision;
import dk.fodfaeste.plans.supervision.Supervision.Readiness;
import dk.fodfaeste.settings.Settings;
import dk.fodfaeste.settings.TimeSetting;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Reception plans: job-active from week two, everything practical before arrival, the adviser there on day one. */
@ServerTest
class K02_2Test {

    private static final String ACTIVE = "Sæt en jobrettet aktivitet i gang";
    private static final String IMPRESSION = "Notér, hvor tæt borgeren er på arbejdsmarkedet";

    @Autowired
    Practice practice;

    @Autowired
    Settings settings;

    @Autowired
    TaskActions actions;

    @Autowired
    Supervision supervision;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @Test
    void week_two_begins_on_the_eighth_day_or_where_the_municipality_says_so_on_the_monday_after() {
        Town town = practice.town();
        UUID family = practice.family(town, row().expected("2026-03-18T10:00"));
        assertThat(practice.tasks(town, family, ACTIVE))
                .singleElement()
                .extracting(Practice::window)
                .isEqualTo("2026-03-25 .. 2026-03-31");
        town.run(
                town.system(),
                AdministrationAction.SETTING_CHANGE,
                tx -> settings.change(tx, TimeSetting.WEEKS_OF_STAY, null, "CALENDAR"));
        UUID later = practice.family(town, row().expected("2026-03-18T10:00"));
        assertThat(practice.tasks(town, later, ACTIVE))
                .singleElement()
                .extracting(Practice::window)
                .isEqualTo("2026-03-23 .. 2026-03-29");
    }

    @Test
    void the_reception_unit_prepares_forms_cpr_and_bank_before_arrival_and_leaves_what_needs_the_person() {
        Town town = practice.town();
        UUID family = practice.family(town, row().expected("2026-03-18T10:00"));
        for (String prepared :
                List.of("Udfyld blanketterne på forhånd", "Gør CPR-registreringen klar", "Gør bankkontoen klar")) {
            Task task = practice.tasks(town, family, prepared).getFirst();
            assertThat(task.function()).isEqualTo("reception");
            assertThat(Practice.day(task.dueBy())).isEqualTo("2026-03-11");
        }
        for (String signed : List.of(
                "Få blanketterne underskrevet", "Følg familien til CPR-registreringen", "Få bankkontoen åbnet")) {
            assertThat(Practice.day(
                            practice.tasks(town, family, signed).getFirst().notBefore()))
                    .isEqualTo("2026-03-18");
        }
    }

    @Test
    void the_advisers_impression_of_day_one_is_an_answer_of_the_step() {
        Town town = practice.town();
        UUID family = practice.family(
                town,
                row().expected("2026-03-02T09:00"),
                row().relation(Relation.SPOUSE).name("Ali", "Al-Hakim").expected("2026-03-02T09:00"),
                row().relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2015-05-05")
                        .expected("2026-03-02T09:00"));
        Caller adviser = town.person("Ida Ravn", Role.CASE_WORKER);
        List<Task> impressions = practice.tasks(town, family, IMPRESSION);
        assertThat(impressions).hasSize(2);
        UUID first = impressions.getFirst().id();
        assertThatThrownBy(() -> done(town, adviser, first, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::key)
                                .containsExactly("plans.task.answer.missing"));
        assertThatThrownBy(() -> done(town, adviser, first, "perhaps"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::key)
                                .containsExactly("plans.task.answer.unknown"));
        done(town, adviser, first, "soon");
        Task answered = task(town, family, first);
        assertThat(answered.asked().answered().da()).isEqualTo("Kan begynde om nogle uger");
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
        assertThat(client.get("/tasks/" + first).at("/asked/answer")).isEqualTo("soon");
        town.run(adviser, PlanAction.TASK_REOPEN, tx -> actions.perform(tx, first, new TaskReopen(null)));
        assertThat(task(town, family, first).asked().answered()).isNull();
        ApiResponse told = client.post("/tasks/" + first + "/done", "{\"answer\": \"job\"}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(task(town, family, first).status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void ready_by_week_two_counts_adults() {
        Town town = practice.town();
        Caller leader = town.person("Lise Holm", Role.TEAM_LEADER);
        UUID family = practice.family(
                town,
                row().expected("2026-03-02T09:00"),
                row().relation(Relation.SPOUSE).name("Ali", "Al-Hakim").expected("2026-03-02T09:00"),
                row().relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2015-05-05")
                        .expected("2026-03-02T09:00"));
        town.run(
                leader,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, family, Instant.parse("2026-03-02T08:00:00Z")));
        // All but what is about the second adult.
        practice.tasks(town, family).stream()
                .filter(task -> task.status().isActive()
                        && (task.person() == null || !task.person().startsWith("Ali")))
                .forEach(task -> town.run(
                        town.system(),
                        PlanAction.TASK_DISMISS,
                        tx -> actions.perform(tx, task.id(), new TaskDismiss("prøve", null))));
        clock.set("2026-03-16T00:00");
        List<Readiness> adults = town.read(leader, PlanAction.SUPERVISION_SEE, supervision::readiness);
        assertThat(adults).extracting(Readiness::adult).containsExactlyInAnyOrder("Samira Al-Hakim", "Ali Al-Hakim");
        assertThat(adults)
                .filteredOn(Readiness::ready)
                .extracting(Readiness::adult)
                .containsExactly("Samira Al-Hakim");
    }

    private void done(Town town, Caller caller, UUID task, @Nullable String answer) {
        town.run(
                caller,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, task, new TaskDone(null, null, null, answer, null)));
    }

    private Task task(Town town, UUID family, UUID id) {
        return practice.tasks(town, family).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
