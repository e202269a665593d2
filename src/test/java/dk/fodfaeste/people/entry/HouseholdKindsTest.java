package dk.fodfaeste.people.entry;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The category of a household is put right, and what the law counts by it follows. */
@ServerTest
class HouseholdKindsTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    private ApiClient api;
    private String family = "";

    @BeforeEach
    void aFamilyOfRefugees() {
        Town town = towns.town();
        api = ApiClient.of(environment, town.token(ApiScope.values()));
        town.announce(
                person().name("Samira", "Al-Hakim").born("1990-01-01").build(),
                person().relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2015-05-05")
                        .build());
        family = api.post("/households/search", "{\"text\": \"Al-Hakim\"}").at("/items/0/id");
    }

    @Test
    void the_day_of_responsibility_follows_the_category_until_somebody_has_told_it() {
        assertThat(responsibility()).isEqualTo("2026-03-31");
        ApiResponse corrected = correct("family-reunified", null);
        assertThat(corrected.at("/before")).isEqualTo("refugee");
        assertThat(api.get("/households/" + family).at("/kind")).isEqualTo("family-reunified");
        assertThat(responsibility()).as("that of the arrival").isEqualTo("2026-03-16");
        api.post("/households/" + family + "/arrival/responsibility", "{\"day\": \"2026-03-20\"}");
        correct("refugee", null);
        assertThat(responsibility()).as("it was told").isEqualTo("2026-03-20");
        api.post("/households/" + family + "/arrival/responsibility", "{\"day\": null}");
        assertThat(responsibility()).isEqualTo("2026-03-31");
    }

    @Test
    void of_many_who_put_it_right_at_once_one_is_first_and_the_others_read_again() throws InterruptedException {
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        Thread[] callers = new Thread[64];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = Thread.ofVirtual()
                    .start(() -> answers.add(correct("ukraine", 0).status()));
        }
        for (Thread each : callers) {
            each.join();
        }
        assertThat(answers).hasSize(64).containsOnly(200, 409).containsOnlyOnce(200);
    }

    private ApiResponse correct(String kind, @Nullable Integer version) {
        return api.post(
                "/households/" + family + "/kind", "{\"kind\": \"" + kind + "\", \"version\": " + version + "}");
    }

    private String responsibility() {
        return api.get("/households/" + family).at("/arrival/responsibility");
    }

    private static dk.fodfaeste.testing.Rows person() {
        return row().household("H1")
                .kind(HouseholdKind.REFUGEE)
                .decided("2026-02-10")
                .expected("2026-03-16T12:00");
    }
}
