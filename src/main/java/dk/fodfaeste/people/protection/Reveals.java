package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows the whole of a CPR number, which everything else shows masked: against a reason, and not many in an hour. */
@Service
class Reveals {

    /** The reasons that are offered. */
    public static final Set<Reason.Code> REASONS = EnumSet.of(
            Reason.Code.IDENTIFY,
            Reason.Code.OTHER_AUTHORITY,
            Reason.Code.PAYMENT,
            Reason.Code.CITIZEN_ASKS,
            Reason.Code.OTHER);

    /** Our own bound: more than a day's work needs in an hour, far fewer than a register has. */
    public static final int MOST_IN_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Why somebody wants to see them. */
    @Command
    record RevealInput(
            Reason.Code reason, @Text(max = Reason.LONGEST) String explanation) {

        Reason why() {
            return Reason.of(reason, explanation, REASONS);
        }
    }

    /** A person with her numbers, unmasked. Not to be kept. */
    public record Revealed(Person person, List<String> numbers) {

        public Revealed {
            numbers = List.copyOf(numbers);
        }

        /** Without the numbers, so that no log holds one. */
        @Override
        public String toString() {
            return "Revealed";
        }
    }

    private final Households households;
    private final RevealStore store;

    Reveals(Households households, RevealStore store) {
        this.households = households;
        this.store = store;
    }

    /**
     * The person's CPR number and replacement number, as they hold now.
     *
     * @throws Problem if there is no such person in the household, she has no such number, or the caller has seen as
     *     many as she may for now
     */
    public Revealed reveal(WriteTx tx, UUID household, UUID person, Reason reason) {
        Person found = households.get(tx, household).persons().stream()
                .filter(each -> each.id().equals(person))
                .findAny()
                .orElseThrow(() -> Problem.notFound("people.person.unknown"));
        List<String> numbers = found.numbers().stream()
                .filter(IdentityNumber::isMasked)
                .map(IdentityNumber::whole)
                .toList();
        if (numbers.isEmpty()) {
            throw Problem.conflict("people.reveal.none", found.name());
        }
        UUID by = tx.caller().account() == null
                ? tx.caller().token()
                : tx.caller().account();
        if (by == null) {
            throw new IllegalStateException("nobody looks");
        }
        if (store.lockAndCount(by, tx.now().minus(HOUR)) >= MOST_IN_AN_HOUR) {
            throw Problem.of(Problem.Kind.TOO_MANY, "people.reveal.many", MOST_IN_AN_HOUR);
        }
        store.add(by, person, reason, tx.now());
        tx.concerns(person);
        tx.because(reason);
        return new Revealed(found, numbers);
    }
}
