package dk.fodfaeste.people;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.model.ConsentRule;
import dk.fodfaeste.people.store.ConsentStore;
import dk.fodfaeste.people.store.ConsentStore.Newest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
public class Consents {

    static final int LONGEST_NAME = 100;

    private static final int EARLIEST_YEAR = 1900;

    /**
     * How it stands with one purpose for one person.
     *
     * @param seen the highest number of a statement; 0 where there is none
     */
    public record Standing(
            Person person, ConsentPurpose purpose, ConsentState state, @Nullable ConsentStatement newest, int seen) {}

    /** A household's consents: each person with each purpose, and everything that was said, the newest first. */
    public record Overview(Household household, List<Standing> standings, List<ConsentStatement> said) {

        public Overview {
            standings = List.copyOf(standings);
            said = List.copyOf(said);
        }
    }

    /**
     * What is to be written down.
     *
     * @param saidBy   the person herself or a guardian of the household; {@code null} where {@code guardian} names one
     *     outside it
     * @param guardian the name of a guardian outside the household, blank where there is none
     * @param seen     the number of the newest statement that the writer knew of; {@code null} to write whatever stands
     */
    public record Said(
            @Nullable UUID person,
            @Nullable String purpose,
            @Nullable Boolean given,
            @Nullable UUID saidBy,
            @Nullable String guardian,
            ConsentStatement.@Nullable Way way,
            @Nullable LocalDate saidOn,
            @Nullable Integer seen) {}

    private final Households households;
    private final ConsentStore store;

    Consents(Households households, ConsentStore store) {
        this.households = households;
        this.store = store;
    }

    /** Whether the person has consented to this and it holds today. */
    public boolean holds(Tx tx, UUID person, String purpose) {
        return !holding(store, tx.today(), List.of(person), purpose).isEmpty();
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

    /**
     * The consents of a household that the caller may see.
     *
     * @throws Problem if there is none
     */
    public Overview of(Tx tx, UUID household) {
        return of(tx, households.get(tx, household));
    }

    /** The same of a household that is at hand. */
    public Overview of(Tx tx, Household household) {
        List<ConsentStatement> said = store.of(household.id());
        List<Standing> standings = new ArrayList<>();
        for (Person person : household.persons()) {
            for (ConsentPurpose purpose : ConsentPurpose.all()) {
                standings.add(standing(tx, person, purpose, said));
            }
        }
        return new Overview(household, standings, said);
    }

    /**
     * Writes down what was said.
     *
     * @throws Problem at the fields of {@link Said}, or if somebody has written about the same meanwhile
     */
    public void record(WriteTx tx, UUID household, Said said) {
        Overview before = of(tx, household);
        Standing standing = before.standings().stream()
                .filter(each -> each.person().id().equals(said.person()) && each.purpose().key().equals(said.purpose()))
                .findAny()
                .orElseThrow(() -> unknown(before, said));
        String guardian = said.guardian() == null ? "" : said.guardian().strip();
        LocalDate day = checked(tx, standing, said);
        Person speaker = speaker(before.household(), standing, said, guardian, day);
        ConsentStatement added = new ConsentStatement(
                Ids.next(),
                standing.person().id(),
                standing.purpose().key(),
                standing.seen() + 1,
                Boolean.TRUE.equals(said.given()),
                speaker == null ? null : speaker.id(),
                speaker == null ? guardian : speaker.name(),
                Objects.requireNonNull(said.way()),
                day,
                tx.now(),
                tx.caller().name());
        boolean stale = said.seen() != null && said.seen() != standing.seen();
        if (stale || !store.add(tx, household, added)) {
            throw Problem.conflict("people.consent.changed");
        }
        tx.concerns(standing.person().id());
    }

    /** Those of the persons for whom a consent holds on that day. */
    static Set<UUID> holding(ConsentStore store, LocalDate day, Collection<UUID> persons, String purpose) {
        ConsentPurpose known = ConsentPurpose.find(purpose);
        if (known == null) {
            throw new IllegalArgumentException("no such purpose: " + purpose);
        }
        return store.newest(persons, purpose).stream()
                .filter(newest -> ConsentRule.state(
                                newest.given(),
                                newest.saidOn(),
                                newest.birth(),
                                newest.relation(),
                                known.selfFrom(),
                                day)
                        == ConsentState.GIVEN)
                .map(Newest::person)
                .collect(Collectors.toSet());
    }

    private static Standing standing(Tx tx, Person person, ConsentPurpose purpose, List<ConsentStatement> said) {
        List<ConsentStatement> about = said.stream()
                .filter(each -> each.person().equals(person.id()) && each.purpose().equals(purpose.key()))
                .toList();
        // Two persons who became one have each their own numbers: what was said last is told by when it was written down.
        ConsentStatement newest = about.stream()
                .max(Comparator.comparing(ConsentStatement::at).thenComparing(ConsentStatement::number))
                .orElse(null);
        int seen = about.stream().mapToInt(ConsentStatement::number).max().orElse(0);
        ConsentState state = newest == null
                ? ConsentState.NOT_ASKED
                : ConsentRule.state(
                        newest.given(),
                        newest.saidOn(),
                        person.details().birthDate(),
                        person.details().relation(),
                        purpose.selfFrom(),
                        tx.today());
        return new Standing(person, purpose, state, newest, seen);
    }

    private static Problem unknown(Overview before, Said said) {
        return before.household().persons().stream().anyMatch(each -> each.id().equals(said.person()))
                ? Problem.inField("purpose", "people.consent.purpose")
                : Problem.inField("person", "people.consent.person");
    }

    private static LocalDate checked(Tx tx, Standing standing, Said said) {
        if (said.given() == null) {
            throw Problem.inField("given", "people.consent.given");
        }
        if (said.way() == null) {
            throw Problem.inField("way", "people.consent.way");
        }
        LocalDate day = said.saidOn();
        if (day == null || day.getYear() < EARLIEST_YEAR) {
            throw Problem.inField("saidOn", "people.consent.day");
        }
        if (day.isAfter(tx.today())) {
            throw Problem.inField("saidOn", "people.consent.future");
        }
        ConsentStatement newest = standing.newest();
        if (newest != null && day.isBefore(newest.saidOn())) {
            throw Problem.inField("saidOn", "people.consent.older", newest.saidOn());
        }
        return day;
    }

    /** Who spoke; {@code null} for a guardian outside the household. */
    private static @Nullable Person speaker(
            Household household, Standing standing, Said said, String guardian, LocalDate day) {
        Person about = standing.person();
        if (said.saidBy() == null) {
            if (guardian.isEmpty() || guardian.length() > LONGEST_NAME) {
                throw Problem.inField("saidBy", "people.consent.by").and("guardian", "people.consent.guardian", LONGEST_NAME);
            }
            return null;
        }
        Person speaker = household.persons().stream()
                .filter(each -> each.id().equals(said.saidBy()))
                .findAny()
                .orElseThrow(() -> Problem.inField("saidBy", "people.consent.by"));
        int selfFrom = standing.purpose().selfFrom();
        boolean child = ConsentRule.needsGuardian(
                about.details().birthDate(), about.details().relation(), selfFrom, day);
        boolean speakerIsChild = ConsentRule.needsGuardian(
                speaker.details().birthDate(), speaker.details().relation(), ConsentRule.OF_AGE, day);
        if (child && (speaker.id().equals(about.id()) || speakerIsChild)) {
            throw Problem.inField("saidBy", "people.consent.child", about.name(), selfFrom);
        }
        if (!child && !speaker.id().equals(about.id())) {
            throw Problem.inField("saidBy", "people.consent.self", about.name(), selfFrom);
        }
        return speaker;
    }
}
