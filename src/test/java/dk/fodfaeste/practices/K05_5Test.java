package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.agreements.Tally.Month;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A business mentor's hours: four a month for four months. Whom a mentor is for comes with the matching of volunteers. */
@ServerTest
class K05_5Test {

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    @Autowired
    Households households;

    private Town town;
    private Caller worker;
    private UUID family;
    private UUID grant;

    @BeforeEach
    void aMentorFromTheFifteenthOfJanuary() {
        town = practice.town();
        worker = town.person("Mette Lund", Role.CASE_WORKER);
        family = practice.family(town, row());
        UUID person = town.read(town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, family))
                .main()
                .id();
        deals.itIs("2027-05-14");
        grant = deals.grant(worker, town, family, "erhvervsmentor-nydansker", person, "2027-01-15", null);
    }

    @Test
    void four_times_four_hours_are_sixteen_and_the_seventeenth_is_refused() {
        for (String day : new String[] {"2027-02-14", "2027-03-14", "2027-04-14", "2027-05-14"}) {
            use("4", day);
        }
        var hours = deals.standing(worker, town, family, grant).tally("hours");
        assertThat(hours.used(deals.danish())).isEqualTo("16 af 16 timer");
        assertThat(hours.months()).extracting(Month::used).containsExactly(240L, 240L, 240L, 240L);
        assertThat(hours.months()).noneMatch(Month::isShort);
        assertThat(deals.refusal(() -> use("1", "2027-05-14"))).contains("Aftal et nyt forløb");
    }

    @Test
    void a_month_with_three_hours_is_marked_once_it_is_over() {
        use("4", "2027-01-15");
        use("3", "2027-02-15");
        assertThat(deals.standing(worker, town, family, grant).tally("hours").months())
                .extracting(Month::isShort)
                .containsExactly(false, true, true, false);
        deals.itIs("2027-05-15");
        assertThat(deals.standing(worker, town, family, grant)
                        .tally("hours")
                        .months()
                        .getLast()
                        .isShort())
                .isTrue();
    }

    @Test
    void the_four_months_end_on_the_day_before() {
        assertThat(deals.standing(worker, town, family, grant).agreement().endsOn())
                .isEqualTo("2027-05-14");
    }

    private void use(String hours, String day) {
        deals.useOf(worker, town, family, grant, "hours", hours, day);
    }
}
