package dk.fodfaeste.home.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;

/** Takes the list in, has its mistakes mended, types one family in by hand, and moves an arrival. */
final class ReceptionWorker {

    private final Hands hands;
    private final Runnable jobs;

    ReceptionWorker(Hands hands, Runnable jobs) {
        this.hands = hands;
        this.jobs = jobs;
    }

    void tellsWhatTheUnknownColumnsHold() {
        hands.goes("Ankomster");
        hands.looksAround("1-arrivals");
        hands.page().locator("input[type=file]").setInputFiles(ListOfMistakes.file());
        hands.presses(hands.page().locator("#indlaes"), "Indlæs");
        hands.isAt("Bogstaver: ankomster uge 10.csv");
        assertThat(hands.page().locator("#encoding-note")).containsText("Sagsnøgle · fødselsdato");
        hands.looksAround("1-letters");
        hands.page().locator("#encoding").check();
        hands.presses("Videre");
        hands.isAt("Kolonner: ankomster uge 10.csv");
        hands.page().locator(ListOfMistakes.HOUSEHOLD_COLUMN).selectOption("household-no");
        hands.page().locator(ListOfMistakes.EXPECTED_COLUMN).selectOption("expected-arrival");
        hands.looksAround("2-columns");
        hands.presses("Videre til gennemsyn");
    }

    void seesWhatTheListWillDoBeforeItDoesIt() {
        hands.isAt("Gennemse: ankomster uge 10.csv");
        refused("30-02-1988", "Den dag findes ikke");
        refused("Langtbortistan", "Langtbortistan");
        assertThat(hands.page().locator("#afviste tbody tr")).hasCount(3);
        hands.looksAround("3-check-refused");
        tab("Nye", "Tesfay");
        hands.looksAround("3-check-new");
        tab("Ændrede", "Rami Haddad");
        assertThat(hands.row("Haddad").locator("ins")).containsText("23. marts 2026");
        hands.looksAround("3-check-changed");
        tab("Uændrede", "Aziz");
    }

    void takesItInAndFollowsTheJob() {
        commits();
        hands.isAt("Indlæser ankomster uge 10.csv");
        hands.looksAround("4-running");
        jobs.run();
        hands.isAt("Resultat: ankomster uge 10.csv");
        counts("2 nye husstande", "1 ændret husstand", "1 uændret husstand", "3 afviste rækker");
        hands.looksAround("5-result");
    }

    void mendsWhatWasRefusedAndSendsItAgain() {
        Path refused = hands.fetches("Hent som Excel");
        hands.follows("Indlæs en ny liste");
        hands.page().locator("input[type=file]").setInputFiles(ListOfMistakes.mended(refused));
        hands.presses(hands.page().locator("#indlaes"), "Indlæs");
        hands.isAt("Gennemse: rettet.xlsx");
        tab("Nye", "Oksana Kovalenko");
        tab("Afviste", "Ingen rækker er afvist.");
        commits();
        jobs.run();
        hands.isAt("Resultat: rettet.xlsx");
        counts("2 nye husstande", "0 ændrede husstande", "1 uændret husstand", "0 afviste rækker");
    }

    void typesOneFamilyInByHand() {
        hands.goes("Ankomster");
        hands.follows("Opret ankomst");
        hands.writes("Forventet ankomst", "2026-03-31");
        hands.page().locator("[name='persons.0.firstNames']").fill("Selam");
        hands.page().locator("[name='persons.0.lastName']").fill("Kidane");
        hands.page().locator("[name='persons.0.language']").fill("tigrinya");
        hands.looksAround("6-typed");
        hands.presses("Opret familien");
        assertThat(hands.page().locator("#messages")).containsText("Selam Kidane er oprettet som sag");
    }

    void seesWhomNobodyHasContacted() {
        hands.goes("Ankomster");
        hands.follows("Ikke kontaktet endnu");
        for (String name : new String[] {"Tesfay", "Oksana Kovalenko", "Nadia Karimi", "Haddad", "Selam Kidane"}) {
            assertThat(hands.row(name)).isVisible();
        }
        hands.looksAround("7-uncontacted");
    }

    void movesAnArrivalAndSeesWhichTasksMoveWithIt() {
        hands.follows("Oksana Kovalenko");
        hands.follows("Ny ankomstdato");
        hands.page().locator("#date").fill("2026-03-31");
        hands.page().locator("#reason").fill("Centret har flyttet afrejsen en uge.");
        hands.presses("Flyt ankomsten");
        Locator changes = hands.page().locator("#aendringer");
        assertThat(changes).containsText("Centret har flyttet afrejsen en uge.");
        hands.unfolds(changes, "frist");
        assertThat(changes.locator("tbody tr").first()).isVisible();
        hands.looksAround("8-moved");
    }

    private void refused(String cell, String why) {
        assertThat(hands.row(cell).locator("td.ff-faulty")).containsText(why);
    }

    private void tab(String name, String holds) {
        hands.follows(hands.page().locator(".ff-tabs"), name);
        hands.reads(holds);
    }

    private void commits() {
        hands.page().locator("form[action$='/indlaes'] button").click();
    }

    private void counts(String... expected) {
        hands.page().waitForLoadState();
        assertThat(hands.page().locator(".ff-counts li").allInnerTexts().stream()
                        .map(text -> text.replaceAll("\\s+", " ")))
                .zipSatisfy(
                        java.util.List.of(expected),
                        (shown, words) -> assertThat(shown).startsWith(words));
    }
}
