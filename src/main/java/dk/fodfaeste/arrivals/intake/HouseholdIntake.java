package dk.fodfaeste.arrivals.intake;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalStore;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.PreArrivalAnchors;
import dk.fodfaeste.arrivals.Responsibility;
import dk.fodfaeste.arrivals.intake.ImportPlan.Change;
import dk.fodfaeste.arrivals.intake.ImportPlan.Changed;
import dk.fodfaeste.arrivals.intake.ImportResult.Counts;
import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.arrivals.row.HouseholdMerge;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.arrivals.row.NumberClash;
import dk.fodfaeste.arrivals.row.RowRefusal;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.NewHousehold;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Difference;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.remark.Remarks.Imported;
import dk.fodfaeste.people.retraction.Retractions;
import dk.fodfaeste.plans.suggestion.Suggestions;
import dk.fodfaeste.settings.Calendars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets rows of a list beside what is known, many households at a time, and takes them in. */
@Component
public class HouseholdIntake {

    private static final String SAID = "•••";

    private final Households households;
    private final Retractions retractions;
    private final Arrivals arrivals;
    private final Calendars calendars;
    private final HouseholdPhones phones;
    private final ArrivalStore arrivalStore;
    private final ImportChangeStore changes;
    private final Remarks remarks;
    private final Suggestions suggestions;

    HouseholdIntake(
            Households households,
            Retractions retractions,
            Arrivals arrivals,
            Calendars calendars,
            HouseholdPhones phones,
            ArrivalStore arrivalStore,
            ImportChangeStore changes,
            Remarks remarks,
            Suggestions suggestions) {
        this.households = households;
        this.retractions = retractions;
        this.arrivals = arrivals;
        this.calendars = calendars;
        this.phones = phones;
        this.arrivalStore = arrivalStore;
        this.changes = changes;
        this.remarks = remarks;
        this.suggestions = suggestions;
    }

    /** What these rows, of whole households, come to. */
    public ImportPlan plan(Tx tx, List<ArrivalRow> rows) {
        Map<String, Household> known = known(tx, rows);
        Map<UUID, Arrival> announced = announced(known.values());
        Set<Imported> said = remarks.texts(
                tx,
                known.values().stream()
                        .flatMap(household -> household.persons().stream())
                        .map(Person::id)
                        .toList());
        WorkingCalendar calendar = calendars.calendar(tx);
        List<RowRefusal> refusals = new ArrayList<>();
        List<HouseholdRows> fresh = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<Household> unchanged = new ArrayList<>();
        for (HouseholdRows each : HouseholdRows.group(withoutClashes(tx, rows, known, refusals))) {
            Household household = known.get(each.first().householdNo());
            if (household == null) {
                fresh.add(each);
                continue;
            }
            Changed beside = beside(household, announced.get(household.id()), each, calendar, said);
            if (beside.changes().isEmpty()) {
                unchanged.add(household);
            } else {
                changed.add(beside);
            }
        }
        return new ImportPlan(fresh, changed, unchanged, refusals);
    }

    /** Does what was planned in this transaction; what households were like before is kept with the import. */
    public Counts take(WriteTx tx, UUID importId, ImportPlan plan) {
        List<NewHousehold> added =
                plan.fresh().stream().map(HouseholdRows::household).toList();
        int persons = added.stream().mapToInt(each -> each.persons().size()).sum();
        int tasks = addHouseholds(tx, importId, plan.fresh(), added);
        List<UUID> ids =
                plan.changed().stream().map(each -> each.household().id()).toList();
        Map<UUID, HouseholdState> before = states(tx, ids);
        Map<UUID, Household> known = plan.changed().stream()
                .map(Changed::household)
                .collect(Collectors.toMap(Household::id, Function.identity()));
        for (Changed changed : plan.changed()) {
            persons += change(tx, changed);
        }
        Map<UUID, List<UUID>> started = suggestions.start(tx, known);
        tasks += started.values().stream().mapToInt(List::size).sum();
        changes.add(importId, before, states(tx, ids), started);
        return new Counts(added.size(), ids.size(), plan.unchanged().size(), persons, tasks, 0);
    }

    /** What these households are like now. */
    public Map<UUID, HouseholdState> states(Tx tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Household> found = households.everywhere(tx, ids);
        Map<UUID, Arrival> announced = announced(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Household::id, household -> HouseholdState.of(household, announced.get(household.id()))));
    }

    private int change(WriteTx tx, Changed changed) {
        Household household = changed.household();
        changed.merge().matched().forEach(pair -> households.update(tx, pair.known(), pair.row()));
        List<NewPerson> missing = changed.merge().missing();
        List<Imported> said = new ArrayList<>(changed.remarks());
        said.addAll(ImportedRemarks.of(retractions.join(tx, household.id(), missing), missing));
        remarks.take(tx, said);
        phones.tell(tx, changed);
        if (changed.facts() != null) {
            arrivals.update(tx, household, changed.facts());
        }
        return changed.merge().missing().size();
    }

    private int addHouseholds(WriteTx tx, UUID importId, List<HouseholdRows> fresh, List<NewHousehold> added) {
        if (added.isEmpty()) {
            return 0;
        }
        WorkingCalendar calendar = calendars.calendar(tx);
        List<Household> made = households.add(tx, added);
        phones.add(made, fresh);
        List<Arrivals.Announced> announced = new ArrayList<>();
        List<Imported> said = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            said.addAll(ImportedRemarks.of(made.get(i), added.get(i)));
            announced.add(new Arrivals.Announced(made.get(i), facts(made.get(i), fresh.get(i), null, calendar)));
        }
        remarks.take(tx, said);
        return arrivals.announce(tx, importId, announced);
    }

    private Changed beside(
            Household household,
            @Nullable Arrival arrival,
            HouseholdRows rows,
            WorkingCalendar calendar,
            Set<Imported> said) {
        HouseholdMerge merge = HouseholdMerge.of(household, rows);
        List<Change> found = new ArrayList<>();
        merge.matched().forEach(pair -> {
            String who = pair.known().name();
            Households.differences(pair.known(), pair.row()).forEach(each -> found.add(new Change(who, each)));
            if (pair.changesPhone()) {
                found.add(new Change(who, new Difference("phone", pair.known().phone(), pair.phone())));
            }
        });
        List<Imported> more = merge.matched().stream()
                .filter(pair -> pair.row().remark() != null)
                .map(pair -> new Imported(
                        pair.known().id(), Objects.requireNonNull(pair.row().remark())))
                .filter(each -> !said.contains(each))
                .toList();
        // What it says is for those who may read it, on the family's page.
        more.forEach(each -> found.add(new Change(null, new Difference("remark", null, SAID))));
        merge.missing()
                .forEach(person -> found.add(new Change(
                        null, new Difference("person", null, person.details().fullName()))));
        if (arrival == null) {
            return new Changed(household, rows, merge, more, null, found);
        }
        Arrivals.Facts before = PreArrivalAnchors.facts(arrival);
        Arrivals.Facts after = PreArrivalAnchors.merged(arrival, facts(household, rows, arrival, calendar));
        compare(found, "permitDate", before.permitDate(), after.permitDate());
        compare(found, "centre", before.centre(), after.centre());
        compare(found, "decisionDate", before.decisionDate(), after.decisionDate());
        compare(found, "responsibility", before.responsibility(), after.responsibility());
        compare(found, "expectedDate", before.expectedDate(), after.expectedDate());
        compare(found, "expectedTime", before.expectedTime(), after.expectedTime());
        return new Changed(household, rows, merge, more, after, found);
    }

    private static void compare(List<Change> found, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(
                    null, new Difference(field, Objects.toString(before, null), Objects.toString(after, null))));
        }
    }

    private Map<String, Household> known(Tx tx, List<ArrivalRow> rows) {
        List<String> numbers =
                rows.stream().map(ArrivalRow::householdNo).distinct().toList();
        return households.bySourceNumbers(tx, numbers).stream()
                .collect(Collectors.toMap(household -> String.valueOf(household.sourceNumber()), Function.identity()));
    }

    private Map<UUID, Arrival> announced(Collection<Household> known) {
        return arrivalStore.findAll(known.stream().map(Household::id).toList()).stream()
                .collect(Collectors.toMap(Arrival::household, Function.identity()));
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

    private static Arrivals.Facts facts(
            Household household, HouseholdRows rows, @Nullable Arrival known, WorkingCalendar calendar) {
        ArrivalRow row = rows.first();
        LocalDate comes = known == null || known.arrivedAt() == null ? row.expectedDate() : known.comes();
        return new Arrivals.Facts(
                row.permitDate(),
                row.decisionDate(),
                Responsibility.of(household.kind(), row.decisionDate(), comes, calendar),
                row.asylumCentre(),
                row.expectedDate(),
                row.expectedTime());
    }
}
