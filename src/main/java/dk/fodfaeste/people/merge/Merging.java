package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleListener;
import dk.fodfaeste.people.PeopleListener.Merge;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.DuplicateStore;
import dk.fodfaeste.people.duplicate.DuplicateStore.Pair;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.Likeness;
import dk.fodfaeste.people.follow.CaseAnswers;
import dk.fodfaeste.people.follow.CaseFollowers;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.household.MatchKeyStore;
import dk.fodfaeste.people.household.PersonStore;
import dk.fodfaeste.people.household.SearchText;
import dk.fodfaeste.people.merge.MergeSnapshot.HouseholdState;
import dk.fodfaeste.people.merge.MergeSnapshot.NumberRow;
import dk.fodfaeste.people.merge.MergeSnapshot.PersonState;
import dk.fodfaeste.people.merge.MergeSnapshot.Placed;
import dk.fodfaeste.people.merge.MergeSnapshot.Seat;
import dk.fodfaeste.people.team.ContactPersons;
import dk.fodfaeste.ui.input.Command;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes one of two persons who are the same, and with them of their households where the other is left empty or the
 * caller says so. Nothing is lost: the one that is gone is hidden with her history, and all of it can be taken back.
 */
@Service
class Merging {

    private static final String SAME = "SAME";

    /**
     * What is to be made one.
     *
     * @param take  the fields whose value is taken from the one that goes
     * @param keep  the fields of which only one case can be right, and it is the one that stays
     * @param whole whether the rest of her household joins the other's
     * @param seen  the versions of both persons that the caller saw; {@code null} for whichever they are
     */
    public record Order(
            UUID kept,
            UUID gone,
            Set<String> take,
            Set<String> keep,
            boolean whole,
            @Nullable Seen seen) {

        public Order {
            take = Set.copyOf(take);
            keep = Set.copyOf(keep);
        }
    }

    /**
     * What is merged into a person.
     *
     * @param gone  the person who is hidden behind her
     * @param take  the fields whose value is taken from that person, such as {@code birthDate} or {@code number.CPR}, or from
     *     her case: {@code arrival}, {@code decision}, {@code programme}
     * @param keep  those of a case that keep their value, where both cases have one and only one can be right
     * @param whole whether the rest of that person's household joins hers
     */
    @Command
    record MergeInput(
            UUID gone, @Nullable Set<String> take, @Nullable Set<String> keep, boolean whole) {

        Order into(UUID kept) {
            return new Order(kept, gone, orNone(take), orNone(keep), whole, null);
        }

        private static Set<String> orNone(@Nullable Set<String> fields) {
            return fields == null ? Set.of() : fields;
        }
    }

    /** The versions of both persons. */
    public record Seen(int kept, int gone) {}

    private final Duplicates duplicates;
    private final DuplicateStore decisions;
    private final Households households;
    private final PersonStore persons;
    private final MatchKeyStore matchKeys;
    private final MergeStore merges;
    private final RestoreStore places;
    private final MergedMembers members;
    private final MergedNumbers numbers;
    private final ContactPersons contacts;
    private final CaseFollowers followers;
    private final List<PeopleListener> listeners;

    Merging(
            Duplicates duplicates,
            DuplicateStore decisions,
            Households households,
            PersonStore persons,
            MatchKeyStore matchKeys,
            MergeStore merges,
            RestoreStore places,
            MergedMembers members,
            MergedNumbers numbers,
            ContactPersons contacts,
            CaseFollowers followers,
            List<PeopleListener> listeners) {
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.households = households;
        this.persons = persons;
        this.matchKeys = matchKeys;
        this.merges = merges;
        this.places = places;
        this.members = members;
        this.numbers = numbers;
        this.contacts = contacts;
        this.followers = followers;
        this.listeners = listeners;
    }

    /**
     * Makes them one.
     *
     * @return the identifier of the merge, by which it is taken back
     * @throws Problem if they are the same already, or somebody has changed one of them since
     */
    public UUID merge(WriteTx tx, Order order) {
        if (order.kept().equals(order.gone())) {
            throw Problem.invalid("people.merge.same");
        }
        merges.lock(List.of(
                duplicates.get(tx, order.kept()).household(),
                duplicates.get(tx, order.gone()).household()));
        Person kept = duplicates.get(tx, order.kept());
        Person gone = duplicates.get(tx, order.gone());
        if (order.seen() != null
                && (order.seen().kept() != kept.version() || order.seen().gone() != gone.version())) {
            throw Problem.conflict("people.merge.changed");
        }
        Household from = households.get(tx, gone.household());
        Household to = households.get(tx, kept.household());
        boolean whole =
                !from.id().equals(to.id()) && (order.whole() || from.persons().size() == 1);
        Merge merge = new Merge(Ids.next(), kept.id(), gone.id(), to.id(), from.id(), whole);

        List<NumberRow> numbersBefore = places.numbers(kept.id(), gone.id());
        HouseholdState householdBefore = places.household(to.id());
        numbers.take(tx, kept, gone, numbersBefore, order.take());
        merges.hide(gone.id(), kept.id());
        List<Placed> moved = whole ? members.join(from, to, gone) : List.of();
        Placed heir = whole ? null : members.inherit(from, kept, gone);
        PersonState after = MergeFields.merged(kept, gone, order.take(), MergedMembers.relation(kept, gone));
        put(kept.id(), after);
        List<Seat> seats = whole ? places.takeSeats(from.id(), to.id()) : List.of();
        List<UUID> units = whole ? places.takeUnits(from.id(), to.id()) : List.of();
        List<UUID> joined = whole ? contacts.join(tx, from, to) : List.of();
        HouseholdState householdAfter = household(merge, from, to, after, householdBefore);
        if (whole) {
            merges.hideHousehold(from.id(), to.id());
        }
        merges.insert(
                tx,
                merge,
                new MergeSnapshot(
                        new PersonState(kept.details(), kept.phone(), kept.email()),
                        after,
                        numbersBefore,
                        householdBefore,
                        householdAfter,
                        from.name(),
                        moved,
                        heir,
                        seats,
                        units,
                        joined));
        decisions.decide(tx, Pair.of(kept.id(), gone.id(), new Likeness(0, Set.of())), SAME);
        note(tx, order, kept, gone, from, to, whole);
        listeners.forEach(listener -> listener.merged(tx, merge));
        followers.join(tx, merge, new CaseAnswers(order.keep(), order.take()));
        return merge.id();
    }

    /**
     * They are two again, each with what was hers.
     *
     * @throws Problem if it was taken back already, or a later merge stands on it
     */
    public Merge undo(WriteTx tx, UUID id) {
        MergeStore.Kept held = merges.lock(id);
        if (held == null) {
            throw Problem.notFound("people.merge.unknown");
        }
        Merge merge = held.merge();
        MergeSnapshot snapshot = held.snapshot();
        if (merges.isBuiltOn(merge)) {
            throw Problem.conflict("people.merge.later");
        }
        Person kept = duplicates.get(tx, merge.kept());
        merges.lock(List.of(merge.keptHousehold(), merge.goneHousehold()));
        merges.undone(tx, id);
        put(kept.id(), snapshot.restored(new PersonState(kept.details(), kept.phone(), kept.email())));
        numbers.giveBack(merge, snapshot);
        if (snapshot.heir() != null) {
            places.relate(snapshot.heir().person(), snapshot.heir().relation());
        }
        if (merge.whole()) {
            merges.showHousehold(merge.goneHousehold());
            snapshot.moved().forEach(place -> places.putBack(place, merge.keptHousehold()));
            places.leaveSeats(merge.keptHousehold(), snapshot.seats());
            places.leaveUnits(merge.keptHousehold(), snapshot.units());
            contacts.leave(tx, snapshot.contacts());
        }
        merges.show(merge.gone());
        places.putHousehold(merge.keptHousehold(), snapshot.restored(places.household(merge.keptHousehold())));
        if (snapshot.heir() != null) {
            households.rename(merge.goneHousehold(), snapshot.goneName());
        }
        decisions.undecide(Pair.of(merge.kept(), merge.gone(), new Likeness(0, Set.of())), SAME);
        listeners.forEach(listener -> listener.unmerged(tx, merge));
        followers.part(tx, merge);
        Person back = duplicates.get(tx, merge.gone());
        households.note(tx, merge.keptHousehold(), merge.kept(), "merged", back.name(), null);
        households.note(tx, back.household(), back.id(), "unmerged", null, null);
        return merge;
    }

    private HouseholdState household(
            Merge merge, Household from, Household to, PersonState after, HouseholdState before) {
        // As it stands in the database: the caller may not be shown a protected address, and it must not be lost by
        // that.
        HouseholdState theirs = places.household(from.id());
        HouseholdState state = new HouseholdState(
                after.details().relation() == Relation.MAIN ? after.details().householdName() : before.name(),
                merge.whole() && before.address() == null ? theirs.address() : before.address(),
                before.protectedAddress() || (merge.whole() && theirs.protectedAddress()));
        if (!state.equals(before)) {
            places.putHousehold(to.id(), state);
        }
        return state;
    }

    private void put(UUID person, PersonState state) {
        persons.update(person, state.details(), SearchText.of(state.details().fullName()));
        places.putReach(person, state.phone(), state.email());
        matchKeys.replace(person, state.details());
    }

    private void note(WriteTx tx, Order order, Person kept, Person gone, Household from, Household to, boolean whole) {
        households.note(tx, to.id(), kept.id(), "merged", null, gone.name());
        MergeFields.of(kept, gone).stream()
                .filter(field -> order.take().contains(field.name())
                        || (field.name().startsWith("number.") && field.kept() == null))
                .filter(field -> !Objects.equals(field.kept(), field.gone()))
                .forEach(field -> households.note(tx, to.id(), kept.id(), field.name(), field.kept(), field.gone()));
        if (whole) {
            households.note(tx, to.id(), "householdMerged", null, from.caseNumber());
        } else if (!from.id().equals(to.id())) {
            households.note(tx, from.id(), gone.id(), "mergedElsewhere", null, to.caseNumber());
        }
        tx.concerns(gone.id());
        tx.concerns(from.id());
    }
}
