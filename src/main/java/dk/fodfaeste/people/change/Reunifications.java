package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.entry.NewPersons;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.entry.PersonInput;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.remark.Remarks.RemarkInput;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Family reunifications that are waited for, with the day where it is known (HER-1). */
@Service
public class Reunifications {

    /** A day further away than this is a slip of the keyboard. */
    private static final int MOST_YEARS_AHEAD = 5;

    /** Somebody who is waited for, and by whom. */
    public record Waiting(Reunification expected, HouseholdSummary household) {}

    /**
     * Somebody who is expected.
     *
     * @param expectedOn  left out while the day is not known
     * @param remarksKind who may read the remarks; health where it is left out
     */
    @Command
    public record ReunificationInput(
            PersonInput person,
            @Nullable LocalDate expectedOn,
            @Text(max = 1000) @Nullable String remarks,
            Remark.@Nullable Kind remarksKind) {

        /** Of which kind the remarks are: what nobody has said is kept as health. */
        private Remark.@Nullable Kind kind() {
            return remarks == null ? null : Objects.requireNonNullElse(remarksKind, Remark.Kind.HEALTH);
        }
    }

    /**
     * She is expected on another day.
     *
     * @param expectedOn left out where the day is not known any more
     * @param version    that the caller saw
     */
    @Command
    public record RedateInput(@Nullable LocalDate expectedOn, int version) {}

    private final ReunificationStore store;
    private final Households households;
    private final NewPersons persons;
    private final Remarks remarks;

    Reunifications(ReunificationStore store, Households households, NewPersons persons, Remarks remarks) {
        this.remarks = remarks;
        this.store = store;
        this.households = households;
        this.persons = persons;
    }

    /** Who is waited for, by the day; those without one last. */
    public List<Waiting> open(Tx tx, int limit) {
        List<Reunification> open = store.open(tx.scope(), limit);
        Map<UUID, HouseholdSummary> families = households.summaries(
                tx, open.stream().map(Reunification::household).collect(Collectors.toSet()));
        open.forEach(each -> tx.concerns(each.household()));
        return open.stream()
                .filter(each -> families.containsKey(each.household()))
                .map(each -> new Waiting(shown(tx, each), Objects.requireNonNull(families.get(each.household()))))
                .toList();
    }

    /** Notes that somebody is expected to join a household. */
    public Reunification expect(WriteTx tx, UUID household, ReunificationInput in) {
        PersonDetails details = in.person().person(tx.today()).details();
        households.get(tx, household);
        check(tx, in.expectedOn());
        Reunification expected =
                new Reunification(Ids.next(), household, details, in.expectedOn(), in.remarks(), in.kind(), 0);
        store.insert(tx, expected);
        households.note(tx, household, "reunification", null, details.fullName());
        return expected;
    }

    /** She is expected on another day. */
    public void redate(WriteTx tx, UUID id, RedateInput in) {
        LocalDate day = in.expectedOn();
        Reunification before = lock(tx, id, in.version());
        check(tx, day);
        if (!Objects.equals(before.expectedOn(), day)) {
            store.expect(id, day);
            households.note(
                    tx,
                    before.household(),
                    "reunificationOn",
                    Objects.toString(before.expectedOn(), null),
                    Objects.toString(day, null));
        }
    }

    /**
     * She has come: she belongs to the household from now on.
     *
     * @param anyway the caller has seen who is like her, and says that she is another
     * @return without a person where somebody is like her, and then nothing has happened
     */
    public Outcome arrived(WriteTx tx, UUID id, boolean anyway) {
        Reunification expected = lock(tx, id, null);
        Outcome outcome = persons.add(tx, expected.household(), new NewPerson(expected.details(), List.of()), anyway);
        if (outcome.person() != null) {
            store.end(tx, id, "ARRIVED", outcome.person().id());
            if (expected.remarks() != null && expected.remarksKind() != null) {
                remarks.add(
                        tx,
                        expected.household(),
                        new RemarkInput(outcome.person().id(), expected.remarksKind(), expected.remarks()));
            }
            households.note(tx, expected.household(), "reunificationArrived", null, expected.name());
        }
        return outcome;
    }

    /** Nobody waits for her any more. */
    public void giveUp(WriteTx tx, UUID id) {
        Reunification expected = lock(tx, id, null);
        store.end(tx, id, "GIVEN_UP", null);
        households.note(tx, expected.household(), "reunification", expected.name(), null);
    }

    private static Reunification shown(Tx tx, Reunification expected) {
        Remark.Kind kind = expected.remarksKind();
        return kind == null || kind.sensitivity() == null || tx.scope().shows(expected.household(), kind.sensitivity())
                ? expected
                : expected.withoutRemarks();
    }

    private static void check(Tx tx, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(tx.today()) || day.isAfter(tx.today().plusYears(MOST_YEARS_AHEAD)))) {
            throw Problem.inField("expectedOn", "people.reunification.day", MOST_YEARS_AHEAD);
        }
    }

    private Reunification lock(WriteTx tx, UUID id, @Nullable Integer version) {
        Reunification found = store.lock(id);
        if (found == null) {
            throw Problem.notFound("people.reunification.unknown");
        }
        households.get(tx, found.household());
        if (version != null && version != found.version()) {
            throw Problem.conflict("people.reunification.changed");
        }
        return found;
    }
}
