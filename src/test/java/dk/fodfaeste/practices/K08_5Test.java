package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.answer.AnswerInput;
import dk.fodfaeste.forms.answer.AnswerInput.ValueInput;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** MindSpring: a group begins when five requirements are met, is evaluated midway and at the end, and is closed only then (its size comes with the groups). */
@ServerTest
class K08_5Test {

    private static final List<String> FOUR = List.of(
            "Saml 8–10 deltagere med samme sprog",
            "Find en medtræner i kommunen",
            "Hjælp med at finde en træner",
            "Find et lokale");
    private static final String FIFTH = "Bestil tolk til hele forløbet";
    private static final String BEGIN = "Hold det første møde";

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    @Autowired
    OtherPlans plans;

    @Autowired
    Deals deals;

    private Town town;
    private Caller coordinator;
    private UUID group;

    @BeforeEach
    void aGroup() {
        town = practice.town("mindspring-hold");
        coordinator = town.person("Mette Lund", Role.CASE_WORKER);
        group = plans.started(
                town, SubjectKind.GROUP, "MindSpring for forældre, arabisk", "mindspring-hold", "2026-03-02");
    }

    @Test
    void with_four_of_five_requirements_it_cannot_begin_and_no_reason_changes_that() {
        FOUR.forEach(title -> plans.done(town, coordinator, group, title));
        assertThat(plans.task(town, group, BEGIN).after()).isNotNull();
        assertThat(deals.refusal(() -> plans.done(town, coordinator, group, BEGIN)))
                .isEqualTo("Opgaven kan først udføres, når det, den venter på, er udført.");
        assertThat(deals.refusal(() -> plans.outOfOrder(town, coordinator, group, BEGIN, "Vi når det nok")))
                .isEqualTo("Opgaven kan først udføres, når det, den venter på, er udført.");
    }

    @Test
    void with_five_of_five_it_can() {
        FOUR.forEach(title -> plans.done(town, coordinator, group, title));
        plans.done(town, coordinator, group, FIFTH);
        assertThat(plans.task(town, group, BEGIN).after()).isNull();
        plans.done(town, coordinator, group, BEGIN);
        assertThat(plans.get(town, group).done()).isEqualTo(6);
    }

    @Test
    void a_requirement_that_is_not_relevant_is_said_to_be_so_with_a_reason() {
        FOUR.forEach(title -> plans.done(town, coordinator, group, title));
        plans.notRelevant(town, coordinator, group, FIFTH, "Alle deltagere taler dansk");
        plans.done(town, coordinator, group, BEGIN);
        assertThat(plans.task(town, group, "Hold midtvejsevaluering").after()).isNull();
    }

    @Test
    void midway_and_end_are_counted_from_the_first_meeting_once_that_is_told() {
        assertThat(plans.task(town, group, "Hold midtvejsevaluering").dueBy()).isNull();
        plans.tell(town, group, "first-meeting", "2026-05-05");
        assertThat(Practice.day(
                        plans.task(town, group, "Hold midtvejsevaluering").dueBy()))
                .isEqualTo("2026-06-09");
        assertThat(Practice.day(plans.task(town, group, "Hold slutevaluering").dueBy()))
                .isEqualTo("2026-07-14");
    }

    @Test
    void while_the_end_evaluation_is_missing_the_group_cannot_be_closed() {
        FOUR.forEach(title -> plans.done(town, coordinator, group, title));
        plans.done(town, coordinator, group, FIFTH);
        plans.done(town, coordinator, group, BEGIN);
        plans.done(town, coordinator, group, "Hold midtvejsevaluering");
        assertThat(deals.refusal(() -> plans.done(town, coordinator, group, "Afslut holdet")))
                .isEqualTo("Opgaven kan først udføres, når det, den venter på, er udført.");
        plans.done(town, coordinator, group, "Hold slutevaluering");
        plans.done(town, coordinator, group, "Afslut holdet");
        assertThat(plans.task(town, group, "Del brochurer ud på deltagernes sprog")
                        .status()
                        .isActive())
                .isTrue();
    }

    @Test
    void the_end_is_evaluated_about_a_group_and_asks_what_the_middle_asked_and_more() {
        Answer middle = answer(town, "midtvejs-mindspring", "role=trainer", "benefit=4", "language=yes");
        Answer end =
                answer(town, "slutevaluering-mindspring", "role=trainer", "benefit=5", "language=yes", "recommend=yes");
        assertThat(end.concerning()).isEqualTo("Forældregruppe, arabisk");
        assertThat(end.household()).isNull();
        assertThat(end.file().questions())
                .extracting(question -> question.key())
                .containsAll(middle.file().questions().stream()
                        .map(question -> question.key())
                        .toList())
                .contains("recommend");
    }

    @Test
    void an_end_evaluation_without_a_recommendation_is_not_finished() {
        assertThatThrownBy(() -> answer(town, "slutevaluering-mindspring", "role=trainer", "benefit=5", "language=yes"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo("q-recommend"));
    }

    @Test
    void it_stands_in_arabic_beside_the_danish() {
        Answer end =
                answer(town, "slutevaluering-mindspring", "role=group", "benefit=5", "language=yes", "recommend=yes");
        assertThat(end.file().languages()).containsExactly("ar");
    }

    private Answer answer(Town town, String form, String... values) {
        List<ValueInput> told = Answering.told(null, values).values();
        return answering.put(
                town,
                town.system(),
                null,
                form,
                new AnswerInput(null, null, null, "Forældregruppe, arabisk", null, null, true, null, null, told));
    }
}
