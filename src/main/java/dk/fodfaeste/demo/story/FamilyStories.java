package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.contact.ArrivalContact.How;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Part;
import dk.fodfaeste.arrivals.visit.AsylumVisits;
import dk.fodfaeste.arrivals.visit.AsylumVisits.AttendeeInput;
import dk.fodfaeste.demo.data.DemoHousehold;
import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.demo.telling.DemoServices;
import dk.fodfaeste.demo.telling.DemoStaff;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.consent.Consents.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is done for a family besides its tasks: before it comes, somebody calls and two visit and listen; once it is here, it
 * has contact persons and is asked for consents. It is told of the families of the last months only, as those before them
 * would make the first start slower and no page fuller.
 */
final class FamilyStories {

    private static final int DAYS_BACK = 100;
    private static final int MOST_CONTACT_PERSONS = 2;
    private static final long SEED = 1;
    private static final String VOLUNTEERS = "volunteer-contact";
    private static final String OTHER_AUTHORITY = "handover";

    private final Telling telling;
    private final DemoServices services;
    private final ToldAtVisits told;

    // Its own, so that what is told here does not change the story of the tasks.
    private final Dice dice = new Dice(SEED);

    FamilyStories(Telling telling) {
        this.telling = telling;
        services = telling.services();
        told = new ToldAtVisits(telling, dice);
    }

    /**
     * The family is announced: from now on somebody can call and visit.
     *
     * @param shown whether it is the one that a visitor of the demo looks at: nothing is left to chance with it
     */
    void announced(DemoHousehold household, UUID id, boolean shown) {
        if (isLongAgo(household)) {
            return;
        }
        boolean calls = dice.percent(80) || shown;
        boolean visits = dice.percent(75) || shown;
        Instant call = later(telling.clock().instant(), 1, 4);
        Instant visit = later(call, 3, 8);
        if (calls) {
            beforeArrival(household, call, () -> call(household, id));
        }
        String centre = household.asylumCentre();
        if (calls && visits && centre != null) {
            beforeArrival(household, visit, () -> visit(id, centre));
        }
    }

    /** The family has come: it is to know whom to turn to. */
    void arrived(DemoHousehold household, UUID id) {
        if (isLongAgo(household)) {
            return;
        }
        boolean alone = household.kind() == Kind.UNACCOMPANIED_MINOR;
        int persons = alone ? 1 : dice.between(1, MOST_CONTACT_PERSONS);
        plan(later(telling.clock().instant(), 1, 1), () -> contactPersons(id, persons));
        if (!alone) {
            plan(later(telling.clock().instant(), 1, 2), () -> consents(id));
        }
    }

    private void call(DemoHousehold household, UUID id) {
        Caller worker = dice.pick(workers());
        How how = household.asylumCentre() == null ? How.VIDEO : dice.pick(List.of(How.PHONE, How.PHONE, How.CENTRE));
        String area = dice.percent(40) ? dice.pick(telling.phrases().areas()) : null;
        var contact = new ArrivalContacts.ContactInput(
                Dates.day(telling.clock().instant()),
                how,
                worker.name(),
                dice.pick(telling.phrases().contacts()),
                null,
                area);
        telling.write(
                worker, ArrivalAction.ARRIVAL_CONTACT, tx -> services.contacts().add(tx, id, contact));
    }

    private void visit(UUID id, String centre) {
        Caller worker = dice.pick(workers());
        List<AttendeeInput> there = new ArrayList<>(List.of(new AttendeeInput(worker.name(), Part.INTEGRATION)));
        if (dice.percent(85)) {
            Caller adviser = dice.pick(telling.staff().holding(DemoStaff.GUIDE_FUNCTION));
            there.add(new AttendeeInput(adviser.name(), Part.EMPLOYMENT));
        }
        var visit = new AsylumVisits.VisitInput(
                Dates.day(telling.clock().instant()),
                centre,
                there,
                null,
                dice.percent(60),
                dice.percent(50),
                false,
                null,
                null);
        telling.write(worker, ArrivalAction.VISIT_WRITE, tx -> services.visits().add(tx, id, visit));
        told.tell(worker, id);
    }

    private void contactPersons(UUID id, int count) {
        Caller leader = telling.staff().with(Role.TEAM_LEADER);
        telling.gate()
                .run(
                        leader,
                        PeopleAction.CONTACT_PERSON_CHANGE,
                        tx -> workers().stream()
                                .limit(count)
                                .forEach(each -> services.contactPersons().add(tx, id, each.account())));
    }

    private void consents(UUID id) {
        Caller worker = workers().getFirst();
        boolean withdraws = dice.percent(10);
        Instant later = later(telling.clock().instant(), 8, 15);
        say(worker, id, VOLUNTEERS, dice.percent(85), Way.ORAL);
        if (dice.percent(50)) {
            say(worker, id, OTHER_AUTHORITY, true, Way.WRITTEN);
        }
        if (withdraws) {
            plan(later, () -> say(worker, id, VOLUNTEERS, false, Way.DIGITAL));
        }
    }

    private void say(Caller worker, UUID id, String purpose, boolean given, Way way) {
        telling.gate().run(worker, PeopleAction.CONSENT_CHANGE, tx -> {
            Household family = services.households().get(tx, id);
            UUID main = family.main().id();
            var said = new Consents.ConsentInput(main, purpose, given, main, null, way, tx.today(), null);
            services.consents().record(tx, family, said);
        });
    }

    private List<Caller> workers() {
        return telling.staff().holding("integration-worker");
    }

    private Instant later(Instant from, int fewest, int most) {
        return telling.office().later(from, dice.between(fewest, most), dice.between(10, 90) / 100.0);
    }

    private void beforeArrival(DemoHousehold household, Instant at, Runnable what) {
        if (Dates.day(at).isBefore(household.expectedArrival().toLocalDate())) {
            plan(at, what);
        }
    }

    /** Nobody has done anything yet today. */
    private void plan(Instant at, Runnable what) {
        if (at.isBefore(telling.morning())) {
            telling.timeline().at(at, what);
        }
    }

    private boolean isLongAgo(DemoHousehold household) {
        return household
                .expectedArrival()
                .toLocalDate()
                .isBefore(telling.today().minusDays(DAYS_BACK));
    }
}
