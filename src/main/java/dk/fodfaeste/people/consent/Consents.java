package dk.fodfaeste.people.consent;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.ReachConsents;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What persons have consented to. Each statement is kept; the newest about a person and a purpose holds. For a child a
 * guardian speaks, and what she said lapses when the child is old enough to say it herself.
 */
@Service
public class Consents implements ReachConsents {

    /** Chosen as who said it: a guardian outside the household, whom another field names. */
    public static final UUID OUTSIDE = new UUID(0, 0);

    private static final int EARLIEST_YEAR = 1900;

    private static final int OF_AGE = 18;

    /** How it stands with a consent now. */
    public enum State {
        /** Nobody has said anything. */
        NOT_ASKED,
        GIVEN,
        /** She said no, and had never given it. */
        DECLINED,
        /** She said no after she had given it. */
        WITHDRAWN,
        /** A guardian gave it, and the child has come of the age at which she says it herself. */
        LAPSED
    }

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

        boolean isLike(Statement other) {
            return person.equals(other.person) && purpose.equals(other.purpose);
        }

        boolean isAbout(Person who, ConsentPurpose what) {
            return person.equals(who.id()) && purpose.equals(what.key());
        }
    }

    /** How it stands with one purpose for one person. */
    public record ConsentStatus(
            UUID person,
            String purpose,
            State state,
            boolean holds,
            @Nullable Statement newest) {}

    /** A household's consents: each person with each purpose, and everything that was said, the newest first. */
    public record Overview(List<ConsentStatus> items, List<Statement> history) {

        /** Whether it was a no to something that had never been given until then. */
        public boolean isDeclined(Statement said) {
            return !said.given()
                    && history.stream()
                            .dropWhile(each -> !each.id().equals(said.id()))
                            .noneMatch(each -> each.given() && each.isLike(said));
        }
    }

    /**
     * What was said.
     *
     * @param saidBy   the person herself or a guardian of the household; left out, or {@link #OUTSIDE}, where
     *     {@code guardian} names one outside it
     * @param seen     how many statements of the household's history the writer has read
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
            @Nullable Integer seen) {}

    private final ConsentStore store;

    Consents(ConsentStore store) {
        this.store = store;
    }

    /** Those of the persons who have consented to it, where that holds today. */
    public Set<UUID> holding(Tx tx, Collection<Person> persons, String purpose) {
        ConsentPurpose asked = Objects.requireNonNull(ConsentPurpose.find(purpose));
        List<Statement> said = store.about(persons);
        return persons.stream()
                .filter(person -> status(tx, person, asked, said).holds())
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> consented(Tx tx, Collection<Person> persons) {
        return holding(tx, persons, ConsentPurpose.VOLUNTEER_CONTACT);
    }

    /**
     * Stops what needs a consent that there is not.
     *
     * @throws Problem that says which one is missing
     */
    public void require(Tx tx, Person person, String purpose) {
        if (holding(tx, List.of(person), purpose).isEmpty()) {
            String missing = "people.consent.required." + purpose;
            throw Problem.conflict(missing, person.name());
        }
    }

    /** The consents of a household. */
    public Overview of(Tx tx, Household household) {
        List<Statement> said = store.about(household.persons());
        List<ConsentStatus> items = household.persons().stream()
                .flatMap(person -> ConsentPurpose.all().stream().map(purpose -> status(tx, person, purpose, said)))
                .toList();
        return new Overview(items, said);
    }

    /**
     * Writes down what was said.
     *
     * @return how it stands then
     * @throws Problem at the fields of {@link ConsentInput}, or if somebody has written about the same meanwhile
     */
    public Overview record(WriteTx tx, Household household, ConsentInput in) {
        Person person = find(household, in.person(), "person", "people.consent.person");
        ConsentPurpose purpose = ConsentPurpose.find(in.purpose());
        if (purpose == null) {
            throw Problem.inField("purpose", "people.consent.purpose");
        }
        List<Statement> said = store.about(household.persons());
        List<Statement> about =
                said.stream().filter(each -> each.isAbout(person, purpose)).toList();
        Faults faults = new Faults().addAll(() -> checkDay(tx, about, in.saidOn()));
        Person speaker = faults.read(() -> speaker(household, person, purpose, in));
        faults.end();
        Statement added = new Statement(
                Ids.next(),
                person.id(),
                purpose.key(),
                about.stream().mapToInt(Statement::number).max().orElse(0) + 1,
                in.given(),
                speaker == null ? null : speaker.id(),
                speaker == null ? String.valueOf(in.guardian()) : speaker.name(),
                in.way(),
                in.saidOn(),
                tx.now(),
                tx.caller().name());
        long unread = in.seen() == null ? 0 : (long) said.size() - in.seen();
        if (unread < 0
                || said.stream().limit(unread).anyMatch(about::contains)
                || !store.add(tx, household.id(), added)) {
            throw Problem.conflict("people.consent.changed");
        }
        tx.concerns(person.id());
        return of(tx, household);
    }

    // Two persons who became one have each their own numbers: when it was written down says what was said last.
    private static ConsentStatus status(Tx tx, Person person, ConsentPurpose purpose, List<Statement> said) {
        Statement newest = said.stream()
                .filter(each -> each.isAbout(person, purpose))
                .findFirst()
                .orElse(null);
        State state = State.NOT_ASKED;
        if (newest != null) {
            boolean lapsed = person.speaksForHerself(purpose.selfFrom(), tx.today())
                    && !person.speaksForHerself(purpose.selfFrom(), newest.saidOn());
            boolean ever = said.stream().anyMatch(each -> each.given() && each.isLike(newest));
            state = newest.given() ? lapsed ? State.LAPSED : State.GIVEN : ever ? State.WITHDRAWN : State.DECLINED;
        }
        return new ConsentStatus(person.id(), purpose.key(), state, state == State.GIVEN, newest);
    }

    private static void checkDay(Tx tx, List<Statement> about, LocalDate day) {
        if (day.getYear() < EARLIEST_YEAR) {
            throw Problem.inField("saidOn", "people.consent.day");
        }
        if (day.isAfter(tx.today())) {
            throw Problem.inField("saidOn", "people.consent.future");
        }
        if (!about.isEmpty() && day.isBefore(about.getFirst().saidOn())) {
            throw Problem.inField(
                    "saidOn", "people.consent.older", about.getFirst().saidOn());
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
        boolean child = !about.speaksForHerself(purpose.selfFrom(), in.saidOn());
        boolean herself = speaker.id().equals(about.id());
        if (child && (herself || !speaker.speaksForHerself(OF_AGE, in.saidOn()))) {
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
