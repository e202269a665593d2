package dk.fodfaeste.home;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job in the browser, by the two who do it: from a file to a task that is done, in time and out of it. */
@Tag("browser")
@ServerTest
class MainJobBrowserTest {

    private static final String LIST = """
            husstandsnr;relation;fornavne;efternavn;fødselsdato;nationalitet;sprog;tolk;asylcenter;afgørelsesdato;forventet ankomst;ankomsttid;kategori
            H1;hovedperson;Samira;Al-Hakim;15-01-1992;SY;arabisk;ja;Center Nordlys;10-02-2026;02-03-2026;09:30;flygtning
            H1;barn;Yara;Al-Hakim;04-05-2018;SY;arabisk;ja;Center Nordlys;10-02-2026;02-03-2026;09:30;flygtning
            H2;hovedperson;Tesfay;;30-02-2001;ER;tigrinya;ja;Center Nordlys;10-02-2026;16-03-2026;;flygtning
            H3;hovedperson;Oksana;Kovalenko;09-09-1988;UA;ukrainsk;nej;Center Nordlys;20-02-2026;23-03-2026;11:00;ukraine
            """;

    @Autowired
    Towns towns;

    @Autowired
    TestClock clock;

    @Autowired
    RunJobs jobs;

    @LocalServerPort
    int port;

    @Test
    void a_list_becomes_cases_and_the_adviser_works_her_tasks() {
        Town town = towns.town();
        Caller ole = town.holds(town.person("Ole Bro", Role.CASE_WORKER), "reception");
        Caller mette = town.holds(town.person("Mette Lund", Role.CASE_WORKER), "employment-adviser");

        try (Visitor reception = Visitor.at(Browser.desktop(), port, town, ole)) {
            uploads(reception.open("/ankomster"), town);
            registersTheArrival(reception.open("/ankomster"));
        }
        try (Visitor adviser = Visitor.at(Browser.desktop(), port, town, mette)) {
            worksInTime(adviser);
            clock.set("2026-03-06T12:00");
            worksOutOfTime(adviser);
        }
    }

    @Test
    void it_can_be_done_without_scripts() {
        Town town = towns.town();
        Caller ole = town.holds(town.person("Ole Bro", Role.CASE_WORKER), "reception");
        try (Visitor reception = Visitor.at(Browser.withoutScripts(), port, town, ole)) {
            uploads(reception.open("/ankomster"), town);
            registersTheArrival(reception.open("/ankomster"));
            reception.open("/opgaver");
            Locator first = reception.page().locator("tbody tr").first();
            String title = first.locator("th a").first().innerText();
            button(first, "Udført").click();
            assertThat(reception.page().getByText("Udført: " + title)).isVisible();
            reception.page().getByRole(AriaRole.BUTTON, named("Fortryd")).click();
            assertThat(reception.page().getByText("Åben igen: " + title)).isVisible();
        }
    }

    private void uploads(Visitor reception, Town town) {
        Page page = reception.page();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("ankomster.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Indlæs").setExact(true))
                .click();
        Locator refusal = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("30-02-2001"));
        assertThat(refusal.locator("th")).containsText("4");
        assertThat(refusal.locator("td.ff-faulty")).containsText("Den dag findes ikke");
        page.getByRole(AriaRole.BUTTON, named("Indlæs 2 nye husstande")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Indlæs 2 nye husstande")))
                .hasCount(0);
        jobs.due(town);
        page.reload();
        assertThat(page.getByText("nye husstande")).isVisible();
    }

    private static void registersTheArrival(Visitor reception) {
        Page page = reception.page();
        Locator due = page.locator("article").filter(new Locator.FilterOptions().setHasText("Al-Hakim"));
        due.locator("input[name=time]").fill("09:40");
        button(due, "Registrér ankomst").click();
        assertThat(page.getByText("er registreret som ankommet")).isVisible();
    }

    private static void worksInTime(Visitor adviser) {
        Page page = adviser.page();
        assertThat(page.locator(".ff-clocks")).containsText("Al-Hakim");
        adviser.looksRight("main-job-overview");
        page.getByRole(AriaRole.LINK, named("Opgaver")).first().click();
        Locator row = row(page, "Tag imod familien på dag ét");
        button(row, "Udført").click();
        assertThat(row).containsText("Udført af Mette Lund");
        page.getByRole(AriaRole.BUTTON, named("Fortryd")).click();
        assertThat(page.getByText("Åben igen")).isVisible();
        adviser.open("/opgaver");
        button(row(page, "Tag imod familien på dag ét"), "Udført").click();
        assertThat(row(page, "Tag imod familien på dag ét")).containsText("Udført af Mette Lund");
    }

    private static void worksOutOfTime(Visitor adviser) {
        Page page = adviser.page();
        adviser.open("/opgaver?hvem=mine&frist=overskredet");
        Locator row = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Indplacér borgeren på trappen"))
                .first();
        assertThat(row).containsText("Overskredet");
        row.locator("th a").first().click();
        page.getByText("Giv videre").first().isVisible();
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Flyt fristen"))
                .click();
        page.locator("input[name=dueBy]").fill("2026-03-09");
        page.getByRole(AriaRole.BUTTON, named("Flyt fristen")).click();
        assertThat(page.getByText("Udfyld feltet.").first()).isVisible();
        page.locator("input[name=reason]").fill("Syg i går");
        page.getByRole(AriaRole.BUTTON, named("Flyt fristen")).click();
        assertThat(page.getByText("Syg i går").last()).isVisible();
        assertThat(page.getByText("Mette Lund flyttede fristen fra")).isVisible();
        assertThat(page.getByText("man 9/3")).isVisible();
        adviser.looksRight("main-job-task");
    }

    private static Locator row(Page page, String title) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
