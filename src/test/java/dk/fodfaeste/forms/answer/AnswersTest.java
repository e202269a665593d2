package dk.fodfaeste.forms.answer;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.Answer.Status;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.answer.AnswerInput.ValueInput;
import dk.fodfaeste.forms.edition.Forms;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.TaskStatus;
import dk.fodfaeste.plans.template.Templates;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class AnswersTest {

    private static final String FORM = "hindringer-for-fritid";

    private static final String PLAN = """
            key: fritid
            name: {da: Plan, en: Plan}
            summary: {da: Plan, en: Plan}
            source: {case: K06-3a, da: Kilden, en: The source}
            phases:
              - key: all
                name: {da: Alt, en: All}
                steps:
                  - {key: ask, title: {da: Spørg til fritid, en: Ask}, how: {da: Spørg., en: Ask.}, function: volunteers,
                     timing: at arrival, for-each: {age: 0-}, form: hindringer-for-fritid}
            """;

    @Autowired
    Towns towns;

    @Autowired
    Answers answers;

    @Autowired
    Forms forms;

    @Autowired
    Households households;

    @Autowired
    Templates templates;

    @Autowired
    Worklist worklist;

    private Town town;
    private Caller mette;
    private Household family;
    private @Nullable String mark;

    @BeforeEach
    void aFamily() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of());
        town.run(town.system(), PlanAction.TEMPLATE_PUBLISH, tx -> templates.publish(tx, PLAN));
        town.announce(row().household("H1").build());
        family = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst();
    }

    @Test
    void a_draft_may_lack_what_is_required_and_what_is_submitted_may_not() {
        Answer draft = put(null, false, null, "wish=Fodbold");
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThatThrownBy(() -> put(draft, true, null, "wish=Fodbold"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo("q-obstacles"));
        Answer given = put(draft, true, null, "obstacles=no-bus", "wish=Fodbold");
        assertThat(given.status()).isEqualTo(Status.SUBMITTED);
        assertThat(given.revision()).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> put(null, true, null, "obstacles=girls-age", "age-limit=old", "wish=a\u0001"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("q-age-limit", "q-wish"));
    }

    @Test
    void numbers_keep_to_their_ends() {
        assertThat(age("0").told("age-limit")).containsExactly("0");
        assertThat(age("17").told("age-limit")).containsExactly("17");
        for (String wrong : List.of("-1", "18", "1e9", "١٢x")) {
            assertThatThrownBy(() -> age(wrong)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_correction_takes_a_reason_and_can_be_undone_and_nothing_is_overwritten() {
        Answer given = put(null, true, null, "obstacles=no-bus");
        assertThatThrownBy(() -> put(given, true, null, "obstacles=no-car")).isInstanceOf(Problem.class);
        Answer corrected = put(given, true, "Hørte forkert", "obstacles=no-car");
        assertThat(corrected.told("obstacles")).containsExactly("no-car");
        Answer undone = undo(corrected);
        assertThat(undone.told("obstacles")).containsExactly("no-bus");
        List<Answer.Event> events = town.read(mette, FormAction.ANSWER_SEE, tx -> answers.events(tx, given.id()));
        assertThat(events)
                .extracting(Answer.Event::kind)
                .containsExactly("UNDONE", "CORRECTED", "SUBMITTED", "STARTED");
        assertThatThrownBy(() -> undo(undone)).isInstanceOf(Problem.class);
    }

    @Test
    void what_somebody_else_has_changed_meanwhile_is_a_conflict() {
        Answer given = put(null, true, null, "obstacles=no-bus");
        put(given, true, "Hørte forkert", "obstacles=no-car");
        assertThatThrownBy(() -> put(given, true, "Også jeg", "obstacles=none"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.key()).isEqualTo("forms.answer.changed"));
    }

    @Test
    void the_same_sent_by_sixteen_at_once_is_kept_once() throws Exception {
        mark = "sent once";
        AnswerInput in = input(null, null, true, null, "obstacles=no-bus");
        try (var pool = Executors.newFixedThreadPool(16)) {
            Callable<Answer> send =
                    () -> town.write(mette, FormAction.ANSWER_WRITE, tx -> answers.put(tx, family.id(), FORM, in));
            for (var done : pool.invokeAll(java.util.Collections.nCopies(16, send))) {
                assertThat(done.get().status()).isEqualTo(Status.SUBMITTED);
            }
        }
        assertThat(all()).hasSize(1);
        assertThat(all().getFirst().revision()).isEqualTo(1);
    }

    @Test
    void answers_do_the_task_that_carries_the_questionnaire_and_undoing_them_opens_it() {
        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        Answer given = put(null, true, null, "obstacles=no-bus");
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
        Answer draft = undo(given);
        assertThat(draft.status()).isEqualTo(Status.DRAFT);
        assertThat(draft.told("obstacles")).containsExactly("no-bus");
        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        put(draft, true, null, "obstacles=no-bus");
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void what_is_taken_away_is_in_no_list_and_can_be_brought_back() {
        Answer given = put(null, true, null, "obstacles=no-bus");
        Answer gone =
                town.write(mette, FormAction.ANSWER_WRITE, tx -> answers.withdraw(tx, given.id(), given.version()));
        assertThat(all()).isEmpty();
        assertThat(task().status()).isEqualTo(TaskStatus.OPEN);
        town.run(mette, FormAction.ANSWER_WRITE, tx -> answers.reinstate(tx, given.id(), gone.version()));
        assertThat(all()).hasSize(1);
        assertThat(task().status()).isEqualTo(TaskStatus.DONE);
    }

    @Test
    void a_correction_by_somebody_without_the_right_keeps_what_she_may_not_read() {
        Caller nurse = town.person("Signe Sund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        String list = "oplysninger-roede-kors";
        String[] rest = {"network=got", "daily-life=got", "representative=got", "case-papers=got"};
        Answer given = town.write(
                nurse,
                FormAction.ANSWER_WRITE,
                tx -> answers.put(
                        tx,
                        family.id(),
                        list,
                        input(null, null, true, null, join(rest, "health=asked", "school=missing"))));
        town.run(
                mette,
                FormAction.ANSWER_WRITE,
                tx -> answers.put(
                        tx,
                        family.id(),
                        list,
                        input(given.id(), given.version(), true, "Kommet", join(rest, "school=got"))));
        Answer now = town.read(nurse, FormAction.ANSWER_SEE, tx -> answers.get(tx, given.id()));
        assertThat(now.told("health")).containsExactly("asked");
        assertThat(now.told("school")).containsExactly("got");
    }

    @Test
    void an_answer_stays_on_the_edition_that_it_answered() {
        Answer before = put(null, true, null, "obstacles=no-bus");
        town.run(town.system(), FormAction.FORM_CHANGE, tx -> {
            Forms.Known known = forms.get(tx, FORM);
            forms.save(
                    tx, new Forms.FormInput(known.text().replace("Ingen bus", "Bussen kører ikke"), known.edition()));
        });
        Answer after = put(null, true, null, "obstacles=no-bus");
        assertThat(option(before)).isEqualTo("Ingen bus");
        assertThat(option(all().stream()
                        .filter(each -> each.id().equals(before.id()))
                        .findFirst()
                        .orElseThrow()))
                .isEqualTo("Ingen bus");
        assertThat(option(after)).isEqualTo("Bussen kører ikke");
    }

    @Test
    void a_partner_answers_and_sees_only_what_is_meant_for_partners() {
        Caller partner = town.person("Bente Skov", Role.PARTNER, "Frivillige", Set.of());
        town.write(
                mette,
                FormAction.ANSWER_WRITE,
                tx -> answers.put(
                        tx,
                        family.id(),
                        "forventningsafstemning",
                        input(null, null, false, null, "of-family=Kom til tiden")));
        put(null, true, null, "obstacles=no-bus");
        List<Answer> seen = town.read(partner, FormAction.ANSWER_SEE, tx -> answers.of(tx, family.id()));
        assertThat(seen).extracting(each -> each.file().key()).containsExactly(FORM);
        assertThatThrownBy(() -> town.write(
                        partner,
                        FormAction.ANSWER_WRITE,
                        tx -> answers.put(
                                tx,
                                family.id(),
                                "forventningsafstemning",
                                input(null, null, false, null, "of-family=x"))))
                .isInstanceOf(Problem.class);
    }

    private static String option(Answer answer) {
        return answer.file().questions().getFirst().choices().getFirst().text().da();
    }

    private static String[] join(String[] some, String... more) {
        return java.util.stream.Stream.concat(Arrays.stream(some), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private Answer age(String age) {
        return put(null, true, null, "obstacles=girls-age", "age-limit=" + age);
    }

    private Task task() {
        return town
                .read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family.id()))
                .stream()
                .filter(each -> each.title().da().equals("Spørg til fritid"))
                .findFirst()
                .orElseThrow();
    }

    private List<Answer> all() {
        return town.read(mette, FormAction.ANSWER_SEE, tx -> answers.of(tx, family.id()));
    }

    private Answer undo(Answer answer) {
        return town.write(mette, FormAction.ANSWER_WRITE, tx -> answers.undo(tx, answer.id(), answer.version()));
    }

    private Answer put(@Nullable Answer before, boolean submit, @Nullable String reason, String... told) {
        return town.write(
                mette,
                FormAction.ANSWER_WRITE,
                tx -> answers.put(
                        tx,
                        family.id(),
                        FORM,
                        input(
                                before == null ? null : before.id(),
                                before == null ? null : before.version(),
                                submit,
                                reason,
                                told)));
    }

    private AnswerInput input(
            @Nullable UUID id, @Nullable Integer version, boolean submit, @Nullable String reason, String... told) {
        return new AnswerInput(
                id,
                id == null ? mark : null,
                family.main().id(),
                null,
                null,
                null,
                submit,
                version,
                reason,
                Arrays.stream(told)
                        .map(each -> each.split("=", 2))
                        .map(each -> new ValueInput(each[0], List.of(each[1])))
                        .toList());
    }
}
