package dk.fodfaeste.people.family;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.people.family.FamilyAttention.Line;
import dk.fodfaeste.people.family.FamilyAttention.Lines;
import dk.fodfaeste.people.family.FamilyAttention.Urgency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What needs attention stands on top of a family's page. */
class FamilyAttentionTest {

    @Test
    void the_most_urgent_stands_first_whoever_told_it() {
        List<Line> told = new ArrayList<>(Arrays.stream(Urgency.values())
                .map(each -> line(each, each.name()))
                .toList());
        Collections.reverse(told);
        assertThat(Lines.of(told, false).shown())
                .extracting(Line::urgency)
                .containsExactly(Urgency.OVERDUE, Urgency.SOON, Urgency.FOLLOW_UP, Urgency.TOLD_LATE, Urgency.MISSING);
    }

    @Test
    void five_lines_are_shown_and_a_sixth_is_counted() {
        assertThat(Lines.of(some(5), false).more()).isZero();
        Lines six = Lines.of(some(6), false);
        assertThat(six.shown()).hasSize(5);
        assertThat(six.more()).isOne();
    }

    @Test
    void lines_that_are_as_urgent_stay_in_the_order_in_which_they_were_told() {
        assertThat(Lines.of(List.of(line(Urgency.MISSING, "one"), line(Urgency.MISSING, "two")), false)
                        .shown())
                .extracting(Line::text)
                .containsExactly("one", "two");
    }

    @Test
    void of_a_case_that_has_ended_nothing_is_missing_but_what_is_late_is_told() {
        assertThat(Lines.of(
                                List.of(
                                        line(Urgency.MISSING, "contact"),
                                        line(Urgency.OVERDUE, "late"),
                                        line(Urgency.UNSORTED, "remarks")),
                                true)
                        .shown())
                .extracting(Line::text)
                .containsExactly("late");
    }

    private static List<Line> some(int many) {
        return Collections.nCopies(many, line(Urgency.SOON, "soon"));
    }

    private static Line line(Urgency urgency, String text) {
        return new Line(urgency, text, "#" + text);
    }
}
