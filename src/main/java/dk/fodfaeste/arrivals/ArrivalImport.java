package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.Calendars;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ImportResult.Counts;
import dk.fodfaeste.arrivals.ImportResult.Refusal;
import dk.fodfaeste.arrivals.model.ArrivalRow;
import dk.fodfaeste.arrivals.model.ArrivalRows;
import dk.fodfaeste.arrivals.model.HouseholdRows;
import dk.fodfaeste.arrivals.model.NumberClash;
import dk.fodfaeste.arrivals.model.PersonMatch;
import dk.fodfaeste.arrivals.model.Responsibility;
import dk.fodfaeste.arrivals.model.RowRefusal;
import dk.fodfaeste.arrivals.store.ImportStore;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.WorkingCalendar;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Takes in a list of people whom the municipality is told to receive: new households get a case, plans and tasks; known
 * ones what is newer; a row that cannot be used is named with its reason, and the others go in all the same.
 */
@Service
public class ArrivalImport {

    private final Households households;
    private final Arrivals arrivals;
    private final Calendars calendars;
    private final ImportStore store;

    ArrivalImport(Households households, Arrivals arrivals, Calendars calendars, ImportStore store) {
        this.households = households;
        this.arrivals = arrivals;
        this.calendars = calendars;
        this.store = store;
    }

    /** Takes in the rows that were read from a file. The same rows once more change nothing. */
    public ImportResult take(WriteTx tx, String fileName, ArrivalRows file) {
        // Two files at the same moment would each find the other's households missing.
        store.waitForTurn();
        List<RowRefusal> refusals = new ArrayList<>(file.refusals());
        Map<String, Household> known = known(tx, file);
        List<ArrivalRow> usable = withoutClashes(tx, file.rows(), known, refusals);
        WorkingCalendar calendar = calendars.calendar(tx);
        UUID id = Ids.next();
        List<HouseholdRows> fresh = new ArrayList<>();
        int updated = 0;
        int unchanged = 0;
        int personsAdded = 0;
        for (HouseholdRows rows : HouseholdRows.group(usable)) {
            Household household = known.get(rows.first().householdNo());
            if (household == null) {
                fresh.add(rows);
            } else {
                int added = merge(tx, household, rows);
                boolean moved = arrivals.update(tx, household, facts(household, rows, calendar));
                personsAdded += Math.max(added, 0);
                updated += added >= 0 || moved ? 1 : 0;
                unchanged += added >= 0 || moved ? 0 : 1;
            }
        }
        refusals.sort(Comparator.comparingInt(RowRefusal::row));
        List<NewHousehold> added = fresh.stream().map(HouseholdRows::household).toList();
        int persons = personsAdded + added.stream().mapToInt(each -> each.persons().size()).sum();
        ImportResult started = new ImportResult(
                id,
                fileName,
                tx.now(),
                tx.caller().name(),
                new Counts(fresh.size(), updated, unchanged, persons, 0, refusedRows(refusals)),
                refusals.stream().map(ArrivalImport::refusal).toList());
        store.insert(tx, started);
        int tasks = addHouseholds(tx, id, fresh, added, calendar);
        store.setTasksCreated(id, tasks);
        return get(tx, id);
    }

    /**
     * What became of a file.
     *
     * @throws Problem if there is none
     */
    public ImportResult get(Tx tx, UUID id) {
        ImportResult found = store.find(id);
        if (found == null) {
            throw Problem.notFound("arrivals.import.unknown");
        }
        return found;
    }

    /** The newest imports, without their refusals. */
    public List<ImportResult> latest(Tx tx, int limit) {
        return store.latest(limit);
    }

    private Map<String, Household> known(Tx tx, ArrivalRows file) {
        List<String> numbers =
                file.rows().stream().map(ArrivalRow::householdNo).distinct().toList();
        return households.bySourceNumbers(tx, numbers).stream()
                .collect(Collectors.toMap(household -> String.valueOf(household.sourceNumber()), Function.identity()));
    }

    private List<ArrivalRow> withoutClashes(
            Tx tx, List<ArrivalRow> rows, Map<String, Household> known, List<RowRefusal> refusals) {
        Map<IdentityNumber.Kind, List<String>> numbers = rows.stream()
                .flatMap(row -> HouseholdRows.person(row, row.relation()).numbers().stream())
                .collect(Collectors.groupingBy(
                        IdentityNumber::kind,
                        () -> new EnumMap<>(IdentityNumber.Kind.class),
                        Collectors.mapping(IdentityNumber::value, Collectors.toList())));
        Map<IdentityNumber.Kind, Map<String, UUID>> holders = new EnumMap<>(IdentityNumber.Kind.class);
        numbers.forEach((kind, values) -> holders.put(kind, households.byNumbers(tx, kind, values)));
        List<ArrivalRow> usable = new ArrayList<>();
        for (ArrivalRow row : rows) {
            Household own = known.get(row.householdNo());
            Optional<RowRefusal> clash = NumberClash.find(row, own == null ? null : own.id(), holders);
            clash.ifPresentOrElse(refusals::add, () -> usable.add(row));
        }
        return usable;
    }

    /** Returns how many persons were added, or -1 when nothing at all was different. */
    private int merge(WriteTx tx, Household household, HouseholdRows rows) {
        List<NewPerson> missing = new ArrayList<>();
        Map<Person, NewPerson> matched = new HashMap<>();
        for (ArrivalRow row : rows.rows()) {
            NewPerson person = HouseholdRows.person(row, row.relation());
            PersonMatch.find(household.persons(), person)
                    .ifPresentOrElse(
                            found -> matched.put(found, rows.hasMain() ? person : keepingMain(found, person)),
                            () -> missing.add(person));
        }
        boolean mainMissing = missing.stream().anyMatch(person -> person.details().relation() == Relation.MAIN);
        boolean changed = false;
        // A household has one main person at a time: whoever gives way does so first.
        for (Map.Entry<Person, NewPerson> pair : matched.entrySet().stream()
                .sorted(Comparator.comparing(pair -> pair.getValue().details().relation() == Relation.MAIN))
                .toList()) {
            changed |= households.update(tx, pair.getKey(), pair.getValue());
        }
        boolean keepsMain = mainMissing && !matched.containsKey(household.main());
        households.addPersons(
                tx, household.id(), keepsMain ? missing.stream().map(ArrivalImport::asOther).toList() : missing);
        return changed || !missing.isEmpty() ? missing.size() : -1;
    }

    // Where the file has no usable row of a main person, it does not say that the present one is none.
    private static NewPerson keepingMain(Person known, NewPerson person) {
        return known.details().relation() == Relation.MAIN
                ? new NewPerson(person.details().as(Relation.MAIN), person.numbers())
                : person;
    }

    // The household keeps the main person whom it is named after, though the newer list does not mention her.
    private static NewPerson asOther(NewPerson person) {
        return person.details().relation() == Relation.MAIN
                ? new NewPerson(person.details().as(Relation.OTHER), person.numbers())
                : person;
    }

    private int addHouseholds(
            WriteTx tx, UUID importId, List<HouseholdRows> fresh, List<NewHousehold> added, WorkingCalendar calendar) {
        List<Household> households = this.households.add(tx, added);
        List<Arrivals.Announced> announced = new ArrayList<>();
        for (int i = 0; i < households.size(); i++) {
            announced.add(new Arrivals.Announced(households.get(i), facts(households.get(i), fresh.get(i), calendar)));
        }
        return arrivals.announce(tx, importId, announced);
    }

    private static Arrivals.Facts facts(Household household, HouseholdRows rows, WorkingCalendar calendar) {
        ArrivalRow row = rows.first();
        return new Arrivals.Facts(
                row.permitDate(),
                row.decisionDate(),
                Responsibility.of(household.kind(), row.decisionDate(), calendar),
                row.asylumCentre(),
                row.expectedDate(),
                row.expectedTime());
    }

    private static int refusedRows(List<RowRefusal> refusals) {
        return (int) refusals.stream().mapToInt(RowRefusal::row).distinct().count();
    }

    private static Refusal refusal(RowRefusal refusal) {
        return new Refusal(
                refusal.row(),
                refusal.column(),
                refusal.value(),
                refusal.key(),
                refusal.args().stream().map(String::valueOf).toList());
    }
}
