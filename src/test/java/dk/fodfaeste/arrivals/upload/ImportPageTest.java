package dk.fodfaeste.arrivals.upload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.file.ArrivalsFile;
import dk.fodfaeste.arrivals.file.FileRefusal;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a file to a result that says what became of it. */
@Tag("browser")
@ServerTest
class ImportPageTest {

    private static final String GOOD = """
            husstandsnr;relation;fornavne;efternavn;fødselsdato;sprog;tolk;forventet ankomst;kategori
            A1;hovedperson;Rami;Haddad;15-01-1990;arabisk (syrisk);ja;16-03-2026 10.00;flygtning
            A1;ægtefælle;Lina;Haddad;20-05-1992;arabisk (syrisk);ja;16-03-2026 10.00;flygtning
            A2;hovedperson;Tesfay;;01-01-2001;tigrinya;ja;24-03-2026;kvoteflygtning
            """;

    private static final String MIXED = GOOD + """
            A3;hovedperson;Oksana;Kovalenko;30-02-1988;ukrainsk;nej;26-03-2026;Ukraine
            A4;hovedperson;<b>Nadia</b>;Karimi;;klingonsk;måske;26-03-2026;flygtning
            """;

    @Autowired
    Towns towns;

    @Autowired
    RunJobs jobs;

    @LocalServerPort
    int port;

    @Test
    void a_file_becomes_families_and_the_result_leads_to_each() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            upload(visitor, "liste.csv", GOOD);
            assertThat(visitor.page().locator("h1")).hasText("Gennemse: liste.csv");
            approve(visitor);
            assertThat(visitor.page().locator("h1")).hasText("Indlæser liste.csv");
            jobs.due(town);
            visitor.page().getByText("Se, hvor langt den er").click();
            assertThat(visitor.page().locator("h1")).hasText("Resultat: liste.csv");
            assertThat(visitor.page().locator(".ff-counts li").first()).containsText("2 nye husstande");
            assertThat(visitor.page().locator(".ff-counts li").first()).containsText("3 nye personer og ");
            assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {"Familien Haddad", "Tesfay"});
            visitor.page().locator("tbody th a").first().click();
            assertThat(visitor.page().locator("h1")).hasText("Familien Haddad");
        }
    }

    @Test
    void the_page_follows_the_import_by_itself() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            upload(visitor, "liste.csv", GOOD);
            approve(visitor);
            assertThat(visitor.page().locator("#fremgang")).containsText("går i gang om et øjeblik");
            visitor.looksRight("import-running");
            jobs.due(town);
            assertThat(visitor.page().locator("h1")).hasText("Resultat: liste.csv");
        }
    }

    @Test
    void each_refusal_stands_at_its_cell_in_a_copy_of_the_sheet() {
        for (boolean wide : new boolean[] {true, false}) {
            Town town = towns.town();
            try (Visitor visitor = caseWorker(town, wide ? Browser.desktop() : Browser.phone())) {
                upload(visitor, "liste.csv", MIXED);
                assertThat(visitor.page().locator(".ff-filters")).containsText("Afviste rækker");
                var rows = visitor.page().locator("#afviste tbody tr");
                assertThat(rows).hasCount(2);
                assertThat(rows.first().locator("th")).containsText("5");
                assertThat(rows.first().locator("td.ff-faulty")).containsText("30-02-1988");
                assertThat(rows.first().locator("td.ff-faulty"))
                        .containsText("Den dag findes ikke: måneden har 29 dage.");
                assertThat(rows.last().locator("td.ff-faulty")).hasCount(2);
                assertThat(rows.last()).containsText("<b>Nadia</b>");
                visitor.looksRight("import-check-refused-" + (wide ? "desktop" : "phone"));
                visitor.page().locator(".ff-filters a").first().click();
                assertThat(visitor.page().locator("tbody tr")).hasCount(2);
                visitor.looksRight("import-check-new-" + (wide ? "desktop" : "phone"));
                approve(visitor);
                jobs.due(town);
                visitor.page().reload();
                assertThat(visitor.page().locator(".ff-counts li").last()).containsText("2 afviste rækker");
                assertThat(visitor.page().locator("#afviste td.ff-faulty")).hasCount(3);
                visitor.looksRight("imported-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void letters_that_are_not_certain_are_asked_for_with_samples() {
        Town town = towns.town();
        byte[] file =
                "husstandsnr;fornavne;efternavn;fødselsdato;forventet ankomst\nA1;Søren;Øllgård;01-01-1990;16-03-2026\n"
                        .getBytes(Charset.forName("x-MacRoman"));
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(town, wide ? Browser.desktop() : Browser.phone())) {
                upload(visitor, "gammel-mac.csv", file);
                assertThat(visitor.page().locator("h1")).hasText("Bogstaver: gammel-mac.csv");
                assertThat(visitor.page().locator(".ff-steps, ol").first()).containsText("Bogstaver");
                visitor.page().getByText("Videre").click();
                assertThat(visitor.page().locator("#encoding-error"))
                        .containsText("Vælg, hvordan bogstaverne skal læses.");
                visitor.looksRight("import-letters-" + (wide ? "desktop" : "phone"));
                visitor.page()
                        .getByText("Mac, ældre", new Page.GetByTextOptions().setExact(true))
                        .click();
                visitor.page().getByText("Videre").click();
                assertThat(visitor.page().locator("tbody tr")).containsText("Søren Øllgård");
                visitor.page()
                        .getByText("Bogstaver", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(visitor.page().locator("input:checked")).hasValue("macintosh");
            }
        }
    }

    @Test
    void new_households_that_lack_a_refused_row_are_counted_and_marked() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            upload(
                    visitor,
                    "liste.csv",
                    GOOD + "A1;barn;Yara;Haddad;30-02-2017;arabisk (syrisk);nej;16-03-2026;flygtning\n");
            assertThat(visitor.page().locator("main")).containsText("2 nye husstande, 1 af dem ufuldstændig");
            assertThat(visitor.page().locator("#afviste th.ff-refused")).containsText("1 fejl");
            visitor.page().locator(".ff-filters a").first().click();
            assertThat(visitor.page().locator("tbody tr").first()).containsText("Ufuldstændig");
            assertThat(visitor.page().locator("tbody tr").last()).not().containsText("Ufuldstændig");
            visitor.looksRight("import-check-incomplete");
        }
    }

    @Test
    void changes_are_shown_with_old_and_new_values() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            imported(visitor, town, GOOD);
            upload(
                    visitor,
                    "liste.csv",
                    GOOD.replace("24-03-2026", "25-03-2026").replace("Lina;", "Leena;"));
            visitor.page().locator(".ff-filters a").nth(1).click();
            var row = visitor.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Tesfay"));
            assertThat(row.locator("del").last()).containsText("24. marts 2026");
            assertThat(row.locator("ins").last()).containsText("25. marts 2026");
            visitor.looksRight("import-check-changed");
        }
    }

    @Test
    void refused_rows_are_fetched_with_the_reason_mended_and_sent_again() throws IOException {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            imported(visitor, town, MIXED.replace("Oksana", "=1+1;A"));
            var download = visitor.page()
                    .waitForDownload(() -> visitor.page()
                            .locator("#afviste a[href$='afviste.xlsx']")
                            .click());
            assertThat(download.suggestedFilename()).isEqualTo("afviste-raekker.xlsx");
            byte[] workbook = Files.readAllBytes(download.path());
            try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
                assertThat(book.getFirstSheet().read().getLast().getCellAsDate(7))
                        .as("a day is a day")
                        .hasValue(LocalDate.of(2026, 3, 26).atStartOfDay());
            }
            upload(visitor, "rettet.xlsx", workbook);
            assertThat(visitor.page().locator("h1")).hasText("Gennemse: rettet.xlsx");
            assertThat(visitor.page().locator("#afviste tbody tr")).hasCount(2);
            assertThat(visitor.page().locator("#afviste")).containsText("Hvad er galt?");
        }
    }

    @Test
    void unknown_headings_are_asked_for_with_a_guess_and_remembered() {
        Town town = towns.town();
        String file = "Sags nøgle;Personens fornavn;Ankommer ca.;Mål;skostørrelse\nA1;Rami;16-03-2026;arabisk;43\n";
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(town, wide ? Browser.desktop() : Browser.phone())) {
                upload(visitor, "liste.csv", file);
                if (wide) {
                    assertThat(visitor.page().locator("h1")).hasText("Kolonner: liste.csv");
                    assertThat(visitor.page().locator("#column1")).hasValue("first-names");
                    assertThat(visitor.page().locator("#column3")).hasValue("language");
                    visitor.page().locator("#column0").selectOption("first-names");
                    visitor.page().getByText("Videre til gennemsyn").click();
                    assertThat(visitor.page().locator("#column1-error")).containsText("allerede valgt");
                    visitor.looksRight("import-columns-refused");
                    visitor.page().locator("#column0").selectOption("household-no");
                    visitor.page().locator("#column2").selectOption("expected-arrival");
                    visitor.page().getByText("Videre til gennemsyn").click();
                }
                assertThat(visitor.page().locator("h1")).hasText("Gennemse: liste.csv");
                visitor.page()
                        .getByText("Kolonner", new Page.GetByTextOptions().setExact(true))
                        .click();
                assertThat(visitor.page().locator("#column0")).hasValue("household-no");
                visitor.looksRight("import-columns-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void an_import_is_undone_from_its_page() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            imported(visitor, town, GOOD);
            visitor.page().getByText("Fortryd indlæsningen").click();
            assertThat(visitor.page().locator("main")).containsText("2 husstande, som indlæsningen oprettede, fjernes");
            visitor.looksRight("import-undo");
            visitor.page()
                    .locator("form button")
                    .filter(new Locator.FilterOptions().setHasText("Fortryd indlæsningen"))
                    .click();
            assertThat(visitor.page().locator("h1")).hasText("Fortryder liste.csv");
            jobs.due(town);
            assertThat(visitor.page().locator("main")).containsText("Indlæsningen er fortrudt");
            visitor.looksRight("import-undone");
            visitor.open("/familier");
            assertThat(visitor.page().locator("main")).not().containsText("Haddad");
        }
    }

    @Test
    void what_stands_in_the_way_of_undoing_is_named_family_by_family() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            imported(visitor, town, GOOD.replace("16-03-2026 10.00", "02-03-2026 09.00"));
            String address = visitor.page().url();
            visitor.open("/ankomster");
            visitor.page()
                    .locator("article")
                    .first()
                    .getByText("Registrér ankomst")
                    .first()
                    .click();
            visitor.page().navigate(address + "/fortryd");
            assertThat(visitor.page().locator("main")).containsText("1 familie står i vejen");
            assertThat(visitor.page().locator("tbody tr")).containsText("Ankomsten er registreret eller flyttet.");
            visitor.looksRight("import-undo-obstructed");
        }
    }

    @Test
    void past_imports_are_listed_and_a_file_can_be_given_up() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            visitor.open("/ankomster/indlaesninger");
            assertThat(visitor.page().locator("main")).containsText("Ingen indlæsninger endnu");
            imported(visitor, town, GOOD);
            upload(visitor, "nyere.csv", GOOD.replace("A1", "B1"));
            visitor.open("/ankomster/indlaesninger");
            assertThat(visitor.page().locator("tbody tr").first()).containsText("Skal godkendes");
            assertThat(visitor.page().locator("tbody tr").last()).containsText("2 nye, 0 ændrede, 0 uændrede");
            visitor.looksRight("imports");
            visitor.page().getByText("nyere.csv").click();
            visitor.page().getByText("Opgiv indlæsningen").click();
            assertThat(visitor.page().locator("#messages")).containsText("Intet er skrevet");
            visitor.open("/ankomster/indlaesninger");
            assertThat(visitor.page().locator("tbody tr")).hasCount(1);
        }
    }

    @Test
    void the_same_file_twice_says_that_there_is_nothing_in_it() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.desktop())) {
            imported(visitor, town, GOOD);
            upload(visitor, "liste.csv", GOOD);
            assertThat(visitor.page().locator("main")).containsText("Der er intet nyt i filen.");
            visitor.looksRight("import-check-nothing");
        }
    }

    @Test
    void a_file_that_is_none_is_refused_on_the_form_with_what_to_do() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            upload(visitor, "liste.xlsx", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("#file-error"))
                    .containsText("liste.xlsx er en PDF, uanset hvad den hedder.");
            assertThat(visitor.page().locator(".ff-step-failed")).containsText("Vælg fil");
            visitor.looksRight("arrivals-upload-refused");
        }
    }

    @Test
    void a_form_without_a_file_asks_for_it() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.withoutScripts())) {
            visitor.open("/ankomster");
            visitor.page().locator("#indlaes form button").click();
            assertThat(visitor.page().locator("#file-error")).containsText("Vælg først den fil");
        }
    }

    @Test
    void a_file_above_the_limit_is_refused_on_the_form() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.withoutScripts())) {
            upload(visitor, "stor.csv", new byte[12 * 1024 * 1024]);
            assertThat(visitor.page().locator("#file-error"))
                    .containsText("stor.csv er for stor. En fil må højst fylde 10 MB.");
        }
    }

    @Test
    void the_empty_file_has_the_headings_and_is_understood() throws IOException {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            visitor.open("/ankomster");
            var download = visitor.page()
                    .waitForDownload(() ->
                            visitor.page().locator("a[href$='eksempel.csv']").click());
            byte[] content = Files.readAllBytes(download.path());
            assertThat(download.suggestedFilename()).isEqualTo("ankomster.csv");
            assertThat(new String(content, StandardCharsets.UTF_8)).startsWith("\uFEFFhusstandsnr;relation;fornavne");
            // It is empty, and that is all that is wrong with it.
            assertThat(ArrivalsFile.read(content, "tom.csv", LocalDate.of(2026, 3, 2)))
                    .isInstanceOfSatisfying(
                            FileRefusal.class,
                            refusal -> assertThat(refusal.key()).isEqualTo("arrivals.file.no-rows"));
        }
    }

    @Test
    void an_import_of_another_municipality_is_not_there() {
        String address;
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            upload(visitor, "liste.csv", GOOD);
            address = visitor.page().url().replaceFirst("^http://[^/]+", "");
        }
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            for (String each : new String[] {address, "/ankomster/indlaesninger/" + UUID.randomUUID()}) {
                visitor.open(each);
                assertThat(visitor.page().locator("h1")).hasText("Siden findes ikke");
            }
        }
    }

    private void imported(Visitor visitor, Town town, String file) {
        upload(visitor, "liste.csv", file);
        approve(visitor);
        jobs.due(town);
        visitor.page().reload();
        assertThat(visitor.page().locator("h1")).hasText("Resultat: liste.csv");
    }

    private static void approve(Visitor visitor) {
        visitor.page().locator("form[action$='/indlaes'] button").click();
        // The answer is another page: only then is there something to load again.
        assertThat(visitor.page().locator("form[action$='/indlaes']")).hasCount(0);
    }

    private static void upload(Visitor visitor, String name, String content) {
        upload(visitor, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void upload(Visitor visitor, String name, byte[] content) {
        visitor.open("/ankomster");
        visitor.page().locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        visitor.page().locator("#indlaes form button").click();
    }

    private Visitor caseWorker(Town town, Browser browser) {
        return Visitor.at(browser, port, town, town.person("Ole Bro", Role.CASE_WORKER));
    }
}
