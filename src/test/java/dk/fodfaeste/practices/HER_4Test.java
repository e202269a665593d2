package dk.fodfaeste.practices;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.agreements.Agreement.Status;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Voluntary work: a partnership is written down, a network comes together when it is needed. */
@ServerTest
class HER_4Test {

    @Autowired
    Practice practice;

    @Autowired
    Deals deals;

    private Town town;

    @BeforeEach
    void aTown() {
        town = practice.town();
    }

    @Test
    void a_partnership_without_its_document_says_that_the_agreement_is_missing() {
        UUID partnership = deals.agree(
                town, "partnerskab-herning", Deals.saying("Røde Kors Herning", "2026-01-01", null, "Røde Kors"));
        assertThat(deals.standing(town, partnership).status()).isEqualTo(Status.DOCUMENT_MISSING);
        assertThat(deals.danish().t("agreements.status.DOCUMENT_MISSING")).isEqualTo("Aftale mangler");
        var before = deals.standing(town, partnership);
        var said = AgreementInput.of(before.agreement());
        town.run(
                town.system(),
                AgreementAction.AGREEMENT_CHANGE,
                tx -> deals.agreements.change(
                        tx,
                        deals.agreements.locked(tx, partnership),
                        new AgreementInput(
                                said.title(),
                                said.startsOn(),
                                said.endsOn(),
                                "Sag 26/1234",
                                null,
                                null,
                                said.parties(),
                                said.counters(),
                                said.milestones(),
                                said.version())));
        assertThat(deals.standing(town, partnership).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void an_ad_hoc_network_needs_none() {
        UUID network = deals.agree(
                town, "netvaerk-herning", Deals.saying("Naboer i Tjørring", "2026-01-01", null, "Beboerforeningen"));
        assertThat(deals.standing(town, network).status()).isEqualTo(Status.RUNNING);
    }
}
