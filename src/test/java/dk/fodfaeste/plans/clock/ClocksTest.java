package dk.fodfaeste.plans.clock;

import static dk.fodfaeste.testing.Rows.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A step's clock depends on the kind of household and of person, and follows when either is put right. */
@ServerTest
class ClocksTest {

    private static final String TEMPLATE = """
            key: clocks
            name: {da: Ure, en: Clocks}
            summary: {da: Kort., en: Short.}
            source: {case: K06-4b, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: talk
                    title: {da: Tal med familien, en: Talk with the family}
                    how: {da: Tal., en: Talk.}
                    function: reception
                    timing: 14 days after arrival
                    clocks:
                      - when: {kind: [family-reunified, quota-refugee]}
                        timing: 7 days after entry
                      - when: {kind: [quota-refugee, ukraine]}
                        timing: 3 days after entry
                  - key: each
                    title: {da: Tal med hver, en: Talk with each}
                    how: {da: Tal., en: Talk.}
                    function: reception
                    timing: 10 days after arrival
                    clocks:
                      - when: {relation: [child]}
                        timing: 5 days after arrival
                    for-each: {age: 0-}
            """;

    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    @Autowired
    Towns towns;

    @Autowired
    Worklist worklist;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private ApiClient api;

    @BeforeEach
    void aTownWithTheTemplate() {
        town = towns.town();
        api = ApiClient.of(environment, town.token(ApiScope.values()));
        publish(TEMPLATE);
    }

    @Test
    void the_first_alternative_that_fits_counts_and_else_the_steps_own_timing() {
        UUID refugees = family("H1", HouseholdKind.REFUGEE);
        UUID quota = family("H2", HouseholdKind.QUOTA_REFUGEE);
        UUID ukraine = family("H3", HouseholdKind.UKRAINE);
        assertThat(talk(ukraine).timing()).isEqualTo("3 days after entry");
        assertThat(talk(refugees).timing()).isEqualTo("14 days after arrival");
        assertThat(day(talk(refugees))).isEqualTo("2026-03-16");
        assertThat(talk(quota).timing()).isEqualTo("7 days after entry");
        assertThat(day(talk(quota))).isNull();
    }

    @Test
    void a_child_has_another_clock_than_the_other_persons() {
        UUID family = family("H1", HouseholdKind.REFUGEE);
        assertThat(each(family))
                .extracting(Task::person, ClocksTest::day)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Samira Al-Hakim", "2026-03-12"),
                        org.assertj.core.groups.Tuple.tuple("Omar Al-Hakim", "2026-03-09"));
    }

    @Test
    void why_says_which_alternative_counts_and_what_holds_for_the_others() {
        UUID refugees = family("H1", HouseholdKind.REFUGEE);
        UUID quota = family("H2", HouseholdKind.QUOTA_REFUGEE);
        assertThat(talk(refugees).explanation().da())
                .contains(
                        "Det er den almindelige frist; en anden gælder for »Kvoteflygtning« eller »Familiesammenført«: 7 dage");
        assertThat(talk(quota).explanation().da())
                .contains("datoen kendes ikke endnu")
                .contains(
                        "Fristen er den for »Kvoteflygtning« eller »Familiesammenført«; for alle andre er den: 14 dage");
        assertThat(talk(quota).explanation().en()).contains("for everybody else it is: 14 days after arrival");
    }

    @Test
    void a_category_that_is_put_right_takes_its_open_tasks_along_and_nothing_else() {
        UUID family = family("H1", HouseholdKind.REFUGEE);
        UUID done = each(family).getFirst().id();
        assertThat(api.post("/tasks/" + done + "/done", "{}").status()).isEqualTo(200);
        Task before = talk(family);
        assertThat(correct(family, "family-reunified").status()).isEqualTo(200);
        assertThat(day(talk(family))).isNull();
        assertThat(talk(family).explanation().da()).contains("Fristen er den for");
        assertThat(api.post("/households/" + family + "/days", "{\"anchor\": \"entry\", \"day\": \"2026-02-20\"}")
                        .at("/moved"))
                .isEqualTo("1");
        assertThat(day(talk(family))).isEqualTo("2026-02-27");
        correct(family, "quota-refugee");
        assertThat(day(talk(family))).as("the first that fits is the same").isEqualTo("2026-02-27");
        correct(family, "refugee");
        assertThat(talk(family).dueBy()).isEqualTo(before.dueBy());
        assertThat(talk(family).explanation()).isEqualTo(before.explanation());
        assertThat(history(family)).contains("kategori");
    }

    @Test
    void a_date_that_somebody_has_chosen_stays_whatever_the_category() {
        UUID family = family("H1", HouseholdKind.REFUGEE);
        api.post("/tasks/" + talk(family).id() + "/redate", "{\"dueBy\": \"2026-05-04\", \"reason\": \"Rejser\"}");
        correct(family, "family-reunified");
        assertThat(day(talk(family))).isEqualTo("2026-05-04");
    }

    @Test
    void a_relation_that_is_put_right_takes_the_persons_task_along() {
        UUID family = family("H1", HouseholdKind.REFUGEE);
        ApiResponse persons = api.get("/households/" + family);
        String omar = persons.at("/persons/1/id");
        ApiResponse corrected = api.post("/persons/" + omar + "/corrections", """
                {"firstNames": "Omar", "lastName": "Al-Hakim", "relation": "sibling", "birthDate": "2015-05-05", "version": %s}
                """.formatted(
                        persons.at("/persons/1/version").isEmpty() ? "0" : persons.at("/persons/1/version")));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(each(family)).extracting(ClocksTest::day).containsOnly("2026-03-12");
        api.post("/corrections/" + corrected.at("/correction") + "/undo");
        assertThat(each(family)).extracting(ClocksTest::day).contains("2026-03-09");
    }

    @Test
    void a_category_is_put_right_on_its_page_and_that_is_undone_unless_somebody_was_quicker() {
        UUID family = family("H1", HouseholdKind.REFUGEE);
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        String page = "/familier/" + family + "/kategori";
        assertThat(visitor.get("/familier/" + family).body()).contains(page);
        assertThat(visitor.get(page).body()).contains("Ret familiens kategori", "value=\"FAMILY_REUNIFIED\"");
        assertThat(visitor.form(page, Map.of("kind", "UNACCOMPANIED_MINOR", "version", "0"))
                        .body())
                .contains("En uledsaget mindreårig er alene");
        assertThat(visitor.form(page, Map.of("kind", "FAMILY_REUNIFIED", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(talk(family).timing()).isEqualTo("7 days after entry");
        assertThat(visitor.form(page, Map.of("kind", "UKRAINE", "version", "0")).statusCode())
                .isEqualTo(409);
        assertThat(visitor.form(page + "/REFUGEE/1", Map.of()).statusCode()).isEqualTo(303);
        assertThat(talk(family).timing()).isEqualTo("14 days after arrival");
    }

    @Test
    void a_family_that_is_moved_to_a_version_with_another_clock_for_it_gets_the_date_of_that() {
        String without = TEMPLATE.replace("key: clocks", "key: moved")
                .replaceFirst("(?s) {8}clocks:\\R.*?(?= {6}- key: each)", "");
        assertThat(without).doesNotContain("quota-refugee");
        publish(without);
        UUID quota = family("H2", HouseholdKind.QUOTA_REFUGEE);
        api.post("/households/" + quota + "/days", "{\"anchor\": \"entry\", \"day\": \"2026-02-20\"}");
        assertThat(tasks(quota, "Tal med familien")).extracting(ClocksTest::day).contains("2026-03-16");
        String now = publish(TEMPLATE.replace("key: clocks", "key: moved"));
        String plan = api.get("/templates/" + now + "/moves").at("/items/0/plan");
        ApiResponse moved = api.post("/templates/" + now + "/moves", "{\"plans\": [\"" + plan + "\"]}");
        assertThat(moved.status()).as(moved.text()).isLessThan(300);
        assertThat(tasks(quota, "Tal med familien")).extracting(ClocksTest::day).containsOnly("2026-02-27");
        assertThat(tasks(quota, "Tal med hver")).as("nobody's date is lost").allMatch(task -> task.dueBy() != null);
    }

    @Test
    void the_editor_shows_the_alternatives_and_keeps_what_is_written() {
        Caller ole = town.person("Ole Toft", Role.ADMINISTRATOR);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(ole), Town.PASSWORD);
        String yaml = TEMPLATE.replace("key: clocks", "key: other-clocks");
        String draft = api.post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml")
                .at("/id");
        String body = visitor.get("/skabeloner/kladder/" + draft + "?trin=talk").body();
        assertThat(body)
                .contains("En anden frist for nogle", "name=\"cTiming0\"", "name=\"cTiming2\"")
                .contains("»Barn«: 5 dage efter ankomst")
                .doesNotContain("name=\"cTiming3\"");
    }

    @Test
    void a_family_that_had_begun_by_the_edition_with_two_steps_goes_on_with_the_one_and_begins_nothing_again() {
        String one = TEMPLATE.replace("key: clocks", "key: joined").replace("Tal med hver", "Begynd med hver")
                + "        was: [each-reunified]\n";
        String two = one.replace("        was: [each-reunified]\n", "")
                .replace("- key: each", "- key: each-reunified")
                .replaceFirst("(?s) {8}clocks:\\R {10}- when: \\{relation.*?(?= {8}for-each)", "");
        publish(two);
        UUID family = family("H1", HouseholdKind.FAMILY_REUNIFIED);
        Map<String, String> before = beginnings(family);
        assertThat(before).hasSize(2);
        String begun = before.get("Samira Al-Hakim");
        assertThat(api.post("/tasks/" + begun + "/done", "{}").status()).isEqualTo(200);
        String now = publish(one);
        String plan = api.get("/templates/" + now + "/moves").at("/items/0/plan");
        assertThat(api.post("/templates/" + now + "/moves", "{\"plans\": [\"" + plan + "\"]}")
                        .status())
                .isLessThan(300);
        assertThat(beginnings(family)).isEqualTo(before);
        assertThat(tasks(family, "Begynd med hver").stream().filter(task -> "Omar Al-Hakim".equals(task.person())))
                .singleElement()
                .extracting(ClocksTest::day)
                .isEqualTo("2026-03-09");
    }

    @Test
    void what_is_filled_in_is_written_as_clocks_and_a_relation_without_persons_is_refused_with_the_input_kept() {
        Caller ole = town.person("Ole Toft", Role.ADMINISTRATOR);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(ole), Town.PASSWORD);
        String yaml = TEMPLATE.replace("key: clocks", "key: other-clocks");
        ApiResponse draft = api.post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml");
        String page = "/skabeloner/kladder/" + draft.at("/id") + "/trin/talk";
        Map<String, String> step = new HashMap<>(Map.of(
                "version", draft.at("/version"),
                "titleDa", "Tal med familien",
                "howDa", "Tal.",
                "function", "reception",
                "tForm", "text",
                "tText", "14 dage efter ankomst",
                "cTiming0", "7 dage efter indrejse",
                "cRelation0", "child"));
        assertThat(visitor.form(page, step).body())
                .contains("Anden frist 1 afhænger af personen", "value=\"7 dage efter indrejse\"");
        step.remove("cRelation0");
        assertThat(visitor.form(page, step).body()).contains("Anden frist 1 gælder for alle");
        step.put("cKind0", "ukraine");
        assertThat(visitor.form(page, step).statusCode()).isEqualTo(303);
        assertThat(api.get("/template-drafts/" + draft.at("/id") + "/yaml").text())
                .containsPattern("clocks:\\s+- when:\\s+kind:\\s+- ukraine\\s+timing: 7 days after entry");
    }

    private String publish(String yaml) {
        String draft = api.post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml")
                .at("/id");
        ApiResponse published = api.post("/template-drafts/" + draft + "/publish");
        assertThat(published.status()).as(published.text()).isLessThan(300);
        return published.at("/id");
    }

    private ApiResponse correct(UUID family, String kind) {
        return api.post("/households/" + family + "/kind", "{\"kind\": \"" + kind + "\"}");
    }

    private String history(UUID family) {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        return visitor.get("/familier/" + family + "/historik").body();
    }

    private UUID family(String number, HouseholdKind kind) {
        String name =
                Map.of("H1", "Al-Hakim", "H2", "Tesfay", "H3", "Kovalenko").get(number);
        town.announce(
                row().household(number)
                        .kind(kind)
                        .name("Samira", name)
                        .born("1990-01-01")
                        .expected("2026-03-02T12:00")
                        .build(),
                row().household(number)
                        .kind(kind)
                        .relation(Relation.CHILD)
                        .name("Omar", name)
                        .born("2015-05-05")
                        .expected("2026-03-02T12:00")
                        .build());
        return UUID.fromString(
                api.post("/households/search", "{\"text\": \"" + name + "\"}").at("/items/0/id"));
    }

    private Task talk(UUID family) {
        return tasks(family, "Tal med familien").getFirst();
    }

    private Map<String, String> beginnings(UUID family) {
        return tasks(family, "Begynd med hver").stream()
                .collect(Collectors.toMap(
                        task -> String.valueOf(task.person()), task -> task.id().toString()));
    }

    private List<Task> each(UUID family) {
        return tasks(family, "Tal med hver");
    }

    private List<Task> tasks(UUID family, String title) {
        return town.read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family)).stream()
                .filter(task -> task.title().da().equals(title))
                .toList();
    }

    private static @Nullable String day(Task task) {
        Instant due = task.dueBy();
        return due == null ? null : LocalDate.ofInstant(due, DENMARK).toString();
    }
}
