package dk.fodfaeste.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.demo.LoadedDemo;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Likeness;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's past holds together, as it is told on a Monday: Monday 2 March 2026 at 10:00. */
@ServerTest
class DemoStoryTest {

    private static final String NOW = "timestamptz '2026-03-02 10:00 Europe/Copenhagen'";
    private static final String TODAY = "timestamptz '2026-03-02 00:00 Europe/Copenhagen'";

    // Telling takes seconds, and no test here changes what another looks at.
    private static LoadedDemo told;

    @Autowired
    ApplicationContext server;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Duplicates duplicates;

    @BeforeEach
    void tellOnce() {
        if (told == null) {
            told = LoadedDemo.at(server, "2026-03-02T10:00");
        }
    }

    @Test
    void fifteen_people_a_month_have_been_announced_for_nine_months_and_those_to_come() {
        assertThat(count("person")).isBetween(140L, 190L);
        assertThat(count("household")).isBetween(45L, 75L);
        assertThat(count("arrival WHERE arrived_at IS NULL")).isBetween(3L, 20L);
        assertThat(count("household WHERE NOT EXISTS (SELECT FROM plan WHERE household = household.id)"))
                .isZero();
        assertThat(count("task")).isGreaterThan(1500);
    }

    @Test
    void all_of_the_staff_can_log_in_and_has_the_work_of_the_list() {
        assertThat(told.staff())
                .hasSize(14)
                .allSatisfy(each -> assertThat(told.caller(each).grants())
                        .singleElement()
                        .satisfies(grant -> {
                            assertThat(grant.role().name()).isEqualTo(each.role());
                            assertThat(grant.sensitivities())
                                    .extracting(Enum::name)
                                    .containsExactlyInAnyOrderElementsOf(each.sensitivities());
                        }));
        assertThat(count("function_holder"))
                .isEqualTo(told.staff().stream()
                        .mapToLong(each -> each.functions().size())
                        .sum());
    }

    @Test
    void every_arrival_in_the_past_was_noticed_weeks_before_and_is_registered() {
        assertThat(count("arrival WHERE noticed_at > expected_date - interval '7 days' AND arrived_at IS NOT NULL"))
                .isZero();
        assertThat(count("arrival WHERE expected_date < date '2026-03-02' AND arrived_at IS NULL"))
                .isZero();
        assertThat(count("arrival WHERE arrived_at >= " + TODAY)).isZero();
        assertThat(count("anchor WHERE name = 'arrival' AND happened"))
                .isEqualTo(count("arrival WHERE arrived_at IS NOT NULL"));
    }

    @Test
    void cpr_numbers_came_after_the_arrival() {
        assertThat(count("""
                person_number n JOIN person p ON p.id = n.person JOIN arrival a ON a.household = p.household
                WHERE n.kind <> 'FOREIGNER' AND (a.arrived_at IS NULL OR n.given_at <= a.arrived_at)""")).isZero();
        assertThat(count("person_number WHERE kind <> 'FOREIGNER'")).isGreaterThan(50);
        assertThat(count("arrival_import WHERE rows_refused > 0")).isZero();
    }

    @Test
    void nothing_lies_in_the_future_and_nobody_has_worked_today() {
        assertThat(count("task WHERE done_at >= " + TODAY)).isZero();
        assertThat(count("task_event WHERE kind <> 'MOVED' AND at >= " + TODAY)).isZero();
        assertThat(count("task_event WHERE at > " + NOW)).isZero();
        assertThat(count("arrival WHERE noticed_at > " + NOW)).isZero();
        assertThat(count("audit_entry WHERE wrote AND at > " + NOW)).isZero();
    }

    @Test
    void a_task_is_done_after_its_plan_began_by_someone_who_can_and_its_history_says_so() {
        assertThat(count("task WHERE status = 'DONE'")).isGreaterThan(1000);
        assertThat(count("task t JOIN plan p ON p.id = t.plan WHERE t.done_at < p.started_at"))
                .isZero();
        assertThat(count("""
                task t WHERE status = 'DONE' AND done_event IS NULL AND NOT EXISTS (
                  SELECT FROM function_holder h WHERE h.function = t.function AND h.account = t.done_by)""")).isZero();
        assertThat(count("""
                task t WHERE status = 'DONE' AND done_event IS NULL AND NOT EXISTS (
                  SELECT FROM task_event e
                  WHERE e.task = t.id AND e.kind = 'DONE' AND e.at = t.done_at AND e.account = t.done_by)""")).isZero();
        assertThat(count("""
                task t WHERE status = 'DONE' AND done_event IS NULL AND NOT EXISTS (
                  SELECT FROM audit_entry a
                  WHERE a.at = t.done_at AND a.account = t.done_by AND a.wrote AND coalesce(t.household, t.subject) = ANY (a.subjects))""")).isZero();
    }

    @Test
    void most_was_done_in_time_and_little_is_overdue() {
        long due = count("task WHERE due_by < " + TODAY);
        long done = count("task WHERE due_by < " + TODAY + " AND status = 'DONE'");
        long inTime = count("task WHERE due_by < " + TODAY + " AND done_at <= due_by");
        assertThat(100 * done / due).isBetween(96L, 99L);
        assertThat(100 * inTime / due).isBetween(70L, 90L);
        assertThat(due - done).isGreaterThan(3);
    }

    @Test
    void some_tasks_wait_some_were_redated_and_some_handed_over_each_with_its_reason() {
        assertThat(count("task WHERE status = 'WAITING'")).isPositive();
        assertThat(count("task_event WHERE kind IN ('WAITING', 'REDATED') AND reason IS NULL"))
                .isZero();
        Map<String, Long> kinds = Map.of(
                "WAITING", count("task_event WHERE kind = 'WAITING'"),
                "REDATED", count("task_event WHERE kind = 'REDATED'"),
                "REASSIGNED", count("task_event WHERE kind = 'REASSIGNED'"),
                "MOVED", count("task_event WHERE kind = 'MOVED'"));
        assertThat(kinds.values()).allSatisfy(number -> assertThat(number).isGreaterThan(10));
    }

    @Test
    void families_were_called_and_visited_before_they_came_and_have_someone_to_turn_to() {
        assertThat(count("arrival_contact")).isGreaterThan(10);
        assertThat(count("asylum_visit")).isGreaterThan(3);
        assertThat(count("screening_item")).isGreaterThan(10);
        assertThat(count("arrival_contact c JOIN arrival a USING (household) WHERE c.noted_at >= a.expected_date"))
                .isZero();
        assertThat(count("asylum_visit WHERE noted_at >= " + TODAY)).isZero();
        assertThat(count("contact_person")).isGreaterThan(10);
        assertThat(count("consent_statement")).isGreaterThan(10);
        assertThat(count("absence WHERE first_day <= date '2026-03-02' AND last_day >= date '2026-03-02'"))
                .isOne();
    }

    @Test
    void somebody_who_waits_to_come_was_announced_twice_and_nobody_else() {
        told.write(PeopleAction.DUPLICATE_LIST, duplicates::compareNew);
        assertThat(told.read(PeopleAction.DUPLICATE_LIST, tx -> duplicates.open(tx, null, 50))
                        .pairs())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.level()).isEqualTo(Likeness.Level.LIKELY);
                    assertThat(pair.likeness().reasons())
                            .contains(Likeness.Reason.NAME_IN_OTHER_ORDER, Likeness.Reason.SAME_BIRTH);
                });
    }

    @Test
    void told_once_more_on_the_same_day_it_is_the_same_story() {
        LoadedDemo again = LoadedDemo.at(server, "2026-03-02T15:00");
        assertThat(fingerprint(again)).isEqualTo(fingerprint(told));
    }

    private List<String> fingerprint(LoadedDemo demo) {
        return demo.read(
                PlanAction.TASK_LIST, tx -> jdbc.sql("""
                SELECT concat_ws('|', h.source_number, s.key, p.first_names, t.status, t.not_before, t.due_by, t.done_at,
                                 a.name, d.name, t.waiting_for, t.moved, t.version) AS line
                FROM task t
                JOIN household h ON h.id = t.household
                JOIN plan_step s ON s.id = t.step
                LEFT JOIN person p ON p.id = t.person
                LEFT JOIN account a ON a.id = t.assignee
                LEFT JOIN account d ON d.id = t.done_by
                ORDER BY line
                """).query(String.class).list());
    }

    private long count(String what) {
        return told.read(
                PlanAction.TASK_LIST,
                tx -> jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single());
    }
}
