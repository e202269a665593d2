package dk.fodfaeste.law.ruleset;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The municipality's rule sets: read, changed with their history, and chosen for a case. */
@ServerTest
class RuleSetsTest {

    @Autowired
    Towns towns;

    @Autowired
    RuleSets sets;

    @Autowired
    TestClock clock;

    @Autowired
    Environment test;

    private Town town;
    private ApiClient client;

    @BeforeEach
    void aTown() {
        town = towns.town();
        client = ApiClient.of(
                test,
                town.token(
                        ApiScope.RULES_READ, ApiScope.RULES_WRITE, ApiScope.HOUSEHOLDS_READ, ApiScope.ARRIVALS_WRITE));
    }

    @Test
    void a_municipality_has_the_shipped_sets_and_fetching_again_adds_nothing() {
        assertThat(client.get("/rule-sets").items())
                .extracting(set -> set.get("key").asString())
                .containsExactly("gaeldende", "ukraine-saerlov", "katalogets-regler");
        assertThat(client.post("/rule-sets/missing").at("/rules")).isEqualTo("0");
    }

    @Test
    void a_change_becomes_the_next_version_and_the_old_text_stays_in_the_history() {
        LawRule contract = rule("contract");
        RuleContent changed = changed(contract.content(), "Vores egen tekst");
        LawRule after =
                town.write(town.system(), LawAction.RULES_EDIT, tx -> sets.change(tx, contract.id(), 1, changed));
        assertThat(after.version()).isEqualTo(2);
        assertThat(rule("contract").content().text().da()).isEqualTo("Vores egen tekst");
        assertThat(versions(contract)).extracting(RuleVersion::version).containsExactly(2, 1);
        assertThat(versions(contract).getLast().content()).isEqualTo(contract.content());
    }

    @Test
    void fetching_what_is_missing_never_overwrites_a_change() {
        LawRule contract = rule("contract");
        town.write(
                town.system(),
                LawAction.RULES_EDIT,
                tx -> sets.change(tx, contract.id(), 1, changed(contract.content(), "Vores egen tekst")));
        assertThat(town.<Integer>write(town.system(), LawAction.RULES_RESTORE, tx -> sets.addMissing(tx)))
                .isZero();
        assertThat(rule("contract").content().text().da()).isEqualTo("Vores egen tekst");
    }

    @Test
    void a_version_that_a_colleague_has_changed_is_refused() {
        LawRule contract = rule("contract");
        town.write(
                town.system(),
                LawAction.RULES_EDIT,
                tx -> sets.change(tx, contract.id(), 1, changed(contract.content(), "Først")));
        assertThatThrownBy(() -> town.write(
                        town.system(),
                        LawAction.RULES_EDIT,
                        tx -> sets.change(tx, contract.id(), 1, changed(contract.content(), "For sent"))))
                .hasMessageContaining("law.rule.changed");
    }

    @Test
    void a_change_is_undone_as_a_new_version() {
        LawRule contract = rule("contract");
        assertThat(client.post("/rule-sets/rules/" + contract.id() + "/undo").status())
                .isEqualTo(409);
        town.write(
                town.system(),
                LawAction.RULES_EDIT,
                tx -> sets.change(tx, contract.id(), null, changed(contract.content(), "Forkert")));
        ApiResponse undone = client.post("/rule-sets/rules/" + contract.id() + "/undo", "{\"version\": 2}");
        assertThat(undone.at("/version")).isEqualTo("3");
        assertThat(undone.at("/text/da")).isEqualTo(contract.content().text().da());
    }

    @Test
    void another_system_adds_and_changes_a_rule_and_learns_what_is_wrong_with_one() {
        String rule = """
                {"titleDa": "Vores regel", "titleEn": "Our rule", "textDa": "Tekst", "textEn": "Text", "source": "Byrådet",
                 "timing": "Within 2 weeks after ARRIVAL", "validFrom": "2026-01-01"}
                """;
        ApiResponse added = client.post("/rule-sets/gaeldende/rules", rule);
        assertThat(added.at("/timing")).isEqualTo("within 2 weeks after arrival");
        String changed = "/rule-sets/rules/" + added.at("/id");
        assertThat(refusedFields(client.post(changed, """
                {"titleDa": " ", "titleEn": "x", "textDa": "x", "textEn": "x", "source": "x", "timing": "soon",
                 "validFrom": "2026-02-30", "validTo": "2025-01-01", "checkDa": "kun dansk"}
                """))).containsExactlyInAnyOrder("titleDa", "validFrom");
        assertThat(refusedFields(client.post(changed, """
                {"titleDa": "x", "titleEn": "x", "textDa": "x", "textEn": "x", "source": "x", "timing": "soon",
                 "validFrom": "2026-02-28", "validTo": "2025-01-01", "checkDa": "kun dansk"}
                """))).containsExactlyInAnyOrder("timing", "validTo", "checkEn");
        assertThat(client.post("/rule-sets/nowhere/rules", rule).status()).isEqualTo(404);
    }

    @Test
    void the_last_day_is_not_before_the_first() {
        String dates = """
                {"titleDa": "R", "titleEn": "R", "textDa": "T", "textEn": "T", "source": "K", "validFrom": "2026-01-02",
                 "validTo": "%s"}
                """;
        assertThat(client.post("/rule-sets/gaeldende/rules", dates.formatted("2026-01-01"))
                        .at("/errors/0/code"))
                .isEqualTo("law.rule.order");
        assertThat(client.post("/rule-sets/gaeldende/rules", dates.formatted("2026-01-02"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "decided on {0}: responsible from {1}, so {2}")
    @CsvSource({"2024-10-31, 2024-12-02, ", "2024-11-30, 2025-01-02, gaeldende"})
    void a_case_follows_the_set_of_the_day_on_which_the_municipality_became_responsible(
            String decided, String responsible, @Nullable String set) {
        clock.set("2024-12-02T10:00");
        String path = announced(HouseholdKind.REFUGEE, decided);
        ApiResponse rules = client.get(path);
        assertThat(rules.at("/day")).isEqualTo(responsible);
        assertThat(rules.at("/ruleSet")).isEqualTo(set == null ? "" : set);
        assertThat(rules.at("/provisional")).isEqualTo("false");
    }

    @Test
    void a_deadline_of_a_case_has_its_day_and_says_why() {
        ApiResponse rules = client.get(announced(HouseholdKind.REFUGEE, "2026-01-15"));
        assertThat(rules.at("/day")).isEqualTo("2026-03-02");
        assertThat(rules.json()
                        .get("rules")
                        .valueStream()
                        .filter(each -> each.at("/rule/key").asString().equals("contract"))
                        .map(each -> each.get("dueBy").asString()))
                .containsExactly("2026-04-02T23:59:59+02:00");
        assertThat(rules.at("/why/da")).isEqualTo("Valgt, fordi kommunen får ansvaret 2. marts 2026.");
    }

    @Test
    void a_family_from_ukraine_follows_the_special_act() {
        ApiResponse rules = client.get(announced(HouseholdKind.UKRAINE, "2026-02-02"));
        assertThat(rules.at("/ruleSet")).isEqualTo("ukraine-saerlov");
        assertThat(rules.at("/beside")).isEqualTo("gaeldende");
    }

    private String announced(HouseholdKind kind, String decided) {
        town.announce(row().household("H1").kind(kind).decided(decided).build());
        return "/households/" + client.get("/households").at("/items/0/id") + "/rules";
    }

    private LawRule rule(String key) {
        return town.read(town.system(), LawAction.RULES_SEE, tx -> sets.get(tx, "gaeldende")).rules().stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<RuleVersion> versions(LawRule rule) {
        return town.read(town.system(), LawAction.RULES_SEE, tx -> sets.versions(tx, rule.id()));
    }

    private static RuleContent changed(RuleContent content, String text) {
        return new RuleContent(
                content.title(),
                new Bilingual(text, "Our own text"),
                content.source(),
                content.timing(),
                content.validFrom(),
                content.validTo(),
                true,
                null);
    }

    private static List<String> refusedFields(ApiResponse refused) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
