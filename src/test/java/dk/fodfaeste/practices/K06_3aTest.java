package dk.fodfaeste.practices;

import static dk.fodfaeste.practices.Answering.told;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.forms.result.Results;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leisure pass for up to a year, for families without means; what keeps a child from leisure is counted. */
@ServerTest
class K06_3aTest {

    private static final String KIND = "fritidspas-ringkoebing-skjern";

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Households households;

    @Autowired
    Answering answering;

    @Autowired
    Results results;

    private Town town;
    private Caller consultant;
    private UUID family;
    private UUID child;

    @BeforeEach
    void aFamily() {
        town = practice.town();
        consultant = town.person("Mette Lund", Role.CASE_WORKER);
        family = practice.family(
                town,
                row(),
                row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born("2016-05-05"));
        child = town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                .persons()
                .get(1)
                .id();
        deals.itIs("2027-03-01");
    }

    @Test
    void from_1_march_2027_to_29_february_2028_is_a_year_and_1_march_2028_is_more() {
        UUID pass = deals.grant(consultant, town, family, KIND, child, "2027-03-01", "2028-02-29", true);
        assertThat(deals.standing(consultant, town, family, pass).agreement().endsOn())
                .isEqualTo("2028-02-29");
        assertThat(deals.refusal(
                        () -> deals.grant(consultant, town, family, KIND, child, "2027-03-01", "2028-03-01", true)))
                .startsWith("endsOn: ")
                .contains("til og med 29. februar 2028");
    }

    @Test
    void without_a_last_day_it_lasts_the_whole_year() {
        UUID pass = deals.grant(consultant, town, family, KIND, child, "2027-03-01", null, true);
        assertThat(deals.standing(consultant, town, family, pass).agreement().endsOn())
                .isEqualTo("2028-02-29");
    }

    @Test
    void who_has_the_means_gets_none_and_the_answer_says_whose_it_is() {
        assertThat(deals.refusal(() -> deals.grant(consultant, town, family, KIND, child, "2027-03-01", null, false)))
                .contains("Svaret er nej");
        assertThat(deals.refusal(() -> deals.grant(consultant, town, family, KIND, child, "2027-03-01", null, null)))
                .contains("ja eller nej");
        UUID pass = deals.grant(consultant, town, family, KIND, child, "2027-03-01", null, true);
        assertThat(deals.standing(consultant, town, family, pass).agreement().conditionSource())
                .isEqualTo("Moren");
    }

    @Test
    void the_obstacle_no_bus_is_counted_from_five_on_and_under_five_is_not_shown() {
        for (int i = 0; i < 5; i++) {
            tells("obstacles=no-bus");
        }
        for (int i = 0; i < 4; i++) {
            tells("obstacles=no-car");
        }
        tells("obstacles=none");
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

    private void tells(String obstacle) {
        UUID other = practice.family(town, row());
        answering.put(
                town,
                town.system(),
                other,
                "hindringer-for-fritid",
                told(answering.main(town, other).id(), obstacle));
    }
}
