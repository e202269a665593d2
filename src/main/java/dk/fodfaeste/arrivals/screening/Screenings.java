package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Language;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Range;
import dk.fodfaeste.ui.input.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What persons told at the screening before they came (HED-1): education, work, self-employment, languages, wishes. What they
 * told of their health is there only for those with the right to it.
 */
@Service
public class Screenings {

    static final int MOST_YEARS = 80;

    /** One thing as it is told; a language by name or code. */
    @Command
    public record ScreeningInput(
            UUID person,
            Topic topic,
            @Text(max = 500) String what,
            @Nullable Level level,
            @Range(max = MOST_YEARS) @Nullable Integer years) {}

    private final ScreeningStore store;
    private final Households households;

    Screenings(ScreeningStore store, Households households) {
        this.store = store;
        this.households = households;
    }

    /**
     * Writes down one thing.
     *
     * @throws Problem at the fields {@code person}, {@code topic}, {@code level}, {@code years} and {@code what}
     */
    public ScreeningItem add(WriteTx tx, UUID household, ScreeningInput in) {
        Household family = households.get(tx, household);
        boolean stranger =
                family.persons().stream().noneMatch(person -> person.id().equals(in.person()));
        new Faults()
                .add(stranger, "person", "prearrival.screening.person")
                .add(in.topic() == Topic.HEALTH && !maySeeHealth(tx), "topic", "prearrival.screening.health")
                .add(
                        in.level() != null && !in.topic().levels().contains(in.level()),
                        "level",
                        "prearrival.screening.level")
                .add(in.years() != null && !in.topic().hasYears(), "years", "prearrival.screening.years")
                .end();
        String what = in.what();
        if (in.topic() == Topic.LANGUAGE) {
            what = Languages.byCode(what)
                    .or(() -> Languages.find(in.what()))
                    .map(Language::code)
                    .orElseThrow(() -> Problem.inField("what", "prearrival.screening.language"));
        }
        ScreeningItem item = new ScreeningItem(
                Ids.next(),
                in.person(),
                in.topic(),
                what,
                in.level(),
                in.years(),
                tx.now(),
                tx.caller().name());
        store.insert(tx, item);
        note(tx, household, in.topic(), null, in.topic().name());
        return item;
    }

    /**
     * It was written down by mistake, or is no longer so; it stays in the table, and counts no more.
     *
     * @throws Problem if there is none that the caller may see
     */
    public void withdraw(WriteTx tx, UUID household, UUID id) {
        ScreeningItem item = of(tx, household).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("prearrival.screening.unknown"));
        store.withdraw(tx, id);
        note(tx, household, item.topic(), item.topic().name(), null);
    }

    /** What the persons of a household told, in the order of topics; of health only for those with the right. */
    public List<ScreeningItem> of(Tx tx, UUID household) {
        List<UUID> persons =
                households.get(tx, household).persons().stream().map(Person::id).toList();
        return store.of(persons, maySeeHealth(tx));
    }

    // That something was told of health is itself told of health: the family's history, which many read, is silent on
    // it.
    private void note(WriteTx tx, UUID household, Topic topic, @Nullable String before, @Nullable String after) {
        if (topic != Topic.HEALTH) {
            households.note(tx, household, "screening", before, after);
        }
    }

    /** Whether the caller may read and write what was told of health. */
    public boolean maySeeHealth(Tx tx) {
        return tx.scope().shows(Sensitivity.HEALTH);
    }
}
