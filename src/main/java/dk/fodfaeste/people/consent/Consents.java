package dk.fodfaeste.people.consent;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What persons have consented to. Each statement is kept; the newest about a person and a purpose holds. For a child a
 * guardian speaks, and what she said lapses when the child is old enough to say it herself.
 */
@Service
public class Consents {

    /** Chosen as who said it: a guardian outside the household, whom another field names. */
    public static final UUID OUTSIDE = new UUID(0, 0);

    private static final int EARLIEST_YEAR = 1900;

    /** How it was said. */
    public enum Way {
        ORAL,
        WRITTEN,
        DIGITAL
    }

    /**
     * That somebody consented to something, or took it back.
     *
     * @param number     the how-manieth statement about this person and purpose
     * @param saidBy     the person herself or a guardian in the household; {@code null} for a guardian outside it
     * @param recordedBy who wrote it down; {@code null} for another system
     */
    public record Statement(
            UUID id,
            UUID person,
            String purpose,
            int number,
            boolean given,
            @Nullable UUID saidBy,
            String saidByName,
            Way way,
            LocalDate saidOn,
            Instant at,
            @Nullable String recordedBy) {

        boolean isAbout(UUID who, String what) {
            return person.equals(who) && purpose.equals(what);
        }
    }

    /**
     * How it stands with one purpose for one person.
     *
     * @param seen the highest number of a statement; 0 where there is none
     */
    public record ConsentStatus(
            UUID person,
            String purpose,
            ConsentRule.State state,
            boolean holds,
            int seen,
            @Nullable Statement newest) {}

    /** A household's consents: each person with each purpose, and everything that was said, the newest first. */
    public record Overview(List<ConsentStatus> items, List<Statement> history) {

        /** Whether it was a no to something that had never been given until then. */
        public boolean isDeclined(Statement said) {
            return !said.given()
                    && history.stream()
                            .dropWhile(each -> !each.id().equals(said.id()))
                            .noneMatch(each -> each.given() && each.isAbout(said.person(), said.purpose()));
        }

        /** The identifier of the newest statement; empty where there is none. */
        public String newest() {
            return history.isEmpty() ? "" : history.getFirst().id().toString();
        }
    }

    /**
     * What was said.
     *
     * @param saidBy   the person herself or a guardian of the household; left out, or {@link #OUTSIDE}, where
     *     {@code guardian} names one outside it
     * @param seen     the number of the newest statement about this that the writer knew of
     * @param newest   the newest statement about anything that the writer knew of
     */
    @Command
    public record ConsentInput(
            UUID person,
            String purpose,
            Boolean given,
            @Nullable UUID saidBy,

            @Text(max = 100, kind = Text.Kind.NAME) @Nullable
            String guardian,

            Way way,
            LocalDate saidOn,
            @Nullable Integer seen,
            @Nullable UUID newest) {}

    private final Households households;
    private final ConsentStore store;

    Consents(Households households, ConsentStore store) {
        this.households = households;
        this.store = store;
    }

    /** Whether the person has consented to this and it holds today. */
    public boolean holds(Tx tx, UUID person, String purpose) {
        return !store.holding(tx.today(), List.of(person), purpose).isEmpty();
    }

    /**
     * Stops what needs a consent that there is not.
     *
     * @throws Problem that says which one is missing
     */
    public void require(Tx tx, Person person, String purpose) {
        if (!holds(tx, person.id(), purpose)) {
            String missing = "people.consent.required." + purpose;
            throw Problem.conflict(missing, person.name());
        }
    }

    /** The consents of a household. */
    public Overview of(Tx tx, Household household) {
        List<Statement> said = store.of(household.id());
        List<ConsentStatus> items = new ArrayList<>();
        household
                .persons()
                .forEach(person ->
                        ConsentPurpose.all().forEach(purpose -> items.add(status(tx, person, purpose, said))));
        return new Overview(items, said);
    }

    /**
     * Writes down what was said.
     *
     * @return how it stands then
     * @throws Problem at the fields of {@link ConsentInput}, or if somebody has written about the same meanwhile
     */
    public Overview record(WriteTx tx, UUID id, ConsentInput in) {
        Household household = households.get(tx, id);
        Person person = find(household, in.person(), "person", "people.consent.person");
        ConsentPurpose purpose = ConsentPurpose.find(in.purpose());
        if (purpose == null) {
            throw Problem.inField("purpose", "people.consent.purpose");
        }
        List<Statement> said = store.of(id);
        ConsentStatus before = status(tx, person, purpose, said);
        checkDay(tx, before, in.saidOn());
        Person speaker = speaker(household, person, purpose, in);
        Statement added = new Statement(
                Ids.next(),
                person.id(),
                purpose.key(),
                before.seen() + 1,
                in.given(),
                speaker == null ? null : speaker.id(),
                speaker == null ? String.valueOf(in.guardian()) : speaker.name(),
                in.way(),
                in.saidOn(),
                tx.now(),
                tx.caller().name());
        if (isStale(in, before, said) || !store.add(tx, id, added)) {
            throw Problem.conflict("people.consent.changed");
        }
        tx.concerns(person.id());
        return of(tx, household);
    }

    private static ConsentStatus status(Tx tx, Person person, ConsentPurpose purpose, List<Statement> said) {
        List<Statement> about = said.stream()
                .filter(each -> each.isAbout(person.id(), purpose.key()))
                .toList();
        // Two persons who became one have each their own numbers: when it was written down says what was said last.
        Statement newest = about.stream()
                .max(Comparator.comparing(Statement::at).thenComparingInt(Statement::number))
                .orElse(null);
        PersonDetails known = person.details();
        ConsentRule.State state = newest == null
                ? ConsentRule.State.NOT_ASKED
                : ConsentRule.state(
                        newest.given(),
                        about.stream().anyMatch(Statement::given),
                        newest.saidOn(),
                        known.birthDate(),
                        known.relation(),
                        purpose.selfFrom(),
                        tx.today());
        int seen = about.stream().mapToInt(Statement::number).max().orElse(0);
        return new ConsentStatus(person.id(), purpose.key(), state, state == ConsentRule.State.GIVEN, seen, newest);
    }

    /** Whether something was said about the same that the writer has not read. */
    private static boolean isStale(ConsentInput in, ConsentStatus before, List<Statement> said) {
        return (in.seen() != null && in.seen() != before.seen())
                || (in.newest() != null
                        && said.stream()
                                .takeWhile(each -> !each.id().equals(in.newest()))
                                .anyMatch(each -> each.isAbout(in.person(), in.purpose())));
    }

    private static void checkDay(Tx tx, ConsentStatus before, LocalDate day) {
        if (day.getYear() < EARLIEST_YEAR) {
            throw Problem.inField("saidOn", "people.consent.day");
        }
        if (day.isAfter(tx.today())) {
            throw Problem.inField("saidOn", "people.consent.future");
        }
        if (before.newest() != null && day.isBefore(before.newest().saidOn())) {
            throw Problem.inField(
                    "saidOn", "people.consent.older", before.newest().saidOn());
        }
    }

    /** Who spoke; {@code null} for a guardian outside the household. */
    private static @Nullable Person speaker(
            Household household, Person about, ConsentPurpose purpose, ConsentInput in) {
        if (in.saidBy() == null || in.saidBy().equals(OUTSIDE)) {
            if (in.guardian() == null) {
                throw Problem.inField("saidBy", "people.consent.by").and("guardian", "people.consent.guardian");
            }
            return null;
        }
        Person speaker = find(household, in.saidBy(), "saidBy", "people.consent.by");
        boolean child = ConsentRule.needsGuardian(about, purpose.selfFrom(), in.saidOn());
        boolean herself = speaker.id().equals(about.id());
        if (child && (herself || ConsentRule.needsGuardian(speaker, ConsentRule.OF_AGE, in.saidOn()))) {
            throw Problem.inField("saidBy", "people.consent.child", about.name(), purpose.selfFrom());
        }
        if (!child && !herself) {
            throw Problem.inField("saidBy", "people.consent.self", about.name(), purpose.selfFrom());
        }
        return speaker;
    }

    private static Person find(Household household, UUID person, String field, String refusal) {
        return household.persons().stream()
                .filter(each -> each.id().equals(person))
                .findAny()
                .orElseThrow(() -> Problem.inField(field, refusal));
    }
}
