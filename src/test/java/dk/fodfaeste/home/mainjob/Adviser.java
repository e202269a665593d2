package dk.fodfaeste.home.mainjob;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Works with the families: before they come, on the day, in the hours after, and through her list of tasks. */
final class Adviser {

    private static final String FAMILY = "Familien Al-Hakim";

    private final Hands hands;

    Adviser(Hands hands) {
        this.hands = hands;
    }

    void registersTheArrivalAndSeesTheHoursRun() {
        hands.goes("Ankomster");
        Locator due = hands.page().locator("article").filter(new Locator.FilterOptions().setHasText("Al-Hakim"));
        due.locator("input[name=time]").fill("09:40");
        hands.presses(due, "Registrér ankomst");
        hands.reads("er registreret som ankommet");
        hands.goes("Overblik");
        Locator clock =
                hands.page().locator(".ff-clocks li").filter(new Locator.FilterOptions().setHasText("Al-Hakim"));
        assertThat(clock.locator("svg").first())
                .hasAttribute("aria-label", "0 timer er gået; tidsrummet er 48–96 timer.");
        hands.looksAround("a1-overview");
    }

    void writesDownAContact() {
        hands.goes("Ankomster");
        hands.follows("Ikke kontaktet endnu");
        hands.follows(hands.row("Haddad"), "Registrér kontakt");
        hands.page().locator("#how").selectOption("PHONE");
        hands.page().locator("#outcome").fill("Han vil gerne bo nær sin søster i Juelsminde.");
        hands.page().locator("#area").fill("Juelsminde");
        hands.looksAround("a2-contact");
        hands.presses("Gem kontakten");
        assertThat(hands.page().locator("#kontakt")).containsText("nær sin søster");
    }

    void visitsTheCentreAndWritesDownTheScreening() {
        hands.follows("Opret forbesøg");
        attends(0, "Mette Lund", "EMPLOYMENT");
        attends(1, "Ole Bro", "INTEGRATION");
        hands.ticks("Integrationsplanen er begyndt");
        hands.looksAround("a3-visit");
        hands.presses("Gem forbesøget");
        Locator visits = hands.page().locator("#forbesoeg");
        assertThat(visits).containsText("Plan begyndt");
        assertThat(visits).not().containsText("var med");
        hands.follows(visits, "Screening");
        tells("EDUCATION", "Sygeplejerske");
        tells("LANGUAGE", "arabisk");
        tells("HEALTH", "Rygsmerter efter flugten");
        hands.reads("Rygsmerter");
        hands.looksAround("a4-screening");
    }

    void doesATaskAndTellsAColleague() {
        hands.goes("Opgaver");
        hands.looksAround("a5-tasks");
        Locator row = hands.row("Tag imod familien på dag ét");
        hands.presses(row, "Udført");
        assertThat(row).containsText("Udført af Mette Lund");
        hands.follows(row, "Tag imod familien på dag ét");
        hands.writes("Ny kommentar", "De var trætte, men glade. Nøglerne ligger i receptionen.");
        hands.presses("Tilføj kommentar");
        hands.reads("Nøglerne ligger i receptionen.");
        hands.looksAround("a6-task");
    }

    void putsOneAsideWithAReason() {
        hands.goes("Opgaver");
        Locator row = hands.page().locator("tbody tr[id^=task]").first();
        String title = title(row);
        hands.presses(row, "Flere muligheder");
        row.getByRole(AriaRole.MENUITEM, new Locator.GetByRoleOptions().setName("Ikke relevant"))
                .click();
        Locator menu = hands.page().getByRole(AriaRole.DIALOG);
        hands.presses(menu, "Sæt til ikke relevant");
        assertThat(menu).containsText("Udfyld feltet");
        menu.getByLabel("Hvorfor er opgaven ikke relevant?").fill("Familien klarer det selv");
        hands.presses(menu, "Sæt til ikke relevant");
        assertThat(hands.page().locator("#messages")).containsText("Ikke relevant: " + title);
    }

    void doesSeveralAtOnceAndTakesItBack() {
        hands.goes("Opgaver");
        Locator boxes = hands.page().locator("tbody input[type=checkbox]");
        boxes.nth(0).check();
        boxes.nth(1).check();
        Locator bar = hands.page().locator("#flere");
        assertThat(bar).containsText("2 valgt");
        hands.looksAround("a7-ticked");
        hands.presses(bar, "Udført");
        hands.reads("2 opgaver udført");
        hands.presses("Fortryd");
        hands.reads("Ændringen er fortrudt for 2 opgaver");
    }

    void seesTheFamilysPlanOnALineOfTime() {
        hands.goes("Familier");
        hands.follows(FAMILY);
        hands.looksAround("a8-family");
        hands.follows("Tidslinje");
        assertThat(hands.page().locator("table.ff-timeline")).containsText("Tag imod familien på dag ét");
        hands.looksAround("a9-timeline");
    }

    void becomesTheirContactPersonAndAsksForConsent() {
        hands.follows(hands.page().locator("#kontaktpersoner"), "Kontaktpersoner");
        hands.chooses("Kollega", "Mette Lund");
        hands.presses("Gem");
        hands.reads("1 af højst 2 kontaktpersoner");
        hands.looksAround("a10-contact-persons");
        hands.follows(FAMILY);
        hands.follows(hands.page().locator("#kontaktpersoner"), "Samtykker");
        hands.page().locator("#person").selectOption("Samira Al-Hakim");
        hands.ticks("at blive kontaktet af frivillige");
        hands.ticks("Givet");
        hands.page().locator("#saidBy").selectOption("Samira Al-Hakim");
        hands.ticks("mundtligt");
        hands.page().locator("#saidOn").fill("2026-03-02");
        hands.looksAround("a11-consent");
        hands.presses("Gem");
        hands.reads("Svaret er registreret.");
    }

    void seesAWholeNumberAgainstAReason() {
        hands.follows(FAMILY);
        hands.unfolds(hands.page().locator("#personer"), "Samira Al-Hakim");
        hands.reads("150192-••••");
        hands.follows("Vis hele nummeret");
        hands.presses("Vis nummeret");
        hands.reads("Udfyld feltet.");
        hands.ticks("Der skal udbetales penge");
        hands.page().locator("#explanation").fill("Selvforsørgelsesydelsen for marts udbetales.");
        hands.presses("Vis nummeret");
        assertThat(hands.page().locator("#nummer")).containsText("150192-4567");
        hands.looksAround("a12-number");
    }

    private void attends(int line, String name, String part) {
        hands.page().locator("[id='attendees." + line + ".name']").fill(name);
        hands.page().locator("[id='attendees." + line + ".part']").selectOption(part);
    }

    private void tells(String topic, String what) {
        hands.page().locator("#topic").selectOption(topic);
        hands.page().locator("#what").fill(what);
        hands.presses("Tilføj");
        hands.reads("Oplysningen er gemt.");
        hands.reads(what);
    }

    private static String title(Locator row) {
        return row.locator("th a").first().innerText();
    }
}
