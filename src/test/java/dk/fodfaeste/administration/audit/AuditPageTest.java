package dk.fodfaeste.administration.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.audit.AuditFilter.Kind;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.protection.EmergencyAccessRequests;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** The auditor reads who has seen what, when and why; so can the citizen; and that the auditor has read is told too. */
@Tag("browser")
@ServerTest
class AuditPageTest {

    private static final Reason WHY = new Reason(Reason.Code.ACUTE, "Barnet er kommet til skade.");

    @Autowired
    Towns towns;

    @Autowired
    Households households;

    @Autowired
    EmergencyAccessRequests glass;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private Town town;
    private Household family;
    private Household other;
    private Caller mette;
    private Caller ole;
    private Caller auditor;

    @BeforeEach
    void twoFamiliesAndTwoWhoLook() {
        town = towns.town();
        town.announce(
                row().household("H1").cpr("1501924567").build(),
                row().household("H2").name("Bo", "Haddad").build());
        family = household("H1");
        other = household("H2");
        mette = town.person("Mette Lund", Role.CASE_WORKER);
        ole = town.person("Ole Friis", Role.CASE_WORKER, "Sprogcenter Øst", Set.of());
        auditor = town.person("Rikke Revisor", Role.AUDITOR);
        clock.set("2026-03-03T09:00");
        see(mette, family);
        clock.set("2026-03-04T09:00");
        see(mette, other);
        town.write(ole, PeopleAction.GLASS_BREAK, tx -> glass.open(tx, family.caseNumber(), Set.of(), WHY));
    }

    @Test
    void the_trail_is_filtered_by_family_by_person_by_days_and_by_what_was_done() {
        assertThat(actions(about(family, null, Kind.READ))).contains("HOUSEHOLD_SEE");
        assertThat(actions(about(family, mette, Kind.ALL))).containsExactly("HOUSEHOLD_SEE");
        assertThat(actions(about(family, null, Kind.WITH_REASON))).containsExactly("GLASS_BREAK");
        assertThat(actions(about(other, ole, Kind.ALL))).isEmpty();
        assertThat(actions(between("2026-03-03T00:00", "2026-03-04T00:00"))).containsExactly("HOUSEHOLD_SEE");
        assertThat(actions(between("2026-03-03T09:00", "2026-03-03T09:00:01"))).hasSize(1);
        assertThat(actions(between("2026-03-03T08:59", "2026-03-03T09:00"))).isEmpty();
    }

    @Test
    void pages_together_hold_each_row_once_though_many_share_a_moment() {
        for (int i = 0; i < 7; i++) {
            see(mette, family);
        }
        AuditFilter filter = about(family, mette, Kind.ALL);
        List<UUID> seen = new ArrayList<>();
        UUID after = null;
        do {
            UUID from = after;
            List<AuditRow> page =
                    town.read(auditor, AdministrationAction.AUDIT_SEE, tx -> trail.page(tx, filter, from, 3));
            page.forEach(each -> seen.add(each.id()));
            after = page.isEmpty() ? null : page.getLast().id();
        } while (after != null);
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void the_auditor_searches_by_a_number_that_never_stands_in_the_address_and_her_search_is_in_the_trail() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, auditor)) {
            Page page = visitor.page();
            page.getByRole(AriaRole.NAVIGATION).getByText("Opslag").click();
            page.waitForLoadState();
            assertThat(visitor.page().locator(".ff-nav [aria-current=page]")).hasText("Opslag");
            visitor.looksRight("audit-desktop");
            page.locator("#number").fill("150192-4567");
            page.selectOption("#bruger", new SelectOption().setLabel("Mette Lund"));
            search(page);
            assertThat(page.url()).contains("sag=" + family.id()).doesNotContain("150192-4567", "1501924567");
            assertThat(page.getByText("Så familiens side")).hasCount(1);
            visitor.looksRight("audit-found-desktop");
            page.locator("#number").fill("2026-9999");
            search(page);
            assertThat(page.getByText("Der er ingen sag, som kun dette nummer passer på.")
                            .first())
                    .isVisible();
        }
        assertThat(actions(about(family, auditor, Kind.ALL))).contains("AUDIT_SEE");
        try (Visitor visitor = Visitor.at(Browser.phone(), port, town, auditor)) {
            visitor.open("/indstillinger/opslag").looksRight("audit-phone");
        }
    }

    @Test
    void a_citizen_gets_every_look_at_her_case_in_plain_words_on_paper_and_as_a_workbook() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, auditor)) {
            visitor.open("/indstillinger/opslag/sag/" + family.id());
            Page page = visitor.page();
            assertThat(page.getByText("Så familiens side")).hasCount(1);
            assertThat(page.getByText("Åbnede sagen med nødadgang")).isVisible();
            assertThat(page.getByText("Der skal handles for familien nu: Barnet er kommet til skade."))
                    .isVisible();
            visitor.looksRight("lookups-desktop");
        }
        HttpVisitor plain = new HttpVisitor(port);
        plain.logIn(town.login(auditor), Town.PASSWORD);
        HttpResponse<String> workbook = plain.get("/indstillinger/opslag/sag/" + family.id() + "/excel");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).contains(family.caseNumber()).doesNotContain("Hakim"));
        assertThat(actions(about(family, auditor, Kind.ALL))).contains("AUDIT_EXPORT");
    }

    @Test
    void openings_are_listed_while_open_when_closed_and_when_ended() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, auditor)) {
            visitor.open("/indstillinger/opslag/noedadgange");
            assertThat(visitor.page().getByText("Åben til kl. 12")).isVisible();
            visitor.looksRight("openings-desktop");
            clock.set("2026-03-04T12:00");
            visitor.open("/indstillinger/opslag/noedadgange");
            assertThat(visitor.page().getByText("Udløb kl. 12")).isVisible();
        }
    }

    @Test
    void only_the_auditor_sees_the_link_and_the_pages() {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, mette)) {
            assertThat(visitor.page().getByRole(AriaRole.NAVIGATION).getByText("Opslag"))
                    .hasCount(0);
            visitor.open("/indstillinger/opslag");
            assertThat(visitor.page().content()).doesNotContain("Så familiens side");
        }
    }

    @Test
    void another_system_reads_the_trail_with_its_own_scope_and_its_own_looks_stand_in_it() {
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.AUDIT_READ));
        ApiResponse lookups = client.get("/households/" + family.id() + "/lookups?limit=200");
        assertThat(lookups.status()).as(lookups.text()).isEqualTo(200);
        assertThat(lookups.text()).contains("household-see", "glass-break", "Barnet er kommet til skade.");
        assertThat(client.get("/households/" + family.id() + "/lookups").text()).contains("audit-export");
        assertThat(client.get("/audit?limit=1").json().get("next").isNull()).isFalse();
        assertThat(client.get("/audit?from=2026-03-03T00:00:00%2B01:00&until=2026-03-04T00:00:00%2B01:00")
                        .items())
                .hasSize(1);
        assertThat(client.get("/audit?from=yesterday").status()).isEqualTo(422);
        assertThat(client.get("/openings").at("/items/0/by")).isEqualTo("Ole Friis");
    }

    private AuditFilter about(Household household, Caller who, Kind kind) {
        return new AuditFilter(Set.of(household.id()), who == null ? null : who.account(), null, null, null, kind);
    }

    private static AuditFilter between(String from, String until) {
        return new AuditFilter(Set.of(), null, null, TestClock.danish(from), TestClock.danish(until), Kind.READ);
    }

    private List<String> actions(AuditFilter filter) {
        return town.read(auditor, AdministrationAction.AUDIT_SEE, tx -> trail.page(tx, filter, null, 100)).stream()
                .filter(each -> each.person() != null)
                .map(AuditRow::action)
                .toList();
    }

    private void see(Caller who, Household household) {
        Objects.requireNonNull(town.read(who, PeopleAction.HOUSEHOLD_SEE, tx -> households.get(tx, household.id())));
    }

    private static void search(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Søg").setExact(true))
                .last()
                .click();
        page.waitForLoadState();
    }

    private Household household(String source) {
        return town.read(
                        town.system(),
                        PeopleAction.HOUSEHOLD_SEE,
                        tx -> households.bySourceNumbers(tx, List.of(source)))
                .getFirst();
    }
}
