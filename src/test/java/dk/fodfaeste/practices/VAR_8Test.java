package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.api.ApiClient;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The health offer: within three months of responsibility, whoever the family is; each person answers for herself. */
@ServerTest
class VAR_8Test {

    private static final String PRESET = "helbredstilbud-varde";
    private static final String OFFER = "Giv familien tilbud om helbredsvurdering";

    @Autowired
    Practice practice;

    @Autowired
    Arrivals arrivals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @EnumSource(HouseholdKind.class)
    void no_kind_of_household_is_left_without_a_day_of_responsibility(HouseholdKind kind) {
        Town town = practice.town(PRESET);
        UUID family = practice.family(town, row().kind(kind).decided("2026-02-10"));
        assertThat(practice.tasks(town, family, OFFER))
                .singleElement()
                .extracting(Task::dueBy)
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"QUOTA_REFUGEE", "FAMILY_REUNIFIED"})
    void the_clock_of_reunified_and_quota_refugees_follows_the_arrival_until_somebody_tells_the_registration(
            HouseholdKind kind) {
        Town town = practice.town(PRESET);
        UUID family = practice.family(town, row().kind(kind).decided(null).expected("2026-03-16T10:00"));
        assertThat(offered(town, family)).isEqualTo("2026-03-16 .. 2026-06-16");
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        clock.set("2026-03-18T12:00");
        town.run(
                mette,
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, family, Instant.parse("2026-03-18T09:00:00Z")));
        assertThat(offered(town, family)).isEqualTo("2026-03-18 .. 2026-06-18");
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.form("/ankomster/" + family + "/overgivelsesdato", Map.of("day", "2026-03-20"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(offered(town, family)).isEqualTo("2026-03-20 .. 2026-06-20");
        assertThat(visitor.get("/familier/" + family).body()).contains("Datoen er skrevet af en medarbejder");
    }

    @Test
    void what_somebody_told_no_newer_list_and_no_arrival_changes_until_it_goes_by_the_rule_again() {
        Town town = practice.town(PRESET);
        var person = row().kind(HouseholdKind.FAMILY_REUNIFIED).decided(null).expected("2026-03-16T10:00");
        UUID family = practice.family(town, person);
        String address = "/households/" + family + "/arrival/responsibility";
        assertThat(client(town).post(address, "{\"day\": \"2026-03-05\"}").at("/day"))
                .isEqualTo("2026-03-05");
        town.announce(person.expected("2026-03-23T10:00").build());
        assertThat(offered(town, family)).isEqualTo("2026-03-05 .. 2026-06-05");
        clock.set("2026-03-23T12:00");
        town.run(
                town.system(),
                ArrivalAction.ARRIVAL_REGISTER,
                tx -> arrivals.register(tx, family, Instant.parse("2026-03-23T09:00:00Z")));
        assertThat(offered(town, family)).isEqualTo("2026-03-05 .. 2026-06-05");
        assertThat(client(town).post(address, "{\"day\": null}").at("/day")).isEqualTo("2026-03-23");
        assertThat(offered(town, family)).isEqualTo("2026-03-23 .. 2026-06-23");
    }

    @Test
    void each_person_answers_for_herself_and_a_single_man_gets_no_family_guide() {
        Town town = practice.town(PRESET, "roller-og-modtagelse-varde");
        UUID family = practice.family(
                town,
                row(),
                row().relation(Relation.SPOUSE).name("Ali", "Al-Hakim"),
                row().relation(Relation.CHILD).name("Omar", "Al-Hakim").born("2015-05-05"));
        assertThat(practice.tasks(town, family, "Notér personens svar på tilbuddet"))
                .extracting(task -> Objects.requireNonNull(task.person()))
                .containsExactlyInAnyOrder("Samira Al-Hakim", "Ali Al-Hakim", "Omar Al-Hakim");
        assertThat(practice.tasks(town, family)).extracting(Task::function).contains("family-guide");
        UUID single = practice.family(town, row().name("Yusuf", "Demir"));
        assertThat(practice.tasks(town, single)).extracting(Task::function).doesNotContain("family-guide");
        assertThat(practice.tasks(town, single, "Følg borgeren til lægen")).hasSize(1);
    }

    /** With a token of today. */
    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.ARRIVALS_WRITE));
    }

    private String offered(Town town, UUID family) {
        return Practice.window(practice.tasks(town, family, OFFER).getFirst());
    }
}
