package dk.fodfaeste.arrivals.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.model.ArrivalsFile;
import dk.fodfaeste.arrivals.model.FileRefusal;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a file to a result that says what became of it. */
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

    @LocalServerPort
    int port;

    @Test
    void a_file_becomes_families_and_the_result_leads_to_each() {
        Town town = towns.town();
        try (Visitor visitor = caseWorker(town, Browser.withoutScripts())) {
            upload(visitor, "liste.csv", GOOD.getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("h1")).hasText("Resultat: liste.csv");
            assertThat(visitor.page().locator(".ff-counts li").first()).containsText("2 nye husstande");
            assertThat(visitor.page().locator(".ff-counts li").first()).containsText("3 nye personer og ");
            assertThat(visitor.page().locator("tbody th a")).hasText(new String[] {"Familien Haddad", "Tesfay"});
            visitor.page().locator("tbody th a").first().click();
            assertThat(visitor.page().locator("h1")).hasText("Familien Haddad");
        }
    }

    @Test
    void refused_rows_are_named_with_their_cell_and_the_reason() {
        for (boolean wide : new boolean[] {true, false}) {
            try (Visitor visitor = caseWorker(towns.town(), wide ? Browser.desktop() : Browser.phone())) {
                upload(visitor, "liste.csv", MIXED.getBytes(StandardCharsets.UTF_8));
                assertThat(visitor.page().locator(".ff-counts li").last()).containsText("2 afviste rækker");
                var refusals = visitor.page().locator("tbody").first().locator("tr");
                assertThat(refusals).hasCount(3);
                assertThat(refusals.first()).containsText("Række 5");
                assertThat(refusals.first()).containsText("fødselsdato");
                assertThat(refusals.first()).containsText("30-02-1988");
                assertThat(refusals.first()).containsText("Den dag findes ikke: måneden har 29 dage.");
                visitor.looksRight("imported-" + (wide ? "desktop" : "phone"));
            }
        }
    }

    @Test
    void the_same_file_twice_says_that_nothing_was_changed() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            upload(visitor, "liste.csv", GOOD.getBytes(StandardCharsets.UTF_8));
            upload(visitor, "liste.csv", GOOD.getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("main")).containsText("der var intet nyt i den. Intet er ændret.");
            visitor.looksRight("imported-nothing");
        }
    }

    @Test
    void columns_that_were_not_read_are_told() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            String file = "husstandsnr;fornavne;forventet ankomst;skostørrelse\nA1;Rami;16-03-2026;43\n";
            upload(visitor, "liste.csv", file.getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("#messages")).containsText("skostørrelse");
        }
    }

    @Test
    void a_file_that_is_none_is_refused_on_the_form_with_what_to_do() {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            upload(visitor, "liste.xlsx", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("#file-error")).containsText("liste.xlsx er en PDF, uanset hvad den hedder.");
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
            assertThat(visitor.page().locator("#file-error")).containsText("stor.csv er for stor. En fil må højst fylde 10 MB.");
        }
    }

    @Test
    void the_empty_file_has_the_headings_and_is_understood() throws IOException {
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            visitor.open("/ankomster");
            var download = visitor.page().waitForDownload(
                    () -> visitor.page().locator("a[href$='eksempel.csv']").click());
            byte[] content = Files.readAllBytes(download.path());
            assertThat(download.suggestedFilename()).isEqualTo("ankomster.csv");
            assertThat(new String(content, StandardCharsets.UTF_8)).startsWith("\uFEFFhusstandsnr;relation;fornavne");
            // It is empty, and that is all that is wrong with it.
            assertThat(ArrivalsFile.read(content, "tom.csv", LocalDate.of(2026, 3, 2)))
                    .isInstanceOfSatisfying(FileRefusal.class, refusal -> assertThat(refusal.key())
                            .isEqualTo("arrivals.file.no-rows"));
        }
    }

    @Test
    void an_import_of_another_municipality_is_not_there() {
        String address;
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            upload(visitor, "liste.csv", GOOD.getBytes(StandardCharsets.UTF_8));
            address = visitor.page().url().replaceFirst("^http://[^/]+", "");
        }
        try (Visitor visitor = caseWorker(towns.town(), Browser.desktop())) {
            for (String each : new String[] {address, "/ankomster/indlaesninger/" + UUID.randomUUID()}) {
                visitor.open(each);
                assertThat(visitor.page().locator("h1")).hasText("Siden findes ikke");
            }
        }
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
