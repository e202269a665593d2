package dk.fodfaeste.plans.subject;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.running.Recalculation;
import dk.fodfaeste.plans.subject.PersonPlans.PersonPlanInput;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.SubjectPlans.SubjectDayInput;
import dk.fodfaeste.plans.subject.Subjects.SubjectChangeInput;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.settings.Closures;
import dk.fodfaeste.testing.Given;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans that are no family's: who sees them, when they start, what their dates follow. */
@ServerTest
class SubjectsTest {

    @Autowired
    Towns towns;

    @Autowired
    Given given;

    @Autowired
    Subjects subjects;

    @Autowired
    SubjectPlans plans;

    @Autowired
    PersonPlans personPlans;

    @Autowired
    Templates templates;

    @Autowired
    Worklist worklist;

    @Autowired
    TaskActions actions;

    @Autowired
    Households households;

    @Autowired
    Recalculation recalculation;

    @Autowired
    Closures closures;

    @Autowired
    TestClock clock;

    private Town town;
    private Caller mette;

    @BeforeEach
    void aMunicipality() {
        clock.set("2026-03-02T09:00");
        town = towns.town();
        publish("host-plan", "host", "10 days after start");
        mette = town.person("Mette Lund", Role.CASE_WORKER);
    }

    @Test
    void its_tasks_stand_on_the_worklist_beside_those_of_families() {
        UUID host = host("Grethe Holm");
        start(host, "2026-03-02");
        given.family(town);
        List<Task> all = town.read(
                mette,
                PlanAction.TASK_LIST,
                tx -> worklist.page(tx, new TaskFilter(Who.EVERYONE, When.ACTIVE, null, null), null, 200));
        assertThat(all).extracting(task -> task.subject().kind()).contains(SubjectKind.HOST, SubjectKind.HOUSEHOLD);
    }

    @Test
    void a_family_that_comes_gets_no_task_of_it() {
        UUID family = given.family(town);
        assertThat(ofFamily(family)).extracting(Task::source).doesNotContain("K03-1");
    }

    @Test
    void whoever_is_restricted_to_a_unit_sees_those_of_her_unit_and_those_with_one_of_its_tasks() {
        UUID hers = add(new SubjectInput(SubjectKind.HOST, "Grethe Holm", town.unit("Bolig"), null));
        UUID withTask = host("Ib Vind");
        UUID others = host("Kaj Munk");
        start(withTask, "2026-03-02");
        Caller housing = town.person("Ole Bach", Role.PARTNER, "Bolig", Set.of());
        Caller reception = town.person("Eva Bech", Role.PARTNER, "Modtageenheden", Set.of());
        assertThat(seen(housing)).containsExactly(hers);
        assertThat(seen(reception)).containsExactly(withTask);
        assertThat(seen(mette)).containsExactlyInAnyOrder(hers, withTask, others);
        assertThatThrownBy(() -> town.read(housing, PlanAction.SUBJECT_SEE, tx -> subjects.get(tx, others)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void what_is_sensitive_of_it_is_not_counted_for_whoever_may_not_see_it() {
        publish("health-plan", "host", "within 10 days after start\n        sensitivity: health");
        UUID host = host("Grethe Holm");
        town.write(
                mette, PlanAction.SUBJECT_PLAN_START, tx -> plans.start(tx, host, new PlanInput("health-plan", null)));
        Caller nurse = town.person("Ida Krogh", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        assertThat(town.read(mette, PlanAction.SUBJECT_SEE, tx -> subjects.get(tx, host))
                        .open())
                .isZero();
        assertThat(town.read(nurse, PlanAction.SUBJECT_SEE, tx -> subjects.get(tx, host))
                        .open())
                .isEqualTo(1);
    }

    @Test
    void the_neighbour_sees_none() {
        UUID host = host("Grethe Holm");
        Town neighbour = towns.town();
        assertThatThrownBy(
                        () -> neighbour.read(neighbour.system(), PlanAction.SUBJECT_SEE, tx -> subjects.get(tx, host)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void it_is_found_by_a_part_of_its_name_however_that_is_written() {
        UUID host = host("Grethe Sørensen");
        assertThat(found("sorensen")).containsExactly(host);
        assertThat(found("Grethe")).containsExactly(host);
        assertThat(found("Holm")).isEmpty();
        assertThat(found("%")).isEmpty();
    }

    @Test
    void of_the_municipality_itself_there_is_only_one() {
        UUID first = add(new SubjectInput(SubjectKind.MUNICIPALITY, "Kommunen", null, null));
        assertThat(add(new SubjectInput(SubjectKind.MUNICIPALITY, "Kommunen igen", null, null)))
                .isEqualTo(first);
    }

    @Test
    void what_a_colleague_has_changed_meanwhile_is_not_overwritten() {
        UUID host = host("Grethe Holm");
        town.run(
                mette,
                PlanAction.SUBJECT_CHANGE,
                tx -> subjects.change(tx, host, new SubjectChangeInput("Grete", null, 0)));
        assertThatThrownBy(() -> town.run(
                        mette,
                        PlanAction.SUBJECT_CHANGE,
                        tx -> subjects.change(tx, host, new SubjectChangeInput("Greta", null, 0))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.subject.changed"));
    }

    @Test
    void tasks_follow_the_day_that_is_told_and_wait_when_it_is_taken_back() {
        UUID host = host("Grethe Holm");
        start(host, "2026-03-02");
        assertThat(due(host)).isEqualTo("2026-03-12");
        tell(host, "2026-03-09");
        assertThat(due(host)).isEqualTo("2026-03-19");
        tell(host, null);
        assertThat(due(host)).isNull();
    }

    @Test
    void a_day_that_is_closed_later_moves_them_when_somebody_decides_so() {
        UUID host = host("Grethe Holm");
        start(host, "2026-03-02");
        town.run(
                town.system(),
                PlanAction.TASK_REDATE,
                tx -> closures.close(tx, LocalDate.parse("2026-03-12"), LocalDate.parse("2026-03-12"), "Lukket"));
        assertThat(due(host)).isEqualTo("2026-03-12");
        town.run(town.system(), PlanAction.TASK_REDATE, tx -> recalculation.run(tx));
        assertThat(due(host)).isEqualTo("2026-03-13");
    }

    @Test
    void a_plan_that_was_started_by_mistake_is_taken_back_until_somebody_has_worked_on_it() {
        UUID host = host("Grethe Holm");
        UUID plan = start(host, "2026-03-02");
        town.run(mette, PlanAction.SUBJECT_PLAN_START, tx -> plans.retract(tx, host, plan));
        assertThat(tasks(host)).isEmpty();
        UUID again = start(host, "2026-03-02");
        town.run(
                mette,
                PlanAction.TASK_DONE,
                tx -> actions.perform(tx, tasks(host).getFirst().id(), TaskDone.PLAIN));
        assertThatThrownBy(() -> town.run(mette, PlanAction.SUBJECT_PLAN_START, tx -> plans.retract(tx, host, again)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.subject.touched"));
    }

    @Test
    void a_plan_for_a_person_has_its_tasks_about_her_and_stands_in_her_family() {
        publish("person-plan", "person", "at notice");
        UUID family = given.family(town, row().name("Omar", "Al-Hakim").born("1990-05-05"));
        PersonPlanInput in = new PersonPlanInput(
                town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                        .persons()
                        .getLast()
                        .id(),
                "person-plan");
        int made = town.write(mette, PlanAction.PERSON_PLAN_START, tx -> personPlans.start(tx, family, in));
        assertThat(made).isEqualTo(1);
        assertThat(ofFamily(family))
                .filteredOn(task -> task.source().equals("K03-1"))
                .extracting(Task::person)
                .containsExactly("Omar Al-Hakim");
        assertThatThrownBy(
                        () -> town.write(mette, PlanAction.PERSON_PLAN_START, tx -> personPlans.start(tx, family, in)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.person.running"));
        town.run(mette, PlanAction.PERSON_PLAN_START, tx -> personPlans.retract(tx, family, in));
        assertThat(ofFamily(family)).noneMatch(task -> task.source().equals("K03-1"));
    }

    @Test
    void a_template_that_counts_from_a_day_that_only_families_have_is_refused() {
        assertThatThrownBy(() -> publish("wrong-plan", "host", "within 10 days after arrival"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.template.subject.anchor"));
    }

    @Test
    void a_template_with_a_condition_on_the_family_is_refused() {
        assertThatThrownBy(() -> publish("wrong-plan", "host", "at start\n        for-each: {age: 18-}"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.template.misfit"));
        assertThatThrownBy(() -> publish("wrong-plan", "planet", "at start"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.template.subject"));
        assertThatThrownBy(() -> publish("wrong-plan", "host", "at start\n        strict: true"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.template.strict"));
    }

    private void publish(String key, String subject, String timing) {
        String yaml = """
                key: %s
                subject: %s
                name: {da: Plan, en: Plan}
                summary: {da: Kort., en: Short.}
                source: {case: K03-1, da: Prøve, en: Test}
                phases:
                  - key: only
                    name: {da: Eneste, en: Only}
                    steps:
                      - key: call
                        title: {da: Ring, en: Call}
                        how: {da: Ring til dem., en: Call them.}
                        function: reception
                        timing: %s
                """.formatted(key, subject, timing);
        town.write(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, yaml));
    }

    private UUID host(String name) {
        return add(new SubjectInput(SubjectKind.HOST, name, null, null));
    }

    private UUID add(SubjectInput in) {
        return town.write(mette, PlanAction.SUBJECT_ADD, tx -> subjects.add(tx, in));
    }

    private UUID start(UUID host, String day) {
        return town.write(
                mette,
                PlanAction.SUBJECT_PLAN_START,
                tx -> plans.start(tx, host, new PlanInput("host-plan", LocalDate.parse(day))));
    }

    private void tell(UUID host, @Nullable String day) {
        Optional<LocalDate> told = Optional.ofNullable(day).map(LocalDate::parse);
        town.write(mette, PlanAction.SUBJECT_DAY_TELL, tx -> plans.tell(tx, host, "start", new SubjectDayInput(told)));
    }

    private List<Task> tasks(UUID host) {
        return town.read(mette, PlanAction.SUBJECT_SEE, tx -> worklist.ofSubject(tx, host));
    }

    private List<Task> ofFamily(UUID family) {
        return town.read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family));
    }

    private @Nullable String due(UUID host) {
        var due = tasks(host).getFirst().dueBy();
        return due == null
                ? null
                : LocalDate.ofInstant(due, java.time.ZoneId.of("Europe/Copenhagen"))
                        .toString();
    }

    private List<UUID> seen(Caller caller) {
        return town.read(
                caller,
                PlanAction.SUBJECT_LIST,
                tx -> subjects.list(tx, new SubjectFilter(null, false, ""), null, 50).rows().stream()
                        .map(PlanSubject::id)
                        .toList());
    }

    private List<UUID> found(String text) {
        return town.read(
                mette,
                PlanAction.SUBJECT_LIST,
                tx -> subjects.list(tx, new SubjectFilter(null, false, text), null, 50).rows().stream()
                        .map(PlanSubject::id)
                        .toList());
    }
}
