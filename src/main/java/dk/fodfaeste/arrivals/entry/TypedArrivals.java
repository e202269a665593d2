package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.Responsibility;
import dk.fodfaeste.arrivals.change.ArrivalChanges;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.entry.TypedHousehold.TypedMove;
import dk.fodfaeste.arrivals.imports.ImportStore;
import dk.fodfaeste.arrivals.intake.HouseholdPhones;
import dk.fodfaeste.arrivals.intake.ImportedRemarks;
import dk.fodfaeste.arrivals.programme.Programme;
import dk.fodfaeste.arrivals.programme.Programmes;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.arrivals.row.NumberClash;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Municipalities;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.remark.Remarks.Imported;
import dk.fodfaeste.people.remark.Remarks.RemarkInput;
import dk.fodfaeste.settings.Calendars;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A single household that somebody types in: by letter, by telephone, or because it moves here from another municipality. */
@Service
class TypedArrivals {

    /** What became of it. */
    record Entered(Household household, int tasks) {}

    private final ImportStore turns;
    private final Arrivals arrivals;
    private final ArrivalChanges changes;
    private final Programmes programmes;
    private final Households households;
    private final Remarks remarks;
    private final HouseholdPhones phones;
    private final Calendars calendars;

    TypedArrivals(
            ImportStore turns,
            Arrivals arrivals,
            ArrivalChanges changes,
            Programmes programmes,
            Households households,
            Remarks remarks,
            HouseholdPhones phones,
            Calendars calendars) {
        this.turns = turns;
        this.arrivals = arrivals;
        this.changes = changes;
        this.programmes = programmes;
        this.households = households;
        this.remarks = remarks;
        this.phones = phones;
        this.calendars = calendars;
    }

    /**
     * Takes note of a household and starts its plans.
     *
     * @throws Problem at each field that a file would be refused for, and where the household or a person is known already
     */
    Entered enter(WriteTx tx, TypedHousehold in) {
        TypedArrival typed = in.arrival();
        // A file that brings the same household at the same moment must not find it missing.
        turns.waitForTurn();
        HouseholdRows rows = TypedRows.read(typed, tx.today());
        String number = typed.household().containsKey(Column.HOUSEHOLD_NO)
                ? rows.first().householdNo()
                : null;
        refuseKnown(tx, typed, rows);
        TypedMove from = in.movedFrom();
        if (from == null) {
            return announce(tx, rows, number, in.remarksKind());
        }
        short municipality = municipality(tx, from.municipality());
        Programme programme = new Programme(from.programmeStarts(), from.programmeEnds(), municipality);
        programmes.check(tx, programme);
        Entered entered = announce(tx, rows, number, in.remarksKind());
        programmes.put(tx, entered.household().id(), programme);
        changes.movedIn(tx, entered.household().id(), from.note());
        return entered;
    }

    private Entered announce(
            WriteTx tx, HouseholdRows rows, @Nullable String number, Remark.@Nullable Kind remarksKind) {
        NewHousehold read = rows.household();
        Household added = households
                .add(tx, List.of(new NewHousehold(number, read.kind(), read.persons())))
                .getFirst();
        List<Imported> said = ImportedRemarks.of(added, read);
        if (remarksKind == null) {
            remarks.take(tx, said);
        } else {
            said.forEach(each -> remarks.add(tx, added.id(), new RemarkInput(each.person(), remarksKind, each.text())));
        }
        phones.add(List.of(added), List.of(rows));
        ArrivalRow row = rows.first();
        Arrivals.Facts facts = new Arrivals.Facts(
                row.permitDate(),
                row.decisionDate(),
                Responsibility.of(added.kind(), row.decisionDate(), row.expectedDate(), calendars.calendar(tx)),
                row.asylumCentre(),
                row.expectedDate(),
                row.expectedTime());
        return new Entered(added, arrivals.announce(tx, null, List.of(new Arrivals.Announced(added, facts))));
    }

    private void refuseKnown(WriteTx tx, TypedArrival typed, HouseholdRows rows) {
        if (typed.household().containsKey(Column.HOUSEHOLD_NO)) {
            households.bySourceNumbers(tx, List.of(rows.first().householdNo())).stream()
                    .findFirst()
                    .ifPresent(known -> {
                        throw Problem.inField(
                                TypedRows.field(Column.HOUSEHOLD_NO), "prearrival.typed.known", known.caseNumber());
                    });
        }
        Map<IdentityNumber.Kind, Map<String, UUID>> holders = holders(tx, rows);
        List<RowRefusal> clashes = rows.rows().stream()
                .flatMap(row -> NumberClash.find(row, null, holders).stream())
                .toList();
        if (!clashes.isEmpty()) {
            List<Integer> persons = typed.filled();
            throw Problem.inFields(clashes.stream()
                    .map(clash -> TypedRows.field(clash, persons))
                    .toList());
        }
    }

    private Map<IdentityNumber.Kind, Map<String, UUID>> holders(WriteTx tx, HouseholdRows rows) {
        Map<IdentityNumber.Kind, List<String>> numbers = rows.household().persons().stream()
                .flatMap(person -> person.numbers().stream())
                .collect(Collectors.groupingBy(
                        IdentityNumber::kind,
                        () -> new EnumMap<>(IdentityNumber.Kind.class),
                        Collectors.mapping(IdentityNumber::value, Collectors.toList())));
        Map<IdentityNumber.Kind, Map<String, UUID>> holders = new EnumMap<>(IdentityNumber.Kind.class);
        numbers.forEach((kind, values) -> holders.put(kind, households.byNumbers(tx, kind, values)));
        return holders;
    }

    private static short municipality(WriteTx tx, String text) {
        return Municipalities.find(text)
                .map(found -> found.code())
                .filter(code -> code != tx.caller().municipality())
                .orElseThrow(() -> Problem.inField("municipality", "prearrival.municipality.unknown"));
    }
}
