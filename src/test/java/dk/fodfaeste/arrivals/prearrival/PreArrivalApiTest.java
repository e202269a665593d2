package dk.fodfaeste.arrivals.prearrival;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.screening.ScreeningItem;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The time before arrival, through the API. It is Monday 2 March 2026. */
@ServerTest
class PreArrivalApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Screenings screenings;

    @Autowired
    Households households;

    @Autowired
    Environment environment;

    private Town town;
    private ApiClient client;

    @BeforeEach
    void aTown() {
        town = towns.town();
        client = ApiClient.of(
                environment, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.ARRIVALS_WRITE, ApiScope.TASKS_READ));
    }

    @Test
    void a_single_household_is_typed_in_and_gets_a_case_and_tasks() {
        ApiResponse answer = client.post("/arrivals", """
                {"kind": "refugee", "expectedArrival": "16-03-2026", "decisionDate": "2026-02-10", "persons": [
                  {"relation": "main", "firstNames": "Rami", "lastName": "Haddad", "language": "arabisk (syrisk)", "interpreter": "ja"},
                  {"relation": "child", "firstNames": "Yara", "birthDate": "2017"}]}
                """);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().get("tasksCreated").asInt()).isPositive();
        ApiResponse household = client.get("/households/" + answer.at("/household"));
        assertThat(household.json().at("/sourceNumber").isNull()).isTrue();
        assertThat(household.at("/arrival/responsibility")).isEqualTo("2026-03-31");
        assertThat(household.at("/persons/1/firstNames")).isEqualTo("Yara");
        assertThat(household.json().at("/persons/1/birthEstimated").asBoolean()).isTrue();
    }

    @Test
    void what_a_file_would_be_refused_for_is_refused_at_its_field() {
        ApiResponse answer = client.post("/arrivals", """
                {"expectedArrival": "30-02-2026", "persons": [{"firstNames": "Rami", "language": "marsk"}]}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString() + " "
                                + each.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "expectedArrival arrivals.row.date.no-such-day",
                        "persons.0.language arrivals.row.language.unknown");
    }

    @Test
    void a_household_or_a_person_who_is_here_already_is_not_made_again() {
        town.announce(row().household("H1").foreignerNo("12345678").build());
        ApiResponse known = client.post("/arrivals", """
                {"householdNo": "H1", "expectedArrival": "2026-03-16", "persons": [{"firstNames": "Rami"}]}
                """);
        assertThat(known.at("/errors/0/code")).isEqualTo("prearrival.typed.known");
        ApiResponse twice = client.post("/arrivals", """
                {"expectedArrival": "2026-03-16", "persons": [{"firstNames": "Rami"}, {"firstNames": "Sam", "foreignerNo": "12345678"}]}
                """);
        assertThat(twice.at("/errors/0/field")).isEqualTo("persons.1.foreignerNo");
        assertThat(twice.at("/errors/0/code")).isEqualTo("arrivals.row.known-elsewhere");
    }

    @Test
    void a_household_that_moves_here_brings_the_rest_of_its_programme() {
        ApiResponse answer = client.post("/arrivals", """
                {"expectedArrival": "2026-04-01", "persons": [{"firstNames": "Rami"}],
                 "movedFrom": {"municipality": "Hedensted", "note": "Has begun at the language school",
                               "programmeStarts": "2025-01-01", "programmeEnds": "2027-12-31"}}
                """);
        assertThat(answer.status()).isEqualTo(201);
        ApiResponse changes = client.get("/households/" + answer.at("/household") + "/arrival/changes");
        assertThat(changes.at("/items/0/kind")).isEqualTo("moved-in");
        assertThat(changes.at("/items/0/reason")).isEqualTo("Has begun at the language school");
    }

    @Test
    void a_programme_that_ends_before_it_begins_is_refused_and_nothing_is_made() {
        ApiResponse answer = client.post("/arrivals", """
                {"expectedArrival": "2026-04-01", "persons": [{"firstNames": "Rami"}],
                 "movedFrom": {"municipality": "Hedensted", "note": "x", "programmeStarts": "2026-01-01", "programmeEnds": "2026-01-01"}}
                """);
        assertThat(answer.at("/errors/0/field")).isEqualTo("programmeEnds");
        assertThat(client.get("/households").items()).isEmpty();
    }

    @Test
    void who_has_not_been_contacted_stands_in_the_list_until_a_contact_is_written_down() {
        String late = announce("H1", "2026-03-16", null);
        String early = announce("H2", "2026-05-04", null);
        assertThat(client.get("/arrivals/not-contacted").items())
                .extracting(
                        each -> each.get("household").asString(),
                        each -> each.get("lessThanAMonth").asBoolean())
                .containsExactly(tuple(late, true), tuple(early, false));
        ApiResponse contact = client.post("/households/" + late + "/contacts", """
                {"day": "2026-03-02", "how": "phone", "by": "Mette Lund", "outcome": "She wants to work with children", "step": "2"}
                """);
        assertThat(contact.status()).isEqualTo(201);
        assertThat(client.get("/arrivals/not-contacted").items()).hasSize(1);
        assertThat(client.get("/households/" + late + "/contacts").at("/items/0/outcome"))
                .isEqualTo("She wants to work with children");
    }

    @Test
    void the_list_of_those_without_contact_goes_on_behind_the_last_one_seen() {
        for (int i = 0; i < 5; i++) {
            announce("H" + i, "2026-03-1" + i, null);
        }
        ApiResponse first = client.get("/arrivals/not-contacted?limit=3");
        ApiResponse second = client.get("/arrivals/not-contacted?limit=3&after=" + first.at("/next"));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2);
        assertThat(second.json().get("next").isNull()).isTrue();
        assertThat(second.items())
                .extracting(JsonNode::toString)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(JsonNode::toString).toList());
    }

    @Test
    void a_contact_lies_neither_ahead_nor_more_than_a_year_back() {
        String id = announce("H1", "2026-03-16", null);
        assertThat(contactOn(id, "2026-03-03").at("/errors/0/code")).isEqualTo("prearrival.contact.future");
        assertThat(contactOn(id, "2025-03-01").at("/errors/0/code")).isEqualTo("prearrival.contact.past");
        assertThat(contactOn(id, "2025-03-02").status()).isEqualTo(201);
    }

    @Test
    void known_and_forecast_stand_beside_each_other_and_a_newer_forecast_leaves_the_older() {
        announce("H1", "2026-04-16", null);
        assertThat(forecast("2026-04", 7, "2026-01-15").status()).isEqualTo(201);
        assertThat(forecast("2026-04", 9, "2026-02-20").status()).isEqualTo(201);
        JsonNode april = client.get("/arrivals/months").items().get(1);
        assertThat(april.get("month").asString()).isEqualTo("2026-04");
        assertThat(april.at("/known/persons").asInt()).isEqualTo(1);
        assertThat(april.get("forecasts")
                        .valueStream()
                        .map(each -> each.get("persons").asInt()))
                .containsExactly(9, 7);
    }

    @Test
    void a_forecast_is_for_one_of_the_next_twelve_months() {
        assertThat(forecast("2026-02", 1, "2026-01-15").at("/errors/0/field")).isEqualTo("month");
        assertThat(forecast("2026-03", 1, "2026-01-15").status()).isEqualTo(201);
        assertThat(forecast("2027-02", 1, "2026-01-15").status()).isEqualTo(201);
        assertThat(forecast("2027-03", 1, "2026-01-15").at("/errors/0/field")).isEqualTo("month");
        assertThat(forecast("2026-05", -1, "2026-01-15").at("/errors/0/field")).isEqualTo("persons");
        assertThat(forecast("2026-05", 0, "2026-03-03").at("/errors/0/field")).isEqualTo("statedOn");
    }

    @Test
    void who_is_called_off_is_known_no_more_and_comes_back_when_that_is_undone() {
        String id = announce("H1", "2026-04-16", null);
        assertThat(client.post("/households/" + id + "/arrival/cancel", "{\"reason\": \"The permit was withdrawn\"}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/arrivals/months")
                        .items()
                        .get(1)
                        .at("/known/families")
                        .asInt())
                .isZero();
        assertThat(client.get("/arrivals/not-contacted").items()).isEmpty();
        assertThat(client.post("/households/" + id + "/arrival/cancel", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(client.post("/households/" + id + "/arrival/resume").status())
                .isEqualTo(200);
        assertThat(client.get("/arrivals/not-contacted").items()).hasSize(1);
    }

    @Test
    void another_day_moves_the_tasks_and_says_how_many() {
        String id = announce("H1", "2026-03-16", null);
        ApiResponse answer = client.post(
                "/households/" + id + "/arrival/redate",
                "{\"date\": \"2026-03-23\", \"time\": \"09:30\", \"reason\": \"A later train\"}");
        assertThat(answer.json().get("tasks").asInt()).isPositive();
        assertThat(client.get("/households/" + id).at("/arrival/expectedDate")).isEqualTo("2026-03-23");
        assertThat(client.post(
                                "/households/" + id + "/arrival/redate",
                                "{\"date\": \"2026-03-24\", \"time\": \"9\", \"reason\": \"x\"}")
                        .at("/errors/0/field"))
                .isEqualTo("time");
    }

    @Test
    void a_visit_without_an_employment_or_an_integration_worker_says_who_was_missing() {
        String id = announce("H1", "2026-03-16", null);
        assertThat(visit(id, "employment").at("/missing/0")).isEqualTo("integration");
        assertThat(visit(id, "integration").at("/missing/0")).isEqualTo("employment");
        assertThat(visit(id, "interpreter").json().get("missing").size()).isEqualTo(2);
        ApiResponse both = client.post("/households/" + id + "/visits", """
                {"day": "2026-03-01", "centre": "Center Nordlys", "contractBegun": true, "assessment": true, "assessmentStarts": "2026-03-09",
                 "attendees": [{"name": "Mette Lund", "part": "employment"}, {"name": "Ole Bro", "part": "integration"}]}
                """);
        assertThat(both.json().get("missing").size()).isZero();
        assertThat(both.json().get("planBegun").asBoolean()).isFalse();
        assertThat(client.get("/households/" + id + "/visits").items()).hasSize(4);
    }

    @Test
    void what_was_told_is_read_by_topic_and_nothing_of_health_leaves_by_the_api() {
        String id = announce("H1", "2026-03-16", null);
        String person = client.get("/households/" + id).at("/persons/0/id");
        assertThat(screened(id, person, "\"topic\": \"wish\", \"what\": \"near Vejle\", \"level\": \"for-housing\"")
                        .status())
                .isEqualTo(201);
        assertThat(screened(id, person, "\"topic\": \"language\", \"what\": \"arabisk\", \"level\": \"fluent\"")
                        .at("/what"))
                .isEqualTo("ar");
        assertThat(screened(id, person, "\"topic\": \"work\", \"what\": \"nurse\", \"years\": 80")
                        .status())
                .isEqualTo(201);
        assertThat(screened(id, person, "\"topic\": \"work\", \"what\": \"nurse\", \"years\": 81")
                        .at("/errors/0/field"))
                .isEqualTo("years");
        assertThat(screened(id, person, "\"topic\": \"work\", \"what\": \"nurse\", \"level\": \"fluent\"")
                        .at("/errors/0/field"))
                .isEqualTo("level");
        assertThat(screened(id, person, "\"topic\": \"health\", \"what\": \"back pain\"")
                        .at("/errors/0/code"))
                .isEqualTo("prearrival.screening.health");
        Caller nurse = town.person("Nina Dahl", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        town.write(
                nurse,
                ArrivalAction.SCREENING_WRITE,
                tx -> screenings.add(
                        tx,
                        UUID.fromString(id),
                        new Screenings.ScreeningInput(UUID.fromString(person), Topic.HEALTH, "back pain", null, null)));
        assertThat(client.get("/households/" + id + "/screening").text())
                .contains("nurse")
                .doesNotContain("back pain", "health");
        assertThat(topics(nurse, id)).contains(Topic.HEALTH);
        assertThat(topics(town.person("Ole Bro", Role.CASE_WORKER), id))
                .contains(Topic.WORK)
                .doesNotContain(Topic.HEALTH);
    }

    @Test
    void a_case_is_handed_over_and_stands_among_the_hand_overs() {
        String id = announce("H1", "2026-03-16", null);
        ApiResponse sent = client.post("/households/" + id + "/hand-over", """
                {"municipality": "Samsø", "movesOn": "2026-04-01", "ground": "Consent", "note": "Moves to family", "screening": true}
                """);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.at("/state")).isEqualTo("on-paper");
        assertThat(client.get("/hand-overs").at("/items/0/household")).isEqualTo(id);
        ApiResponse again = client.post("/households/" + id + "/hand-over", """
                {"municipality": "Samsø", "movesOn": "2026-04-01", "ground": "Consent", "note": "Moves"}
                """);
        assertThat(again.status()).isEqualTo(409);
    }

    private String announce(String number, String expected, @Nullable String decided) {
        town.announce(row().household(number)
                .name("Samira " + number, "Al-Hakim")
                .expected(expected)
                .decided(decided)
                .build());
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(number)))
                .getFirst()
                .id()
                .toString();
    }

    private ApiResponse contactOn(String id, String day) {
        return client.post(
                "/households/" + id + "/contacts",
                "{\"day\": \"" + day + "\", \"how\": \"letter\", \"by\": \"M\", \"outcome\": \"x\"}");
    }

    private ApiResponse forecast(String month, int persons, String statedOn) {
        return client.post("/arrivals/forecasts", """
                {"month": "%s", "persons": %d, "statedOn": "%s", "source": "National figures"}
                """.formatted(month, persons, statedOn));
    }

    private ApiResponse visit(String id, String part) {
        return client.post("/households/" + id + "/visits", """
                {"day": "2026-03-01", "centre": "Center Nordlys", "attendees": [{"name": "Mette Lund", "part": "%s"}]}
                """.formatted(part));
    }

    private ApiResponse screened(String id, String person, String fields) {
        return client.post("/households/" + id + "/screening", "{\"person\": \"" + person + "\", " + fields + "}");
    }

    private List<Topic> topics(Caller caller, String id) {
        return town.read(caller, ArrivalAction.SCREENING_SEE, tx -> screenings.of(tx, UUID.fromString(id))).stream()
                .map(ScreeningItem::topic)
                .toList();
    }
}
