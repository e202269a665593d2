package dk.fodfaeste.plans.told;

import static dk.fodfaeste.testing.Rows.row;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A person whose day is another than her family's, and days that are told before any task asks for them. */
@ServerTest
class OwnDaysTest {

    private static final String TEMPLATE = """
            key: days
            name: {da: Dage, en: Days}
            summary: {da: Kort., en: Short.}
            source: {case: K06-4b, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: each
                    title: {da: Tal med barnet, en: Talk with the child}
                    how: {da: Tal., en: Talk.}
                    function: reception
                    timing: 10 days after entry
                    for-each: {age: 6-16}
                  - key: all
                    title: {da: Tal med familien, en: Talk with the family}
                    how: {da: Tal., en: Talk.}
                    function: reception
                    timing: 20 days after entry
                  - key: again
                    title: {da: Hold møde, en: Hold a meeting}
                    how: {da: Hold det., en: Hold it.}
                    function: reception
                    timing: 1 day after arrival
                    every: every 1 month since last meeting
                    until: at programme-end
                    for-each: {age: 18-}
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
    private UUID family;
    private Map<String, String> persons = Map.of();

    @BeforeEach
    void aFamilyOfFour() {
        town = towns.town();
        api = ApiClient.of(environment, town.token(ApiScope.values()));
        String draft = api.post("/template-drafts", TEMPLATE.getBytes(UTF_8), "application/yaml")
                .at("/id");
        assertThat(api.post("/template-drafts/" + draft + "/publish").status()).isLessThan(300);
        town.announce(
                row().household("H1")
                        .name("Samira", "Al-Hakim")
                        .born("1990-01-01")
                        .build(),
                row().household("H1")
                        .relation(Relation.SPOUSE)
                        .name("Karim", "Al-Hakim")
                        .born("1988-01-01")
                        .build(),
                child("Omar", "2015-05-05"),
                child("Nour", "2013-05-05"));
        family = UUID.fromString(
                api.post("/households/search", "{\"text\": \"Al-Hakim\"}").at("/items/0/id"));
        ApiResponse known = api.get("/households/" + family);
        persons = Map.of(
                known.at("/persons/0/firstNames"), known.at("/persons/0/id"),
                known.at("/persons/1/firstNames"), known.at("/persons/1/id"),
                known.at("/persons/2/firstNames"), known.at("/persons/2/id"),
                known.at("/persons/3/firstNames"), known.at("/persons/3/id"));
    }

    @Test
    void a_childs_own_entry_counts_for_the_childs_tasks_alone_and_the_familys_for_the_others() {
        assertThat(tell(null, "2026-02-10").at("/moved")).isEqualTo("3");
        assertThat(tell("Omar", "2026-03-01").at("/moved")).isEqualTo("1");
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-11");
        assertThat(day("Tal med barnet", "Nour")).isEqualTo("2026-02-20");
        assertThat(day("Tal med familien", null)).isEqualTo("2026-03-02");
        assertThat(task("Tal med barnet", "Omar").explanation().da()).contains("Dagen er personens egen");
        assertThat(task("Tal med barnet", "Nour").explanation().da()).doesNotContain("personens egen");
    }

    @Test
    void the_familys_day_put_right_leaves_alone_whoever_has_her_own_and_taken_back_hers_follows_it_again() {
        tell(null, "2026-02-10");
        tell("Omar", "2026-03-01");
        assertThat(tell(null, "2026-02-12").at("/moved")).isEqualTo("2");
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-11");
        assertThat(tell("Omar", "2026-03-02").at("/moved")).isEqualTo("1");
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-12");
        assertThat(tell("Omar", "2026-03-02").at("/moved")).as("the same again").isEqualTo("0");
        assertThat(tell(null, null).at("/moved")).isEqualTo("2");
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-12");
        tell("Omar", null);
        assertThat(day("Tal med barnet", "Omar")).isNull();
        tell(null, "2026-02-10");
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-02-20");
    }

    @Test
    void it_is_told_on_the_familys_page_with_who_and_when_in_the_history() {
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        String page = "/familier/" + family + "/dage/entry";
        assertThat(visitor.get(page).body()).contains("Har en person en anden dag?", "Omar Al-Hakim");
        String own = page + "/personer/" + persons.get("Omar");
        assertThat(visitor.get(own).body()).contains("Indrejse i Danmark for Omar Al-Hakim");
        assertThat(visitor.form(own, Map.of("day", "2126-03-01")).body()).contains("Datoen ligger mere end 5 år væk");
        assertThat(visitor.form(own, Map.of("day", "2026-03-01")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/familier/" + family).body())
                .contains(
                        "Omar Al-Hakim: 1. marts 2026",
                        "Kendes ikke for resten af familien. 2 opgaver venter på dagen.");
        assertThat(visitor.form(own, Map.of("day", "2026-03-03")).statusCode()).isEqualTo(303);
        assertThat(visitor.form(own, Map.of("day", "")).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/familier/" + family + "/historik").body())
                .contains("Mette Lund skrev dagen for Omar Al-Hakim: Indrejse i Danmark 1. marts 2026")
                .contains("rettede dagen for Omar Al-Hakim fra Indrejse i Danmark 1. marts 2026 til")
                .contains("fjernede dagen for Omar Al-Hakim: Indrejse i Danmark 3. marts 2026");
    }

    @Test
    void another_system_reads_whose_days_are_their_own() {
        tell("Omar", "2026-03-01");
        ApiResponse days = api.get("/households/" + family + "/days");
        assertThat(days.at("/items/0/anchor")).isEqualTo("entry");
        assertThat(days.at("/items/0/tasks")).isEqualTo("3");
        assertThat(days.at("/items/0/waiting")).isEqualTo("2");
        assertThat(days.at("/items/0/persons/0/person")).isEqualTo(persons.get("Omar"));
        assertThat(days.at("/items/0/persons/0/day")).isEqualTo("2026-03-01");
    }

    @Test
    void nobodys_day_is_told_of_another_family() {
        town.announce(
                row().household("H2").name("Ali", "Tesfay").born("1990-01-01").build());
        String other = api.post("/households/search", "{\"text\": \"Tesfay\"}").at("/items/0/id");
        String stranger = api.get("/households/" + other).at("/persons/0/id");
        assertThat(api.post("/households/" + family + "/days", """
                        {"anchor": "entry", "day": "2026-03-01", "person": "%s"}""".formatted(stranger))
                        .status())
                .isEqualTo(404);
        assertThat(api.post("/households/" + family + "/days", """
                        {"anchor": "wedding", "day": "2026-03-01", "person": "%s"}""".formatted(persons.get("Omar")))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-26, 0", "2026-03-27, 1"})
    void a_rhythm_ends_with_the_persons_own_end_of_the_programme(String end, int next) {
        api.post("/households/" + family + "/days", """
                {"anchor": "programme-end", "day": "%s", "person": "%s"}""".formatted(end, persons.get("Samira")));
        for (String name : List.of("Samira", "Karim")) {
            ApiResponse held =
                    api.post("/tasks/" + task("Hold møde", name).id() + "/done", "{\"heldOn\": \"2026-02-27\"}");
            assertThat(held.status()).as(held.text()).isEqualTo(200);
        }
        assertThat(meetings("Samira")).isEqualTo(next);
        assertThat(meetings("Karim")).isEqualTo(1);
    }

    @Test
    void a_day_can_be_told_before_any_task_waits_for_it_and_counts_from_the_beginning() {
        api.post("/tasks/" + task("Tal med familien", null).id() + "/done", "{}");
        for (String child : List.of("Omar", "Nour")) {
            api.post("/tasks/" + task("Tal med barnet", child).id() + "/done", "{}");
        }
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family).body())
                .contains("Andre dage, der kan skrives", "/familier/" + family + "/dage/entry")
                .doesNotContain("/familier/" + family + "/dage/wedding");
        assertThat(tell(null, "2026-02-10").at("/moved")).isEqualTo("0");
        town.announce(child("Hassan", "2014-05-05"));
        assertThat(day("Tal med barnet", "Hassan")).isEqualTo("2026-02-20");
    }

    @Test
    void a_persons_own_day_goes_with_her_to_another_case() {
        tell(null, "2026-02-10");
        tell("Omar", "2026-02-27");
        town.announce(
                row().household("H2").name("Ali", "Tesfay").born("1990-01-01").build());
        UUID other = UUID.fromString(
                api.post("/households/search", "{\"text\": \"Tesfay\"}").at("/items/0/id"));
        api.post("/households/" + other + "/days", "{\"anchor\": \"entry\", \"day\": \"2026-01-15\"}");
        ApiResponse moved = api.post("/persons/" + persons.get("Omar") + "/move", """
                {"caseNumber": "%s", "relation": "other"}""".formatted(
                        api.get("/households/" + other).at("/caseNumber")));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        family = other;
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-09");
        assertThat(tell("Omar", null).at("/moved")).isEqualTo("1");
        assertThat(day("Tal med barnet", "Omar"))
                .as("that of the family where he is now")
                .isEqualTo("2026-01-26");
    }

    @Test
    void the_calendar_counted_anew_keeps_to_each_persons_own_day() {
        tell(null, "2026-02-10");
        tell("Omar", "2026-02-27");
        assertThat(api.post("/settings/recalculation").status()).isEqualTo(200);
        assertThat(day("Tal med barnet", "Omar")).isEqualTo("2026-03-09");
        assertThat(day("Tal med barnet", "Nour")).isEqualTo("2026-02-20");
    }

    @Test
    void sixty_four_who_tell_it_at_once_leave_one_day() throws InterruptedException {
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        Thread[] callers = new Thread[64];
        for (int i = 0; i < callers.length; i++) {
            String day = LocalDate.parse("2026-02-06").plusDays(i % 5).toString();
            callers[i] =
                    Thread.ofVirtual().start(() -> answers.add(tell("Omar", day).status()));
        }
        for (Thread each : callers) {
            each.join();
        }
        assertThat(answers).hasSize(64).containsOnly(200);
        ApiResponse days = api.get("/households/" + family + "/days");
        assertThat(StreamSupport.stream(days.items().getFirst().get("persons").spliterator(), false))
                .hasSize(1);
        String told = days.at("/items/0/persons/0/day");
        assertThat(day("Tal med barnet", "Omar"))
                .isEqualTo(LocalDate.parse(told).plusDays(10).toString());
    }

    private ApiResponse tell(@Nullable String person, @Nullable String day) {
        return api.post(
                "/households/" + family + "/days",
                "{\"anchor\": \"entry\", \"day\": " + quoted(day) + ", \"person\": "
                        + quoted(person == null ? null : persons.get(person)) + "}");
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private long meetings(String person) {
        return tasks("Hold møde", person).stream()
                .filter(task -> task.status().isActive())
                .count();
    }

    private Task task(String title, @Nullable String person) {
        return tasks(title, person).getFirst();
    }

    private List<Task> tasks(String title, @Nullable String person) {
        return town.read(town.system(), PlanAction.HOUSEHOLD_PLANS_SEE, tx -> worklist.ofHousehold(tx, family)).stream()
                .filter(task -> task.title().da().equals(title))
                .filter(task -> person == null
                        || (task.person() != null && task.person().startsWith(person)))
                .toList();
    }

    private @Nullable String day(String title, @Nullable String person) {
        Instant due = task(title, person).dueBy();
        return due == null ? null : LocalDate.ofInstant(due, DENMARK).toString();
    }

    private static dk.fodfaeste.arrivals.row.ArrivalRow child(String name, String born) {
        return row().household("H1")
                .relation(Relation.CHILD)
                .name(name, "Al-Hakim")
                .born(born)
                .build();
    }
}
