package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.team.ContactPersonCaps.Cap;
import dk.fodfaeste.people.team.ContactPersonCaps.Group;
import dk.fodfaeste.ui.input.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whom a family turns to: at most so many as the cap of its group allows (contactPersons.max; K02-1c, K07-2). Being a
 * contact person is no function of the team: functions say who does which work, and one who fills three of them is still
 * one face to the family, so faces are counted on their own.
 */
@Service
public class ContactPersons {

    /** The field of the history. */
    static final String FIELD = "contactPerson";

    /**
     * A family's contact persons of today beside its cap.
     *
     * @param now  those whom it has
     * @param past those whom it had, the last first
     */
    public record Held(Cap cap, List<ContactPerson> now, List<ContactPerson> past) {

        public Held {
            now = List.copyOf(now);
            past = List.copyOf(past);
        }

        /** Whether there are more, or (where the cap is exact) fewer than there should be. */
        public boolean breaks() {
            return now.size() > cap.most() || (cap.group().exact() && now.size() != cap.most());
        }

        public boolean full() {
            return now.size() >= cap.most();
        }
    }

    /** A family that breaks its cap. */
    public record Breach(
            UUID household, String caseNumber, String name, Group group, int count, int most, List<String> persons) {

        public Breach {
            persons = List.copyOf(persons);
        }
    }

    /** Which colleague is to be contact person. */
    @Command
    public record ContactInput(UUID account) {}

    private final Households households;
    private final ContactPersonCaps caps;
    private final Directory directory;
    private final ContactPersonStore store;

    ContactPersons(Households households, ContactPersonCaps caps, Directory directory, ContactPersonStore store) {
        this.households = households;
        this.caps = caps;
        this.directory = directory;
        this.store = store;
    }

    /**
     * The contact persons of a household that the caller may see.
     *
     * @throws Problem if there is none
     */
    public Held of(Tx tx, UUID household) {
        return of(tx, households.get(tx, household));
    }

    /** The same of a household that is at hand. */
    public Held of(Tx tx, Household household) {
        List<ContactPerson> all = store.of(household.id());
        return new Held(
                caps.cap(tx, Group.of(household.kind())),
                all.stream().filter(each -> each.endedAt() == null).toList(),
                all.stream().filter(each -> each.endedAt() != null).toList());
    }

    /**
     * Makes a colleague contact person.
     *
     * @throws Problem at the field {@code account}, or if the cap is reached: it names the cap and why there is one
     */
    public void add(WriteTx tx, UUID household, @Nullable UUID account) {
        Household family = households.get(tx, household);
        Colleague colleague = colleague(tx, account);
        store.lock(household);
        Held held = of(tx, family);
        refuseTwice(held, colleague);
        if (held.full()) {
            throw full(held.cap());
        }
        put(tx, household, held, colleague);
        households.note(tx, household, FIELD, null, colleague.name());
    }

    /**
     * Makes those of a household that became one with another contact persons there too. There may be more than the cap then:
     * that is seen among the breaches, and somebody decides who goes on.
     *
     * @return what {@link #leave} takes back
     */
    public List<UUID> join(WriteTx tx, Household from, Household to) {
        store.lock(to.id());
        Held held = of(tx, to);
        Set<UUID> there = held.now().stream().map(ContactPerson::account).collect(Collectors.toSet());
        List<Integer> taken = new ArrayList<>(store.places(to.id()));
        List<UUID> joined = new ArrayList<>();
        for (ContactPerson each : of(tx, from).now()) {
            if (!there.contains(each.account())) {
                int place = IntStream.iterate(1, next -> next + 1)
                        .filter(next -> !taken.contains(next))
                        .findFirst()
                        .orElseThrow();
                taken.add(place);
                joined.add(store.add(
                        to.id(),
                        each.account(),
                        place,
                        Math.max(place, held.cap().most()),
                        each.since()));
            }
        }
        return joined;
    }

    /** Takes {@link #join} back, where nobody has ended it since. */
    public void leave(WriteTx tx, List<UUID> joined) {
        joined.forEach(each -> store.end(each, tx.now()));
    }

    /**
     * Another colleague takes over from one, in one step: so a child who must have exactly one is never without.
     *
     * @throws Problem as {@link #add}, and if the one before is not, or no longer, contact person
     */
    public void replace(WriteTx tx, UUID household, UUID before, @Nullable UUID account) {
        Household family = households.get(tx, household);
        Colleague colleague = colleague(tx, account);
        store.lock(household);
        Held held = of(tx, family);
        ContactPerson leaving = find(held, before);
        refuseTwice(held, colleague);
        store.end(leaving.id(), tx.now());
        put(tx, household, of(tx, family), colleague);
        households.note(tx, household, FIELD, leaving.name(), colleague.name());
    }

    /**
     * Somebody is contact person no longer.
     *
     * @return whose place is free
     * @throws Problem if she is not, or no longer, contact person, or must be followed by another (K07-2)
     */
    public ContactPerson end(WriteTx tx, UUID household, UUID id) {
        Household family = households.get(tx, household);
        store.lock(household);
        Held held = of(tx, family);
        ContactPerson leaving = find(held, id);
        if (held.cap().group().exact() && held.now().size() <= held.cap().most()) {
            throw Problem.conflict(
                    "people.contacts.needed", held.cap().most(), held.cap().source());
        }
        store.end(leaving.id(), tx.now());
        households.note(tx, household, FIELD, leaving.name(), null);
        return leaving;
    }

    /** Families over their cap, and children who came alone without exactly as many as they should have; by name. */
    public List<Breach> breaches(Tx tx, @Nullable UUID after, int limit) {
        Map<Group, Cap> all = caps.all(tx);
        List<Breach> found = store.breaches(
                tx.scope(),
                Objects.requireNonNull(all.get(Group.FAMILY)).most(),
                Objects.requireNonNull(all.get(Group.UNACCOMPANIED)).most(),
                after,
                limit);
        found.forEach(breach -> tx.concerns(breach.household()));
        return found;
    }

    private void put(WriteTx tx, UUID household, Held held, Colleague colleague) {
        List<Integer> taken = store.places(household);
        int place = IntStream.rangeClosed(1, held.cap().most())
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow(() -> full(held.cap()));
        store.add(household, colleague.account(), place, held.cap().most(), tx.now());
    }

    private static void refuseTwice(Held held, Colleague colleague) {
        if (held.now().stream().anyMatch(each -> each.account().equals(colleague.account()))) {
            throw Problem.inField("account", "people.contacts.twice", colleague.name());
        }
    }

    private Colleague colleague(Tx tx, @Nullable UUID account) {
        return directory.colleagues(tx).stream()
                .filter(each -> each.account().equals(account))
                .findAny()
                .orElseThrow(() -> Problem.inField("account", "people.contacts.unknown"));
    }

    private static ContactPerson find(Held held, UUID id) {
        return held.now().stream()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow(() -> Problem.conflict("people.contacts.gone"));
    }

    private static Problem full(Cap cap) {
        return Problem.conflict(
                cap.group().exact() ? "people.contacts.full.unaccompanied" : "people.contacts.full",
                cap.most(),
                cap.source(),
                cap.own() ? 1 : 0,
                cap.preset());
    }
}
