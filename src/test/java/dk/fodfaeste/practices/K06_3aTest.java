package dk.fodfaeste.practices;

import static dk.fodfaeste.practices.Answering.told;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.result.Results;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leisure: what keeps a child from it is counted (the pass itself is a grant). */
@ServerTest
class K06_3aTest {

    @Autowired
    Practice practice;

    @Autowired
    Answering answering;

    @Autowired
    Results results;

    @Test
    void the_obstacle_no_bus_is_counted_from_five_on_and_under_five_is_not_shown() {
        Town town = practice.town();
        for (int i = 0; i < 5; i++) {
            tells(town, "obstacles=no-bus");
        }
        for (int i = 0; i < 4; i++) {
            tells(town, "obstacles=no-car");
        }
        tells(town, "obstacles=none");
        var counted = town.read(
                        town.system(), FormAction.FORM_RESULTS, tx -> results.of(tx, "hindringer-for-fritid", null))
                .questions()
                .getFirst();
        assertThat(counted.lines())
                .filteredOn(line -> line.key().equals("no-bus"))
                .extracting(Results.Line::number)
                .containsExactly(5L);
        assertThat(counted.lines())
                .filteredOn(line -> line.key().equals("no-car"))
                .allMatch(line -> line.number() == null && line.under());
    }

    @Test
    void from_which_age_girls_may_not_is_asked_only_where_that_is_the_obstacle() {
        Town town = practice.town();
        UUID family = practice.family(town, row());
        UUID child = answering.main(town, family).id();
        var without = answering.put(
                town, town.system(), family, "hindringer-for-fritid", told(child, "obstacles=no-bus", "age-limit=12"));
        assertThat(without.told("age-limit")).isEmpty();
        var with = answering.put(
                town,
                town.system(),
                family,
                "hindringer-for-fritid",
                told(child, "obstacles=girls-age", "age-limit=12"));
        assertThat(with.told("age-limit")).containsExactly("12");
    }

    private void tells(Town town, String obstacle) {
        UUID family = practice.family(town, row());
        answering.put(
                town,
                town.system(),
                family,
                "hindringer-for-fritid",
                told(answering.main(town, family).id(), obstacle));
    }
}
