package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.IdentityNumber.Kind;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.entry.CorrectionStore.Correction;
import dk.fodfaeste.people.entry.CorrectionStore.Known;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.retraction.Retractions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What is known about a person is put right; what was said before stays in the history, and it can be undone. */
@Service
class Corrections {

    /** What was done: by its identifier it is undone. */
    record Corrected(UUID correction, UUID household, String name) {}

    private final Duplicates duplicates;
    private final Households households;
    private final Retractions values;
    private final CorrectionStore store;

    Corrections(Duplicates duplicates, Households households, Retractions values, CorrectionStore store) {
        this.duplicates = duplicates;
        this.households = households;
        this.values = values;
        this.store = store;
    }

    /**
     * Puts a person right.
     *
     * @throws Problem at the fields of {@link CorrectionInput}; a conflict where somebody was quicker
     */
    Corrected correct(WriteTx tx, UUID id, CorrectionInput in) {
        store.lockPersons(duplicates.get(tx, id).household());
        Person now = duplicates.get(tx, id);
        Household family = households.get(tx, now.household());
        if (now.version() != in.version()) {
            throw Problem.conflict("people.correction.changed");
        }
        NewPerson told = in.person(now, tx.today());
        boolean becomesMain = in.relation() == Relation.MAIN && now.details().relation() != Relation.MAIN;
        if (now.details().relation() == Relation.MAIN && in.relation() != Relation.MAIN) {
            throw Problem.inField("relation", "people.correction.main");
        }
        List<Person> before = new ArrayList<>(List.of(now));
        List<Person> after = new ArrayList<>(List.of(with(now, told, numbers(tx, now, told, in.withoutCpr()))));
        if (becomesMain) {
            Person main = family.main();
            before.add(main);
            after.add(related(main, inverse(now.details().relation())));
        }
        UUID correction = store.add(
                tx,
                new Correction(
                        id,
                        before.stream().map(Known::of).toList(),
                        after.stream().map(Known::of).toList()));
        change(tx, before, after);
        tx.concerns(id);
        return new Corrected(correction, family.id(), after.getFirst().name());
    }

    /**
     * All is as it was before the correction.
     *
     * @throws Problem if there is none, or something was changed since
     */
    Corrected undo(WriteTx tx, UUID id) {
        Correction correction = store.lock(id);
        if (correction == null) {
            throw Problem.notFound("people.correction.unknown");
        }
        UUID household = duplicates.get(tx, correction.person()).household();
        store.lockPersons(household);
        List<Person> now = correction.after().stream()
                .map(each -> duplicates.get(tx, each.id()))
                .toList();
        for (int i = 0; i < now.size(); i++) {
            if (!correction.after().get(i).is(now.get(i))
                    || !now.get(i).household().equals(household)) {
                throw Problem.conflict("people.correction.later");
            }
        }
        store.undone(tx, id);
        change(
                tx,
                now,
                correction.before().stream().map(each -> each.in(household)).toList());
        return new Corrected(
                id, household, correction.before().getFirst().in(household).name());
    }

    // A household has one main person at a time: whoever gives way does so first.
    private void change(WriteTx tx, List<Person> now, List<Person> then) {
        for (boolean main : new boolean[] {false, true}) {
            for (int i = 0; i < now.size(); i++) {
                if ((then.get(i).details().relation() == Relation.MAIN) == main) {
                    values.become(tx, now.get(i), then.get(i));
                }
            }
        }
    }

    private List<IdentityNumber> numbers(WriteTx tx, Person now, NewPerson told, boolean withoutCpr) {
        List<IdentityNumber> numbers = new ArrayList<>(told.numbers());
        for (IdentityNumber number : told.numbers()) {
            if (!number.equals(now.number(number.kind()))
                    && !households
                            .byNumbers(tx, number.kind(), List.of(number.value()))
                            .isEmpty()) {
                throw Problem.inField(
                        number.kind() == Kind.FOREIGNER ? "foreignerNo" : "cpr", "people.person.number.taken");
            }
        }
        now.numbers().stream()
                .filter(held -> told.numbers().stream().noneMatch(each -> each.kind() == held.kind()))
                .filter(held -> !withoutCpr || held.kind() == Kind.FOREIGNER)
                .forEach(numbers::add);
        return numbers.stream()
                .sorted(java.util.Comparator.comparing(number -> number.kind().name()))
                .toList();
    }

    private static Person with(Person now, NewPerson told, List<IdentityNumber> numbers) {
        return new Person(now.id(), now.household(), told.details(), numbers, now.phone(), now.email(), now.version());
    }

    private static Person related(Person now, Relation relation) {
        return new Person(
                now.id(),
                now.household(),
                now.details().as(relation),
                now.numbers(),
                now.phone(),
                now.email(),
                now.version());
    }

    /** What the former main person is to somebody who was this to her. */
    private static Relation inverse(Relation relation) {
        return switch (relation) {
            case CHILD -> Relation.PARENT;
            case PARENT -> Relation.CHILD;
            default -> relation;
        };
    }
}
