package dk.fodfaeste.arrivals.merge;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.contact.ArrivalContact.How;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.arrivals.contact.ArrivalContacts.ContactInput;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.arrivals.screening.Screenings.ScreeningInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Of two cases that are found to be one, one may have arrived: then the one that stays has. */
@ServerTest
class ArrivalMergeTest {

    private static final Instant CAME = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    Households households;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ArrivalContacts contacts;

    @Autowired
    Screenings screenings;

    @Autowired
    Plans plans;

    private Town town;
    private Caller mette;
    private ApiClient api;

    @BeforeEach
    void aTown() {
        town = towns.town();
        mette = town.person("Mette Lund", Role.CASE_WORKER, null, EnumSet.allOf(Sensitivity.class));
        api = ApiClient.of(environment, town.token(ApiScope.values()));
    }

    @Test
    void who_has_arrived_has_arrived_whichever_of_her_two_cases_stays() {
        announceBoth("2026-03-16T10:00", null, "2026-03-01", "2026-02-10");
        Household a = family("A");
        Household b = family("B");
        Arrival came = arrive(b);
        List<AnchorMoment> known = anchors(b);
        contact(b);
        screen(b);

        String merge = merge(a, b, "").at("/merge");
        Arrival joined = arrival(a);
        assertThat(joined.arrivedAt()).isEqualTo(CAME);
        assertThat(joined.responsibility()).isNotNull().isEqualTo(came.responsibility());
        assertThat(anchors(a)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(contactsOf(a)).isEqualTo(1);
        assertThat(screenedOf(a)).isEqualTo(1);
        assertThat(uncontacted()).as("nobody waits for the case that is gone").isZero();

        undo(merge);
        assertThat(arrival(a).arrivedAt()).isNull();
        assertThat(arrival(a).responsibility()).isNull();
        assertThat(anchors(a)).noneMatch(moment -> moment.anchor().name().equals(Arrivals.RESPONSIBILITY));
        assertThat(arrival(b).arrivedAt()).isEqualTo(CAME);
        assertThat(anchors(b)).containsExactlyInAnyOrderElementsOf(known);
        assertThat(contactsOf(a)).isZero();
        assertThat(contactsOf(b)).isEqualTo(1);
        assertThat(screenedOf(b)).isEqualTo(1);
    }

    @Test
    void what_was_done_about_the_arrival_after_the_merge_stays_when_it_is_taken_back() {
        announceBoth("2026-03-16T10:00", null, "2026-03-16T10:00", "2026-02-10");
        Household a = family("A");
        String merge = merge(a, family("B"), "").at("/merge");
        arrive(a);
        undo(merge);
        assertThat(arrival(a).arrivedAt()).isEqualTo(CAME);
        assertThat(arrival(family("B")).arrivedAt()).isNull();
    }

    @Test
    void two_days_of_arrival_are_asked_about_and_nothing_happens_before_somebody_has_answered() {
        announceBoth("2026-03-16T10:00", "2026-02-10", "2026-03-20", "2026-02-17");
        Household a = family("A");
        Household b = family("B");
        ApiResponse refused = merge(a, b, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("\"arrival\"")
                .contains("\"decision\"")
                .contains("people.merge.unanswered");
        assertThat(merge(a, b, ", \"take\": [\"arrival\"], \"keep\": [\"arrival\", \"decision\"]")
                        .status())
                .as("both sides of one question")
                .isEqualTo(422);
        assertThat(merge(a, b, ", \"take\": [\"arrival\"], \"keep\": [\"decision\"]")
                        .status())
                .isEqualTo(200);
        assertThat(arrival(a).expectedDate()).isEqualTo(LocalDate.parse("2026-03-20"));
        assertThat(arrival(a).decisionDate()).isEqualTo(LocalDate.parse("2026-02-10"));
    }

    @Test
    void who_gets_a_case_of_her_own_has_come_the_way_that_her_family_came() {
        town.announce(
                row().household("A").name("Samira", "Al-Hakim").build(),
                row().household("A")
                        .relation(Relation.SIBLING)
                        .name("Nour", "Al-Hakim")
                        .born("2000-03-04")
                        .build());
        Household a = family("A");
        arrive(a);
        ApiResponse split = api.post(
                "/households/" + a.id() + "/split",
                "{\"persons\": [\"" + a.persons().getLast().id() + "\"]}");
        assertThat(split.status()).isEqualTo(201);
        UUID own = UUID.fromString(split.at("/household"));
        Arrival copied = town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> arrivals.get(tx, own));
        assertThat(copied.arrivedAt()).isEqualTo(CAME);
        assertThat(copied.responsibility()).isEqualTo(arrival(a).responsibility());
    }

    private void announceBoth(String kept, @Nullable String keptDecided, String gone, @Nullable String goneDecided) {
        town.announce(
                row().household("A")
                        .name("Rana", "Samlesen")
                        .expected(kept)
                        .decided(keptDecided)
                        .build(),
                row().household("B")
                        .name("Rana", "Samlesen")
                        .expected(gone)
                        .decided(goneDecided)
                        .build());
    }

    private Household family(String number) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst();
    }

    private Arrival arrive(Household household) {
        town.run(mette, ArrivalAction.ARRIVAL_REGISTER, tx -> arrivals.register(tx, household.id(), CAME));
        return arrival(household);
    }

    private Arrival arrival(Household household) {
        return town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> arrivals.get(tx, household.id()));
    }

    private List<AnchorMoment> anchors(Household household) {
        return town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> plans.anchors(tx, household.id()));
    }

    private void contact(Household household) {
        town.run(
                mette,
                ArrivalAction.ARRIVAL_CONTACT,
                tx -> contacts.add(
                        tx,
                        household.id(),
                        new ContactInput(tx.today(), How.PHONE, null, "Talte om bolig", null, null)));
    }

    private void screen(Household household) {
        town.run(
                mette,
                ArrivalAction.SCREENING_WRITE,
                tx -> screenings.add(
                        tx, household.id(), new ScreeningInput(household.main().id(), Topic.WORK, "Bager", null, 4)));
    }

    private int contactsOf(Household household) {
        return town.read(mette, ArrivalAction.ARRIVAL_SEE, tx -> contacts.of(tx, household.id()))
                .size();
    }

    private int screenedOf(Household household) {
        return town.read(mette, ArrivalAction.SCREENING_SEE, tx -> screenings.of(tx, household.id()))
                .size();
    }

    private int uncontacted() {
        return town.read(mette, ArrivalAction.ARRIVAL_UNCONTACTED, tx -> contacts.uncontacted(tx, null, 10))
                .size();
    }

    private ApiResponse merge(Household kept, Household gone, String more) {
        return api.post(
                "/persons/" + kept.main().id() + "/merge",
                "{\"gone\": \"" + gone.main().id() + "\"" + more + "}");
    }

    private void undo(String merge) {
        assertThat(api.post("/merges/" + merge + "/undo").status()).isEqualTo(200);
    }
}
