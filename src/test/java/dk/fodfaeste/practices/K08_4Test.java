package dk.fodfaeste.practices;

import static dk.fodfaeste.practices.Answering.told;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rehabilitating language teaching: a teacher who has seen signs gets a talk offered; tests are kept apart from it. */
@ServerTest
class K08_4Test {

    private static final String FORM = "tegn-i-undervisningen";

    /** A plan of one task that is always there, and one that waits for what a teacher has seen. */
    private static final String PLAN = """
            key: samtaler
            name: {da: Plan, en: Plan}
            summary: {da: Plan, en: Plan}
            source: {case: K08-4, da: Kilden, en: The source}
            phases:
              - key: all
                name: {da: Alt, en: All}
                steps:
                  - {key: first, title: {da: Tal sammen, en: Talk}, how: {da: Tal., en: Talk.}, function: integration-worker, timing: at arrival}
                  - key: then
                    title: {da: "Tilbyd samtaler ved siden af undervisningen", en: Then}
                    how: {da: Gør det., en: Do it.}
                    function: integration-worker
                    timing: within 4 weeks after arrival
                    for-each: {age: 18-}
                    when:
                      told:
                        - {fact: answer.tegn-i-undervisningen.signs, is: ["withdrawn"], da: "når en lærer har set, at kursisten er tilbagetrukket", en: x}
            """;

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    private Town town;
    private Caller teacher;
    private UUID family;
    private UUID learner;

    @BeforeEach
    void aLearner() {
        town = practice.town();
        answering.plan(town, PLAN);
        teacher = town.person("Tine Lærke", Role.CASE_WORKER, null, Set.of());
        family = practice.family(town, row());
        learner = answering.main(town, family).id();
    }

    @Test
    void who_is_seen_withdrawn_is_offered_talks_and_who_is_seen_tired_is_not() {
        answering.put(town, teacher, family, FORM, told(learner, "signs=tired", "talked=no"));
        assertThat(answering.offered(town, family)).isZero();
        answering.put(town, teacher, family, FORM, told(learner, "signs=withdrawn,tired", "talked=no"));
        assertThat(answering.offered(town, family)).isEqualTo(1);
    }

    @Test
    void what_was_seen_is_read_with_the_right_to_health_and_others_know_that_there_is_something_and_whom_to_ask() {
        Answer given = answering.put(town, teacher, family, FORM, told(learner, "signs=withdrawn", "talked=no"));
        Caller nurse = town.person("Signe Sund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        assertThat(answering.of(town, nurse, family).getFirst().told("signs")).containsExactly("withdrawn");
        Answer seen = answering.of(town, teacher, family).getFirst();
        assertThat(seen.told("signs")).isEmpty();
        assertThat(seen.hides("signs")).isTrue();
        List<String> ask = town.read(
                teacher,
                dk.fodfaeste.forms.FormAction.ANSWER_SEE,
                tx -> answering.answers.whoMayRead(tx, answering.answers.get(tx, given.id())));
        assertThat(ask).containsExactly("Signe Sund");
    }

    @Test
    void no_test_result_is_asked_for_beside_the_signs() {
        Answer given = answering.put(town, teacher, family, FORM, told(learner, "signs=none", "talked=no"));
        assertThat(given.file().questions())
                .extracting(question -> question.key())
                .containsExactly("signs", "since", "talked", "words");
    }
}
