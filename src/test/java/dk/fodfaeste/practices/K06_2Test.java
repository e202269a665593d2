package dk.fodfaeste.practices;

import static dk.fodfaeste.practices.Answering.told;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From the reception class to the ordinary school: the teacher's judgement and the youth's own view both count (the two meetings,
 * four weeks apart, come with the calendar).
 */
@ServerTest
class K06_2Test {

    /** A plan of one task that is always there, and one that waits for both answers. */
    private static final String PLAN = """
            key: overgang
            name: {da: Plan, en: Plan}
            summary: {da: Plan, en: Plan}
            source: {case: K06-2, da: Kilden, en: The source}
            phases:
              - key: all
                name: {da: Alt, en: All}
                steps:
                  - {key: first, title: {da: Tal sammen, en: Talk}, how: {da: Tal., en: Talk.}, function: integration-worker, timing: at arrival}
                  - key: then
                    title: {da: "Indskriv i skolen", en: Then}
                    how: {da: Gør det., en: Do it.}
                    function: integration-worker
                    timing: within 4 weeks after arrival
                    for-each: {age: 12-17}
                    when:
                      told:
                        - {fact: answer.fagligt-skoen-holstebro.ready, is: ["yes"], da: "når læreren siger ja", en: x}
                        - {fact: answer.eget-syn-holstebro.ready, is: ["yes"], da: "når den unge siger ja", en: x}
            """;

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    private Town town;
    private Caller adviser;
    private UUID family;
    private Person youth;

    @BeforeEach
    void aYouth() {
        town = practice.town();
        answering.plan(town, PLAN);
        adviser = town.person("Ulla Uhd", Role.CASE_WORKER, null, Set.of());
        family = practice.family(town, row().born("2011-05-05"));
        youth = answering.main(town, family);
    }

    @Test
    void judgement_yes_and_youth_no_is_not_ready() {
        judged("yes");
        view("no");
        assertThat(answering.offered(town, family)).isZero();
    }

    @Test
    void judgement_no_and_youth_yes_is_not_ready() {
        judged("no");
        view("yes");
        assertThat(answering.offered(town, family)).isZero();
    }

    @Test
    void judgement_alone_is_not_ready_and_both_are() {
        judged("yes");
        assertThat(answering.offered(town, family)).isZero();
        view("yes");
        assertThat(answering.offered(town, family)).isEqualTo(1);
    }

    @Test
    void the_newest_view_holds() {
        judged("yes");
        view("yes");
        view("no");
        assertThat(answering.offered(town, family)).isZero();
    }

    @Test
    void a_plan_that_waits_for_what_nobody_records_is_refused() {
        for (String wrong : new String[] {
            PLAN.replace("eget-syn-holstebro.ready", "eget-syn-holstebro.steady"),
            PLAN.replace("eget-syn-holstebro", "no-form"),
            PLAN.replace("answer.eget", "weather.eget"),
            PLAN.replace("is: [\"yes\"]", "is: [\"perhaps\"]")
        }) {
            Assertions.assertThatThrownBy(() -> answering.plan(town, wrong))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.key()).isEqualTo("plans.template.fact"));
        }
    }

    private void judged(String ready) {
        String[] values = ready.equals("yes")
                ? new String[] {"ready=yes", "reason=Fire ugers praktik"}
                : new String[] {"ready=no", "missing=danish", "reason=Fire ugers praktik"};
        answering.put(town, adviser, family, "fagligt-skoen-holstebro", told(youth.id(), values));
    }

    private void view(String ready) {
        String[] values = ready.equals("yes") ? new String[] {"ready=yes"} : new String[] {"ready=no", "worries=way"};
        answering.put(town, adviser, family, "eget-syn-holstebro", told(youth.id(), values));
    }
}
