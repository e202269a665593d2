package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.library.Preset;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.plans.told.ToldDays;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Learning to live the Danish way: a checklist of eleven points, counted from the day of the placement. */
@ServerTest
class K03_2Test {

    private static final String PRESET = "laer-at-bo-haderslev";

    @Autowired
    Practice practice;

    @Autowired
    Presets presets;

    @Autowired
    ToldDays days;

    @Autowired
    OtherPlans others;

    @Autowired
    Texts texts;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    @Test
    void once_a_person_has_told_the_placement_all_eleven_points_have_their_dates() {
        Town town = practice.town(PRESET);
        UUID family = practice.family(town, row());
        assertThat(points(town, family)).hasSize(11).allMatch(task -> task.dueBy() == null);
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER);
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(mette), Town.PASSWORD);
        assertThat(visitor.get("/familier/" + family).body())
                .contains("Boligplacering", "Kendes ikke endnu. 11 opgaver venter på dagen.");
        assertThat(visitor.form("/familier/" + family + "/dage/placement", Map.of("day", "2026-03-18"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(points(town, family)).allMatch(task -> task.dueBy() != null);
        assertThat(practice.tasks(town, family, "Gennemfør indflytningssynet sammen"))
                .singleElement()
                .extracting(Practice::window)
                .isEqualTo("2026-03-18 .. 2026-04-01");
        assertThat(practice.tasks(town, family, "Uddyb punkterne fra første del"))
                .singleElement()
                .extracting(Practice::window)
                .isEqualTo("2026-03-30 .. 2026-04-03");
        String page = visitor.get("/familier/" + family).body();
        assertThat(page).contains("18. marts 2026").doesNotContain("11 opgaver venter på dagen");
        assertThat(visitor.get("/familier/" + family + "/historik").body()).contains("Boligplacering 18. marts 2026");
    }

    @Test
    void another_system_tells_the_placement_tells_it_better_and_takes_it_back() {
        Town town = practice.town(PRESET);
        UUID family = practice.family(town, row());
        ApiClient client = ApiClient.of(
                environment, town.token(ApiScope.HOUSEHOLDS_READ, ApiScope.TASKS_READ, ApiScope.TASKS_WRITE));
        String address = "/households/" + family + "/days";
        assertThat(client.get(address).at("/items/0/anchor")).isEqualTo("placement");
        assertThat(client.get(address).at("/items/0/tasks")).isEqualTo("11");
        ApiResponse told = client.post(address, "{\"anchor\": \"placement\", \"day\": \"2026-03-18\"}");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.at("/moved")).isEqualTo("11");
        client.post(address, "{\"anchor\": \"placement\", \"day\": \"2026-03-20\"}");
        assertThat(practice.tasks(town, family, "Gennemfør indflytningssynet sammen"))
                .singleElement()
                .extracting(Practice::window)
                .isEqualTo("2026-03-20 .. 2026-04-03");
        client.post(address, "{\"anchor\": \"placement\", \"day\": null}");
        assertThat(points(town, family)).allMatch(task -> task.dueBy() == null);
    }

    @Test
    void no_day_that_a_shipped_template_counts_from_is_one_that_nothing_and_nobody_tells() {
        Town town = practice.town();
        List<Preset> all = town.read(town.system(), PlanAction.PRESET_LIST, presets::all).stream()
                .filter(preset -> preset.file().about().isOfFamily())
                .toList();
        all.stream()
                .filter(preset -> preset.current() == null)
                .forEach(preset -> town.run(town.system(), PlanAction.PRESET_USE, tx -> presets.use(tx, preset.key())));
        Set<String> tellable = new TreeSet<>();
        for (HouseholdKind kind : HouseholdKind.values()) {
            UUID family = practice.family(
                    town,
                    row().kind(kind),
                    row().kind(kind)
                            .relation(Relation.CHILD)
                            .name("Omar", "Al-Hakim")
                            .born("2015-05-05"));
            town.read(town.system(), PlanAction.DAY_LIST, tx -> days.of(tx, family)).stream()
                    .map(ToldDays.ToldDay::anchor)
                    .forEach(tellable::add);
        }
        for (Preset preset : all) {
            assertThat(preset.file().steps().stream()
                            .flatMap(step -> Stream.concat(step.allClocks().timings(), Stream.ofNullable(step.until())))
                            .map(timing -> Timing.parse(timing).anchor())
                            .filter(anchor -> !days.comesByItself(anchor)))
                    .as(preset.key())
                    .allMatch(tellable::contains)
                    .allMatch(anchor -> texts.of(UiLanguage.DA).has("plans.day.name." + anchor));
        }
    }

    @Test
    void nor_one_that_counts_from_a_day_of_what_is_no_family_and_all_of_them_have_words() {
        Town town = practice.town();
        for (Preset preset : town.read(town.system(), PlanAction.PRESET_LIST, presets::all)) {
            if (!preset.file().about().isOfFamily()) {
                town.run(town.system(), PlanAction.PRESET_USE, tx -> presets.use(tx, preset.key()));
                UUID subject = others.started(town, preset.file().about(), "Ny", preset.key(), "2026-03-02");
                assertThat(others.days(town, subject))
                        .as(preset.key())
                        .isNotEmpty()
                        .noneMatch(day -> days.comesByItself(day.anchor()))
                        .allMatch(day -> texts.of(UiLanguage.DA).has("plans.day.name." + day.anchor()));
            }
        }
    }

    private List<Task> points(Town town, UUID family) {
        return practice.tasks(town, family).stream()
                .filter(task -> task.source().equals("K03-2"))
                .toList();
    }
}
