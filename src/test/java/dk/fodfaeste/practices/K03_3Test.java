package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A framework agreement of 2016–2019: 60 homes and 600,000 kr. in its first two years, on top of the ordinary 25 %. */
@ServerTest
class K03_3Test {

    private static final String KIND = "rammeaftale-frederiksberg";

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    private Town town;
    private UUID agreement;

    @BeforeEach
    void theAgreement() {
        town = practice.town();
        deals.itIs("2017-06-01");
        agreement = deals.agree(
                town,
                KIND,
                Deals.saying("Rammeaftale 2016–2019", "2016-01-01", "2019-12-31", "Frederiksberg Boligfond"));
        deals.bothApprove(town, agreement);
    }

    @Test
    void the_60th_home_takes_the_quota_to_60_of_60_and_the_61st_is_to_be_counted_in_the_25_per_cent() {
        deals.use(town, agreement, "homes", "59", "2017-05-01");
        deals.use(town, agreement, "homes", "1", "2017-05-02");
        assertThat(deals.said(deals.standing(town, agreement), "homes")).startsWith("60 af 60 boliger");
        assertThat(deals.refusal(() -> deals.use(town, agreement, "homes", "1", "2017-05-03")))
                .isEqualTo("amount: Rammen »Boliger ud over de 25 %« er 60 boliger, og der er 0 boliger tilbage."
                        + " Tæl boligen med i de 25 %.");
        deals.use(town, agreement, "assignment", "1", "2017-05-03");
        assertThat(deals.said(deals.standing(town, agreement), "homes")).startsWith("60 af 60 boliger");
        assertThat(deals.said(deals.standing(town, agreement), "assignment")).isEqualTo("1 bolig");
    }

    @Test
    void of_600_000_kr_the_last_oere_can_be_used_and_not_one_more() {
        deals.use(town, agreement, "activities", "599.999,99", "2017-05-01");
        assertThat(deals.refusal(() -> deals.use(town, agreement, "activities", "0,02", "2017-05-01")))
                .contains("600.000 kr.", "0,01 kr. tilbage");
        deals.use(town, agreement, "activities", "0,01", "2017-05-01");
        assertThat(deals.standing(town, agreement).tally("activities").left()).isZero();
    }

    @Test
    void homes_are_for_2016_and_2017_while_the_agreement_goes_on_to_2019() {
        deals.itIs("2018-01-02");
        deals.use(town, agreement, "homes", "1", "2017-12-31");
        assertThat(deals.refusal(() -> deals.use(town, agreement, "homes", "1", "2018-01-01")))
                .isEqualTo("usedOn: Det kunne bruges til og med 31. december 2017. Tæl boligen med i de 25 %.");
        deals.use(town, agreement, "assignment", "1", "2018-01-01");
        assertThat(deals.said(deals.standing(town, agreement), "homes")).contains("59 boliger blev ikke brugt");
    }

    @Test
    void it_lasts_four_years_to_the_day_and_not_one_more() {
        assertThat(deals.refusal(() -> deals.agree(
                        town, KIND, Deals.saying("For lang", "2016-01-01", "2020-01-01", "Frederiksberg Boligfond"))))
                .contains("til og med 31. december 2019");
    }

    @Test
    void how_it_stands_follows_from_its_days_its_approvals_and_its_document() {
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.DOCUMENT_MISSING);
        UUID draft =
                deals.agree(town, KIND, Deals.saying("Næste", "2018-01-01", "2019-12-31", "Frederiksberg Boligfond"));
        assertThat(deals.standing(town, draft).status()).isEqualTo(Status.DRAFT);
        assertThat(deals.refusal(() -> deals.use(town, draft, "homes", "1", "2017-06-01")))
                .contains("1. januar 2018");
        deals.itIs("2020-01-01");
        assertThat(deals.standing(town, agreement).status()).isEqualTo(Status.ENDED);
    }
}
