package dk.fodfaeste.people.merge;

import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.merge.MergeSnapshot.Placed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who belongs to a household, and as what, when two persons or their households are made one. */
@Service
class MergedMembers {

    private final RestoreStore places;
    private final Households households;

    MergedMembers(RestoreStore places, Households households) {
        this.places = places;
        this.households = households;
    }

    /** The rest of a household joins the other; returns where they were. */
    List<Placed> join(Household from, Household to, Person gone) {
        List<Placed> moved = new ArrayList<>();
        for (Placed place : places.placed(from.id())) {
            if (!place.person().equals(gone.id())) {
                moved.add(place);
                places.move(
                        place.person(), to.id(), place.relation() == Relation.MAIN ? Relation.OTHER : place.relation());
            }
        }
        return moved;
    }

    /** A household that loses its main person, and not the rest, goes by another: returns what she was. */
    @Nullable
    Placed inherit(Household from, Person kept, Person gone) {
        if (gone.details().relation() != Relation.MAIN || kept.household().equals(from.id())) {
            return null;
        }
        Person heir = NextMainPerson.of(from.persons().stream()
                .filter(each -> !each.id().equals(gone.id()))
                .toList());
        Placed before = places.placed(from.id()).stream()
                .filter(each -> each.person().equals(heir.id()))
                .findFirst()
                .orElseThrow();
        places.relate(heir.id(), Relation.MAIN);
        households.rename(from.id(), heir.details().householdName());
        return before;
    }

    /** Who is the main person of the household that both belong to stays it, whichever of the two records is kept. */
    static Relation relation(Person kept, Person gone) {
        return kept.household().equals(gone.household()) && gone.details().relation() == Relation.MAIN
                ? Relation.MAIN
                : kept.details().relation();
    }
}
