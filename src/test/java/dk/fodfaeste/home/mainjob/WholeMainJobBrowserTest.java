package dk.fodfaeste.home.mainjob;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.Browser;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main job in full, in the browser, by the three who do it: from a list full of mistakes to a plan that is made better.
 * Everyone finds her way by what stands on the pages; each page is looked at, at a desk and on a phone.
 */
@Tag("browser")
@ServerTest
class WholeMainJobBrowserTest {

    @Autowired
    Towns towns;

    @Autowired
    TestClock clock;

    @Autowired
    RunJobs jobs;

    @Autowired
    Accounts accounts;

    @LocalServerPort
    int port;

    private final List<String> ugly = new ArrayList<>();

    @Test
    void three_people_do_it_from_the_list_to_a_better_plan() {
        Town town = towns.town();
        town.announce(
                row().household("K5")
                        .name("Rami", "Haddad")
                        .born("1985-03-03")
                        .expected("2026-03-16T10:00")
                        .build(),
                row().household("K6")
                        .name("Lina", "Aziz")
                        .born("1990-04-04")
                        .expected("2026-03-30T10:00")
                        .build());
        Caller birgit = town.person("Birgit Ravn", Role.SECRETARIAT);
        town.holds(town.person("Ole Bro", Role.CASE_WORKER), "integration-worker");
        Caller mette = town.person("Mette Lund", Role.CASE_WORKER, null, Set.of(Sensitivity.HEALTH));
        town.holds(mette, "reception", "employment-adviser");
        Caller lise = alsoAdministrator(town, town.person("Lise Holm", Role.TEAM_LEADER));

        works(town, birgit, hands -> receives(new ReceptionWorker(hands, () -> jobs.due(town))));
        works(town, mette, hands -> advises(new Adviser(hands)));
        clock.set("2026-03-06T12:00");
        works(town, lise, hands -> leads(new Manager(hands)));
        assertThat(ugly).isEmpty();
    }

    private static void receives(ReceptionWorker birgit) {
        birgit.tellsWhatTheUnknownColumnsHold();
        birgit.seesWhatTheListWillDoBeforeItDoesIt();
        birgit.takesItInAndFollowsTheJob();
        birgit.mendsWhatWasRefusedAndSendsItAgain();
        birgit.typesOneFamilyInByHand();
        birgit.seesWhomNobodyHasContacted();
        birgit.movesAnArrivalAndSeesWhichTasksMoveWithIt();
    }

    private static void advises(Adviser mette) {
        mette.registersTheArrivalAndSeesTheHoursRun();
        mette.writesDownAContact();
        mette.visitsTheCentreAndWritesDownTheScreening();
        mette.doesATaskAndTellsAColleague();
        mette.putsOneAsideWithAReason();
        mette.doesSeveralAtOnceAndTakesItBack();
        mette.seesTheFamilysPlanOnALineOfTime();
        mette.becomesTheirContactPersonAndAsksForConsent();
        mette.seesAWholeNumberAgainstAReason();
    }

    private static void leads(Manager lise) {
        lise.seesWhereItIsLate();
        lise.handsSeveralTasksOver();
        lise.notesWhoIsAwayAndWhoCovers();
        lise.takesAListAlongAsAWorkbook();
        lise.mendsThePlanAndPublishesIt();
        lise.movesAFamilyToTheNewVersionOnceSheHasSeenWhatItChanges();
    }

    private void works(Town town, Caller who, Consumer<Hands> work) {
        try (Visitor visitor = Visitor.at(Browser.desktop(), port, town, who)) {
            work.accept(new Hands(visitor, ugly));
        }
    }

    private Caller alsoAdministrator(Town town, Caller person) {
        UUID account = java.util.Objects.requireNonNull(person.account());
        town.write(town.system(), AdministrationAction.USER_MANAGE, tx -> {
            accounts.addMember(tx, account, new Grant(Role.ADMINISTRATOR, null, Set.of()));
            return account;
        });
        return person;
    }
}
