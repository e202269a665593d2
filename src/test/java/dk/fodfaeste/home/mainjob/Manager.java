package dk.fodfaeste.home.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** Leads the work: sees where it is late, hands it out anew, and mends the plan that everyone works by. */
final class Manager {

    private static final String PLAN = "Modtageplan (Ringkøbing-Skjern-modellen)";

    private final Hands hands;

    Manager(Hands hands) {
        this.hands = hands;
    }

    void seesWhereItIsLate() {
        hands.goes("Overblik");
        hands.reads("Overskredet i enhederne");
        hands.looksAround("m1-overview");
        hands.goes("Ledelse");
        hands.looksAround("m2-supervision");
        hands.follows(
                hands.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Mette Lund")),
                "overskredet");
        hands.reads("Kun opgaver hos Mette Lund");
    }

    void handsSeveralTasksOver() {
        Locator boxes = hands.page().locator("tbody input[type=checkbox]");
        boxes.nth(0).check();
        boxes.nth(1).check();
        hands.presses(hands.page().locator("#flere"), "Giv videre");
        hands.isAt("Giv 2 opgaver videre");
        hands.chooses("Hvem skal gøre det?", "Ole Bro");
        hands.looksAround("m3-hand-over");
        hands.presses("Giv videre");
        hands.reads("2 opgaver givet videre");
    }

    void notesWhoIsAwayAndWhoCovers() {
        hands.goes("Opgaver");
        hands.follows("Fravær");
        hands.chooses("Hvem er væk?", "Mette Lund");
        hands.writes("Første dag", "2026-03-06");
        hands.writes("Sidste dag", "2026-03-10");
        hands.chooses("Hvem dækker?", "Ole Bro");
        hands.presses("Gem fravær");
        hands.reads("Væk nu");
        hands.looksAround("m4-absence");
    }

    void takesAListAlongAsAWorkbook() {
        hands.goes("Opgaver");
        hands.follows("Alle");
        hands.page().waitForLoadState();
        int shown = hands.page().locator("tbody tr[id^=task]").count();
        assertThat(ListOfMistakes.rows(hands.fetches("Hent som Excel"))).hasSizeGreaterThan(shown);
    }

    void mendsThePlanAndPublishesIt() {
        hands.goes("Skabeloner");
        hands.looksAround("m5-templates");
        hands.presses(hands.row(PLAN), "Ny version");
        Locator step = hands.page().locator(".ff-plan-step").first();
        hands.follows(step, "Ret");
        hands.page().locator("#titleDa").fill("Tilpas planen sammen med familien");
        hands.page().locator("#tCount").fill("7");
        hands.looksAround("m6-step");
        hands.presses(hands.page().locator(".ff-step-form"), "Gem");
        assertThat(step).containsText("Tilpas planen sammen med familien");
        hands.looksAround("m7-draft");
        hands.presses("Udgiv");
        hands.reads("er udgivet som version 2");
        hands.looksAround("m8-published");
    }

    void movesAFamilyToTheNewVersionOnceSheHasSeenWhatItChanges() {
        hands.follows("hertil");
        assertThat(hands.row("Haddad")).containsText("Ny frist");
        hands.looksAround("m9-move");
        hands.row("Haddad").locator("input[type=checkbox]").check();
        hands.presses("Flyt de valgte");
        hands.reads("1 familie af 1 er flyttet.");
    }
}
