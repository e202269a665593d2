package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leisure pass for up to a year, for families without means. */
@ServerTest
class K06_3aTest {

    private static final String KIND = "fritidspas-ringkoebing-skjern";

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Households households;

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
}
