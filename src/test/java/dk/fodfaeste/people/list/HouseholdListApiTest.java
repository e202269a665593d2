package dk.fodfaeste.people.list;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The list of households and the search in it. */
@ServerTest
class HouseholdListApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Test
    void households_stand_in_danish_order_with_their_case_number() {
        Town town = towns.town();
        town.announce(
                row().name("Ali", "Århus").build(),
                row().name("Bo", "Zahir").build(),
                row().name("Cy", "Ahmad").build());
        ApiResponse answer = client(town).get("/households");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(names(answer)).containsExactly("Ahmad", "Zahir", "Århus");
        assertThat(answer.at("/items/0/caseNumber")).matches("2026-\\d{4}");
        assertThat(answer.at("/items/0/kind")).isEqualTo("refugee");
        assertThat(answer.json().get("next").isNull()).isTrue();
    }

    @Test
    void pages_together_hold_every_household_once_although_one_is_added_between_them() {
        Town town = towns.town();
        for (int i = 0; i < 7; i++) {
            town.announce(row().name("Samira", "Familie " + i).build());
        }
        ApiClient client = client(town);
        List<String> seen = new ArrayList<>();
        ApiResponse page = client.get("/households?limit=3");
        seen.addAll(names(page));
        town.announce(row().name("Samira", "Abe").build());
        while (!page.json().get("next").isNull()) {
            page = client.get("/households?limit=3&after=" + page.at("/next"));
            seen.addAll(names(page));
        }
        assertThat(seen)
                .containsExactly(
                        "Familie 0", "Familie 1", "Familie 2", "Familie 3", "Familie 4", "Familie 5", "Familie 6");
    }

    @Test
    void a_last_page_that_is_full_has_no_next() {
        Town town = towns.town();
        town.announce(row().name("Ali", "A").build(), row().name("Bo", "B").build());
        assertThat(client(town).get("/households?limit=2").json().get("next").isNull())
                .isTrue();
        assertThat(client(town).get("/households?limit=1").json().get("next").isNull())
                .isFalse();
    }

    @Test
    void a_search_finds_by_part_of_a_name_without_its_accents_and_by_numbers() {
        Town town = towns.town();
        town.announce(
                row().name("Yusuf", "Özdemir")
                        .cpr("6101921234")
                        .born("1992-01-01")
                        .build(),
                row().name("Samira", "Al-Hakim").foreignerNo("12345678").build());
        ApiClient client = client(town);
        assertThat(names(client.post("/households/search", "{\"text\": \"ozde\"}")))
                .containsExactly("Özdemir");
        assertThat(names(client.post("/households/search", "{\"text\": \"610192-1234\"}")))
                .containsExactly("Özdemir");
        assertThat(names(client.post("/households/search", "{\"text\": \"12345678\"}")))
                .containsExactly("Al-Hakim");
        assertThat(names(client.post("/households/search", "{\"text\": \"2026-0001\"}")))
                .hasSize(1);
        assertThat(names(client.post("/households/search", "{\"text\": \"nobody\"}")))
                .isEmpty();
    }

    @Test
    void a_name_is_found_whatever_letters_it_is_written_and_sought_in() {
        Town town = towns.town();
        town.announce(
                row().household("S1").name("Мар’яна", "Соловйова").build(),
                row().household("S2").name("Ayşe", "Yıldız").build(),
                row().household("S3").name("Đorđe", "Đorđević").build(),
                row().household("S4").name("رضا", "کریمی").build(),
                row().household("S5").name("Łukasz", "Strauß").build(),
                row().household("S6").name("محمد", "الأحمد").build(),
                row().household("S7").name("Bjørn", "Kovalchuk").build());
        ApiClient client = client(town);
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (String sought : List.of(
                "Мар'яна",
                "maryana",
                "Marjana",
                "YILDIZ",
                "Yıldız",
                "dordevic",
                "Djordjevic",
                "كريمي",
                "الاحمد",
                "lukasz",
                "STRAUSS",
                "strauß",
                "Koval'chuk",
                "Ковальчук",
                "bjoern",
                "bjorn",
                "Marta",
                "Karina",
                "'",
                "-",
                "%")) {
            found.put(sought, names(client.post("/households/search", "{\"text\": \"%s\"}".formatted(sought))));
        }
        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Мар'яна", List.of("Соловйова")),
                        Map.entry("maryana", List.of("Соловйова")),
                        Map.entry("Marjana", List.of("Соловйова")),
                        Map.entry("YILDIZ", List.of("Yıldız")),
                        Map.entry("Yıldız", List.of("Yıldız")),
                        Map.entry("dordevic", List.of("Đorđević")),
                        Map.entry("Djordjevic", List.of("Đorđević")),
                        Map.entry("كريمي", List.of("کریمی")),
                        Map.entry("الاحمد", List.of("الأحمد")),
                        Map.entry("lukasz", List.of("Strauß")),
                        Map.entry("STRAUSS", List.of("Strauß")),
                        Map.entry("strauß", List.of("Strauß")),
                        Map.entry("Koval'chuk", List.of("Kovalchuk")),
                        Map.entry("Ковальчук", List.of("Kovalchuk")),
                        Map.entry("bjoern", List.of("Kovalchuk")),
                        Map.entry("bjorn", List.of("Kovalchuk")),
                        Map.entry("Marta", List.of()),
                        Map.entry("Karina", List.of()),
                        Map.entry("'", List.of()),
                        Map.entry("-", List.of()),
                        Map.entry("%", List.of())));
    }

    @Test
    void a_search_says_who_of_the_household_was_found_by_name_or_number() {
        Town town = towns.town();
        town.announce(
                row().household("H1").name("Samira", "Al-Hakim").build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Omar", "Al-Hakim")
                        .foreignerNo("12345678")
                        .build());
        ApiClient client = client(town);
        for (String sought : List.of("omar", "12345678")) {
            assertThat(client.post("/households/search", "{\"text\": \"%s\"}".formatted(sought))
                            .at("/items/0/found"))
                    .isEqualTo("Omar Al-Hakim");
        }
        assertThat(client.post("/households/search", "{\"text\": \"hakim\"}").at("/items/0/found"))
                .isEqualTo("Samira Al-Hakim");
        HttpVisitor worker = new HttpVisitor(environment.getRequiredProperty("local.server.port", Integer.class));
        worker.logIn(town.login(town.person("Ole Bro", Role.CASE_WORKER)), Town.PASSWORD);
        assertThat(worker.form("/familier", Map.of("q", "umar omar")).body()).contains("Ingen fundet");
        assertThat(worker.form("/familier", Map.of("q", "ómar")).body()).contains("Fundet: <mark>Omar</mark> Al-Hakim");
        assertThat(worker.form("/familier", Map.of("q", "Samira")).body())
                .contains("<mark>Samira</mark> Al-Hakim")
                .doesNotContain("Fundet:");
    }

    @Test
    void a_search_has_pages_too() {
        Town town = towns.town();
        for (int i = 0; i < 3; i++) {
            town.announce(row().name("Samira", "Familie " + i).build());
        }
        ApiClient client = client(town);
        ApiResponse first = client.post("/households/search", "{\"text\": \"samira\", \"limit\": 2}");
        ApiResponse second = client.post(
                "/households/search",
                "{\"text\": \"samira\", \"limit\": 2, \"after\": \"%s\"}".formatted(first.at("/next")));
        assertThat(names(first)).containsExactly("Familie 0", "Familie 1");
        assertThat(names(second)).containsExactly("Familie 2");
    }

    @Test
    void a_name_in_the_address_is_refused_as_addresses_end_up_in_logs() {
        ApiResponse answer = client(towns.town()).in("en").get("/households?text=samira");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo("text");
        assertThat(answer.at("/errors/0/detail")).isEqualTo("There is no such parameter here.");
    }

    @Test
    void another_municipalitys_households_are_not_there() {
        Town neighbour = towns.town();
        neighbour.announce(row().name("Samira", "Nabo").build());
        ApiClient client = client(towns.town());
        assertThat(client.get("/households").items()).isEmpty();
        assertThat(client.post("/households/search", "{\"text\": \"nabo\"}").items())
                .isEmpty();
    }

    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.HOUSEHOLDS_READ));
    }

    private static List<String> names(ApiResponse answer) {
        return answer.items().stream().map(item -> item.get("name").asString()).toList();
    }
}
