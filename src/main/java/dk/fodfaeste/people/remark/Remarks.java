package dk.fodfaeste.people.remark;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark.Kind;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What is written about persons in free words. Whoever writes says of which kind it is; what a list brings is health until
 * somebody who may read that has sorted it. Who may not read something is told that it is there, and whom to ask.
 */
@Service
public class Remarks {

    /** The most characters of one. */
    public static final int LONGEST = 4_000;

    /** What a list says about a person. */
    public record Imported(UUID person, String text) {}

    /**
     * The remarks on a household's persons.
     *
     * @param hidden how many there are that the caller may not read
     * @param ask    who may read those
     */
    public record Overview(List<Remark> items, int hidden, List<String> ask) {

        public Overview {
            items = List.copyOf(items);
            ask = List.copyOf(ask);
        }

        /** What the caller may read, as one text; {@code null} where there is nothing. */
        public @Nullable String text() {
            return items.isEmpty() ? null : items.stream().map(Remark::text).collect(Collectors.joining("\n"));
        }
    }

    /** What is to be written about a person of the household. */
    @Command
    public record RemarkInput(
            UUID person, Kind kind, @Text(max = LONGEST) String text) {}

    /**
     * Of which kind something is.
     *
     * @param person  whom of the household it is about; left out where that is right already
     * @param version that was read
     */
    @Command
    public record SortInput(Kind kind, @Nullable UUID person, int version) {}

    private final RemarkStore store;
    private final Households households;

    Remarks(RemarkStore store, Households households) {
        this.store = store;
        this.households = households;
    }

    /** What the caller may read about the persons of a household, and whether there is more. */
    public Overview of(Tx tx, UUID household) {
        households.get(tx, household);
        List<Remark> all = store.of(household);
        List<Remark> read =
                all.stream().filter(each -> mayRead(tx, household, each)).toList();
        Set<Sensitivity> hidden = all.stream()
                .filter(each -> !mayRead(tx, household, each))
                .map(each -> Objects.requireNonNull(each.kind().sensitivity()))
                .collect(Collectors.toSet());
        return new Overview(
                read, all.size() - read.size(), hidden.isEmpty() ? List.of() : store.whoMayRead(household, hidden));
    }

    /**
     * Writes something down. Also who may not read what is sensitive may write it: it is better kept than told to everyone.
     *
     * @throws Problem at the field {@code person}
     */
    public UUID add(WriteTx tx, UUID household, RemarkInput in) {
        checkPerson(households.get(tx, household), in.person());
        Remark remark = new Remark(Ids.next(), in.person(), in.kind(), in.text(), tx.now(), null, tx.now(), 0);
        store.add(tx, remark);
        // That something was written of health is itself told of health: the history says no more than that.
        households.note(tx, household, in.person(), "remarkWritten", null, null);
        return remark.id();
    }

    /**
     * Says of which kind a remark is, and whom it is about.
     *
     * @throws Problem if there is none that the caller may read; a conflict if somebody was quicker
     */
    public void sort(WriteTx tx, UUID household, UUID id, SortInput in) {
        Remark remark = find(tx, household, id);
        UUID person = in.person() == null ? remark.person() : in.person();
        checkPerson(households.get(tx, household), person);
        if (!store.sort(tx, id, person, in.kind(), in.version())) {
            throw Problem.conflict("people.remark.changed");
        }
        households.note(tx, household, person, "remarkSorted", null, null);
    }

    /**
     * It was written by mistake, or is no longer so; it stays in the table, and nobody reads it.
     *
     * @throws Problem if there is none that the caller may read
     */
    public void withdraw(WriteTx tx, UUID household, UUID id) {
        Remark remark = find(tx, household, id);
        store.withdraw(tx, id);
        households.note(tx, household, remark.person(), "remarkWithdrawn", null, null);
    }

    /** Takes in what a list says about persons. */
    public void take(WriteTx tx, List<Imported> remarks) {
        if (!remarks.isEmpty()) {
            store.addUnsorted(tx, remarks);
        }
    }

    /** What stands, or stood, about these persons. */
    public Set<Imported> texts(Tx tx, Collection<UUID> persons) {
        return persons.isEmpty() ? Set.of() : store.texts(persons);
    }

    private Remark find(Tx tx, UUID household, UUID id) {
        return of(tx, household).items().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("people.remark.unknown"));
    }

    private static boolean mayRead(Tx tx, UUID household, Remark remark) {
        Sensitivity needed = remark.kind().sensitivity();
        return needed == null || tx.scope().shows(household, needed);
    }

    private static void checkPerson(Household household, UUID person) {
        if (household.persons().stream().noneMatch(each -> each.id().equals(person))) {
            throw Problem.inField("person", "people.remark.person");
        }
    }
}
