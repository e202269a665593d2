package dk.fodfaeste.administration.audit;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.RequiresAction;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.imports.ImportUndo;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The audit trail says what happened: what was only looked at is no change, and whoever is gone has a name. */
@ServerTest
class ToldActionsTest {

    private static final Pattern LOOKED = Pattern.compile("(Så|Læste|Hentede|Åbnede)[ ,].*");

    @Autowired
    Towns towns;

    @Autowired
    ActionWords actions;

    @Autowired
    ChangingActions changing;

    @Autowired
    List<RequestMappingHandlerMapping> endpoints;

    @Autowired
    ArrivalImport imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    RunJobs jobs;

    @Autowired
    Texts texts;

    @Autowired
    Households households;

    @LocalServerPort
    int port;

    @Test
    void no_page_that_is_opened_is_told_as_a_change() {
        Map<String, String> told = new TreeMap<>();
        endpoints.forEach(mapping -> mapping.getHandlerMethods().forEach((route, method) -> {
            Action action = RequiresAction.Of.method(method.getMethod());
            if (action != null && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                told.put(action.name(), what(action.name(), false));
            }
        }));
        assertThat(told)
                .hasSizeGreaterThan(80)
                .allSatisfy((action, words) -> assertThat(words).as(action).matches(LOOKED));
    }

    @Test
    void what_was_done_is_told_as_done_and_what_was_opened_as_opened() {
        assertThat(what("SETTING_CHANGE", true)).doesNotStartWith("Åbnede");
        assertThat(what("SETTING_CHANGE", false)).startsWith("Åbnede »").endsWith("« uden at ændre noget");
        assertThat(what("DATES_RECALCULATE", false)).startsWith("Åbnede »");
    }

    @Test
    void what_is_posted_only_to_be_read_is_told_as_read() {
        assertThat(what("HOUSEHOLD_LIST", false)).isEqualTo(what("HOUSEHOLD_LIST", true));
        assertThat(what("NUMBER_REVEAL", false)).isEqualTo(what("NUMBER_REVEAL", true));
    }

    @Test
    void an_undone_import_is_told_with_who_undid_it_and_the_households_that_are_gone() {
        Town town = towns.town();
        Caller ole = town.person("Ole Bro", Role.TEAM_LEADER);
        ImportResult announced =
                town.announce(row().household("H1").name("Amina", "Al-Hakim").build());
        String number = town.read(
                        town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of("H1")))
                .getFirst()
                .caseNumber();
        town.run(ole, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> undo.order(tx, imports.get(tx, announced.id())));
        jobs.due(town);
        HttpVisitor auditor = new HttpVisitor(port);
        auditor.logIn(town.login(town.person("Rikke Revisor", Role.AUDITOR)), Town.PASSWORD);
        assertThat(auditor.get("/indstillinger/opslag").body())
                .contains("Ole Bro", "Fortrød en indlæsning", number + " Al-Hakim (indlæsningen er fortrudt)");
    }

    private String what(String action, boolean wrote) {
        AuditRow row = new AuditRow(Ids.next(), Instant.EPOCH, "Mette", null, action, wrote, List.of(), null);
        return new AuditWords(texts.of(UiLanguage.DA), actions, changing).what(row);
    }
}
