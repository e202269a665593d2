package dk.fodfaeste.agreements.kind;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.kind.KindStore.Edition;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The kinds of agreement: those that the product ships, as they are in this version, and those that the municipality has
 * changed or added. An agreement stays on the edition that it was made by.
 */
@Service
public class Kinds {

    private static final int MOST_KEPT = 2_000;

    private record Shipped(Kind kind, String text) {}

    /**
     * A kind as it stands now.
     *
     * @param edition 0 where nobody has used or changed it yet
     * @param own     the municipality has changed or added it
     * @param newer   the product has another text now than the one that the municipality changed
     */
    public record Known(Kind kind, String text, int edition, boolean own, boolean newer) {}

    /**
     * A kind as text.
     *
     * @param edition that was read; left out to change it as it is
     */
    @Command
    public record KindInput(
            @Text(max = KindReader.LONGEST) String yaml,
            @Nullable Integer edition) {}

    private final KindStore store;
    private final Map<String, Shipped> shipped;
    private final Map<UUID, Kind> read = new ConcurrentHashMap<>();

    Kinds(KindStore store) {
        this.store = store;
        this.shipped = shipped();
    }

    /** All of them, by name. */
    public List<Known> all(Tx tx) {
        Map<String, Edition> current =
                store.current().stream().collect(Collectors.toMap(Edition::key, Function.identity()));
        Map<String, Edition> bases =
                store.shipped().stream().collect(Collectors.toMap(Edition::key, Function.identity()));
        Map<String, Known> all = new TreeMap<>();
        shipped.keySet().forEach(key -> all.put(key, known(key, current.get(key), bases.get(key))));
        current.keySet().forEach(key -> all.computeIfAbsent(key, own -> known(own, current.get(own), null)));
        return all.values().stream()
                .sorted(Comparator.comparing(known -> known.kind().name().da()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none of this key
     */
    public Known get(Tx tx, String key) {
        return all(tx).stream()
                .filter(each -> each.kind().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("agreements.kind.unknown"));
    }

    /** The edition that a new agreement of this kind is made by; kept from now on. */
    public UUID edition(WriteTx tx, String key) {
        Known known = get(tx, key);
        Edition current = store.current(key).orElse(null);
        if (current == null || !current.text().equals(known.text())) {
            store.add(tx, key, current == null ? 1 : current.edition() + 1, known.text(), true);
        }
        return store.current(key).orElseThrow().id();
    }

    /** Kinds by their editions. */
    public Map<UUID, Kind> of(Collection<UUID> editions) {
        List<UUID> unread = editions.stream()
                .distinct()
                .filter(each -> !read.containsKey(each))
                .toList();
        if (!unread.isEmpty()) {
            if (read.size() > MOST_KEPT) {
                read.clear();
            }
            store.find(unread).forEach(each -> read.put(each.id(), KindReader.read(each.text())));
        }
        Map<UUID, Kind> found = new LinkedHashMap<>();
        for (UUID each : editions) {
            Kind kind = read.get(each);
            // Another thread may have emptied what is kept meanwhile.
            found.put(
                    each,
                    kind == null
                            ? KindReader.read(
                                    store.find(List.of(each)).getFirst().text())
                            : kind);
        }
        return found;
    }

    /**
     * Adds a kind, or the next edition of one. Agreements that were made by an earlier one stay as they are.
     *
     * @throws Problem at the field {@code yaml}; a conflict if somebody else has changed it meanwhile
     */
    public Known save(WriteTx tx, KindInput in) {
        Kind kind = KindReader.read(in.yaml());
        Known before = all(tx).stream()
                .filter(each -> each.kind().key().equals(kind.key()))
                .findFirst()
                .orElse(null);
        Integer seen = in.edition();
        if (before == null ? seen != null && seen != 0 : seen == null) {
            throw Problem.inField(
                    "yaml", before == null ? "agreements.kind.renamed" : "agreements.kind.taken", kind.key());
        }
        if (before != null && seen != null && before.edition() != seen) {
            throw Problem.conflict("agreements.kind.changed");
        }
        if (before != null && before.text().equals(in.yaml())) {
            return before;
        }
        Shipped base = shipped.get(kind.key());
        int next = before == null ? 1 : before.edition() + 1;
        if (base != null && (before == null || !before.own() || base.text().equals(in.yaml()))) {
            // What was changed stays beside what it was before, so that a later edition of the product's can be told.
            next = store.add(tx, kind.key(), next, base.text(), true) ? next + 1 : next;
        }
        boolean asShipped = base != null && base.text().equals(in.yaml());
        if (!asShipped && !store.add(tx, kind.key(), next, in.yaml(), false)) {
            throw Problem.conflict("agreements.kind.changed");
        }
        return get(tx, kind.key());
    }

    private Known known(String key, @Nullable Edition current, @Nullable Edition basis) {
        Shipped base = shipped.get(key);
        if (base != null && (current == null || current.shipped())) {
            return new Known(base.kind(), base.text(), current == null ? 0 : current.edition(), false, false);
        }
        Edition own = Objects.requireNonNull(current);
        Kind kind = of(List.of(own.id())).get(own.id());
        boolean newer = base != null && basis != null && !basis.text().equals(base.text());
        return new Known(Objects.requireNonNull(kind), own.text(), own.edition(), true, newer);
    }

    private static Map<String, Shipped> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:agreements/*.yaml"))
                    .map(Kinds::read)
                    .collect(Collectors.toMap(each -> each.kind().key(), Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException with the file, the line and the field that are wrong */
    private static Shipped read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return new Shipped(KindReader.read(text), text);
        } catch (Problem wrong) {
            throw new IllegalStateException(
                    file.getFilename() + ": " + wrong.fields().getFirst().key() + " "
                            + wrong.fields().getFirst().args(),
                    wrong);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
