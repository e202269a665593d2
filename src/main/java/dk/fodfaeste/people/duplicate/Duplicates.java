package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.HouseholdSummary;
import dk.fodfaeste.people.NewHousehold.NewPerson;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.duplicate.DuplicateStore.Pair;
import dk.fodfaeste.people.duplicate.Likeness.Level;
import dk.fodfaeste.people.household.Households;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds persons who may be one, before and after they are added. */
@Service
public class Duplicates {

    /** How many persons are compared at once with all others. */
    public static final int AT_ONCE = 500;

    private static final int MOST_MATCHES = 5;

    /** A person who is here already and may be the one who is looked for. */
    public record Match(Person person, HouseholdSummary household, Likeness likeness) {

        public Level level() {
            return Objects.requireNonNull(likeness.level());
        }
    }

    /** Two persons here who may be one. */
    public record Suspects(Match first, Match second, Likeness likeness) {

        public Level level() {
            return Objects.requireNonNull(likeness.level());
        }

        public DuplicateCursor cursor() {
            return new DuplicateCursor(
                    likeness.score(), first.person().id(), second.person().id());
        }
    }

    /** A page of pairs; {@code next} is where the following one begins. */
    public record SuspectsPage(
            List<Suspects> pairs, @Nullable DuplicateCursor next) {}

    /** Two persons of whom somebody has decided that they are two. */
    public record Different(
            Match first, Match second, Instant at, @Nullable String by) {}

    private final DuplicateSearch search;
    private final DuplicateStore store;
    private final Households households;

    Duplicates(DuplicateSearch search, DuplicateStore store, Households households) {
        this.search = search;
        this.store = store;
        this.households = households;
    }

    /**
     * Who is here already and may be the same as somebody who is to be added: for each of them at most five, the likeliest
     * first, of those that the caller may see. It costs three statements, however many are asked about.
     *
     * @return as many lists as candidates, in the same order
     */
    public List<List<Match>> of(Tx tx, List<NewPerson> candidates) {
        Map<Integer, Set<UUID>> holders = search.holders(candidates);
        Map<UUID, Person> known =
                search.byId(holders.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<List<Match>> matches = new ArrayList<>();
        Map<UUID, HouseholdSummary> summaries = households.summaries(
                tx, known.values().stream().map(Person::household).collect(Collectors.toSet()));
        for (int place = 0; place < candidates.size(); place++) {
            NewPerson candidate = candidates.get(place);
            matches.add(holders.getOrDefault(place, Set.of()).stream()
                    .filter(known::containsKey)
                    .map(id -> match(
                            known.get(id), summaries, Comparison.of(candidate, DuplicateSearch.asNew(known.get(id)))))
                    .filter(Objects::nonNull)
                    .filter(match -> match.likeness().level() != null)
                    .sorted(Comparator.comparingInt(
                                    (Match match) -> -match.likeness().score())
                            .thenComparing(match -> match.person().id()))
                    .limit(MOST_MATCHES)
                    .toList());
        }
        matches.forEach(each -> each.forEach(match -> tx.concerns(match.person().id())));
        return matches;
    }

    /**
     * Compares those who have been added or changed since with everybody, and writes down the pairs; a bounded number at a
     * time.
     *
     * @return how many were compared; fewer than {@link #AT_ONCE} when nobody is left
     */
    public int compareNew(WriteTx tx) {
        return search.compareNew(tx, AT_ONCE);
    }

    /** The pairs that nobody has decided about, the likeliest first, of those that the caller may see. */
    public SuspectsPage open(Tx tx, @Nullable DuplicateCursor after, int limit) {
        List<Pair> found = store.open(after, limit + 1);
        List<Pair> page = found.size() > limit ? found.subList(0, limit) : found;
        List<Suspects> pairs = new ArrayList<>();
        Map<UUID, Match> matches = matches(tx, page);
        for (Pair pair : page) {
            Match first = matches.get(pair.first());
            Match second = matches.get(pair.second());
            if (first != null && second != null && pair.likeness().level() != null) {
                pairs.add(new Suspects(first, second, pair.likeness()));
                tx.concerns(pair.first());
                tx.concerns(pair.second());
            }
        }
        Pair last = found.size() > limit ? page.getLast() : null;
        return new SuspectsPage(
                pairs, last == null ? null : new DuplicateCursor(last.likeness().score(), last.first(), last.second()));
    }

    /** How many open pairs the persons of this household are part of. */
    public int openOf(Tx tx, UUID household) {
        return store.openOf(household);
    }

    /** What was decided to be two persons, the last first. */
    public List<Different> different(Tx tx, int limit) {
        List<DuplicateStore.Decided> decided = store.different(limit);
        Map<UUID, Match> matches =
                matches(tx, decided.stream().map(DuplicateStore.Decided::pair).toList());
        return decided.stream()
                .filter(each -> matches.containsKey(each.pair().first())
                        && matches.containsKey(each.pair().second()))
                .map(each -> new Different(
                        Objects.requireNonNull(matches.get(each.pair().first())),
                        Objects.requireNonNull(matches.get(each.pair().second())),
                        each.at(),
                        each.by()))
                .toList();
    }

    /** They are two: nobody is asked about them again. */
    public void decideDifferent(WriteTx tx, UUID one, UUID other) {
        if (one.equals(other)) {
            throw Problem.invalid("people.merge.same");
        }
        Person first = get(tx, one);
        Person second = get(tx, other);
        if (store.decide(
                tx,
                Pair.of(one, other, Comparison.of(DuplicateSearch.asNew(first), DuplicateSearch.asNew(second))),
                "DIFFERENT")) {
            households.note(tx, first.household(), first.id(), "different", null, second.name());
            households.note(tx, second.household(), second.id(), "different", null, first.name());
        }
    }

    /**
     * Takes back {@link #decideDifferent}.
     *
     * @throws Problem if nothing was decided
     */
    public void undecideDifferent(WriteTx tx, UUID one, UUID other) {
        Person first = get(tx, one);
        Person second = get(tx, other);
        if (!store.undecide(Pair.of(one, other, new Likeness(0, Set.of())), "DIFFERENT")) {
            throw Problem.conflict("people.duplicates.undecided");
        }
        households.note(tx, first.household(), first.id(), "different", second.name(), null);
        households.note(tx, second.household(), second.id(), "different", first.name(), null);
    }

    /** What the two are called. */
    public List<String> names(Tx tx, UUID one, UUID other) {
        return List.of(get(tx, one).name(), get(tx, other).name());
    }

    /** A person of a household that the caller may see. */
    public Person get(Tx tx, UUID id) {
        Person found = search.byId(Set.of(id)).get(id);
        if (found == null || households.summaries(tx, Set.of(found.household())).isEmpty()) {
            throw Problem.notFound("people.person.unknown");
        }
        tx.concerns(id);
        return found;
    }

    private Map<UUID, Match> matches(Tx tx, List<Pair> pairs) {
        Set<UUID> ids = new HashSet<>();
        pairs.forEach(pair -> {
            ids.add(pair.first());
            ids.add(pair.second());
        });
        Map<UUID, Person> known = search.byId(ids);
        Map<UUID, HouseholdSummary> summaries = households.summaries(
                tx, known.values().stream().map(Person::household).collect(Collectors.toSet()));
        Map<UUID, Match> matches = new LinkedHashMap<>();
        for (Person person : known.values()) {
            Match match = match(person, summaries, new Likeness(0, Set.of()));
            if (match != null) {
                matches.put(person.id(), match);
            }
        }
        return matches;
    }

    private static @Nullable Match match(
            @Nullable Person person, Map<UUID, HouseholdSummary> summaries, Likeness likeness) {
        if (person == null) {
            return null;
        }
        HouseholdSummary household = summaries.get(person.household());
        return household == null ? null : new Match(person, household, likeness);
    }
}
