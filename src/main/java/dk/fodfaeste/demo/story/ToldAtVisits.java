package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.demo.data.DemoPhrases.Life;
import dk.fodfaeste.demo.data.Dice;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.Relation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the adults of a family tell when somebody visits: what they have learnt and done, and what they wish. */
final class ToldAtVisits {

    private static final Set<Relation> ADULTS = Set.of(Relation.MAIN, Relation.SPOUSE);

    private final Telling telling;
    private final Dice dice;

    ToldAtVisits(Telling telling, Dice dice) {
        this.telling = telling;
        this.dice = dice;
    }

    void tell(Caller worker, UUID id) {
        telling.gate().run(worker, ArrivalAction.SCREENING_WRITE, tx -> {
            Household family = telling.services().households().get(tx, id);
            family.persons().stream()
                    .filter(person -> ADULTS.contains(person.details().relation()))
                    .forEach(person -> tell(tx, id, person));
        });
    }

    private void tell(WriteTx tx, UUID id, Person person) {
        Life life = dice.pick(telling.phrases().lives());
        note(tx, id, person, Topic.EDUCATION, life.education(), Level.valueOf(life.level()), null);
        if (life.work() != null) {
            note(tx, id, person, Topic.WORK, life.work(), null, life.years());
        }
        if (person.details().language() != null) {
            note(tx, id, person, Topic.LANGUAGE, person.details().language(), Level.FLUENT, null);
        }
        if (dice.percent(50)) {
            note(tx, id, person, Topic.WISH, dice.pick(telling.phrases().wishes()), Level.FOR_WORK, null);
        }
    }

    private void note(
            WriteTx tx,
            UUID id,
            Person person,
            Topic topic,
            String what,
            @Nullable Level level,
            @Nullable Integer years) {
        telling.services()
                .screenings()
                .add(tx, id, new Screenings.ScreeningInput(person.id(), topic, what, level, years));
    }
}
