package dk.fodfaeste.forms.edition;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.edition.FormStore.Edition;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * The questionnaires: those that the product ships, as they are in this version, and those that the municipality has changed
 * or added. An answer stays on the edition that it answered.
 */
@Service
public class Forms {

    private static final int MOST_KEPT = 2_000;

    private record Shipped(FormFile file, String text) {}

    /**
     * A questionnaire as it stands now.
     *
     * @param edition   0 where nobody has answered or changed it yet
     * @param own       the municipality has changed or added it
     * @param newer     the product has another text now than the one that the municipality changed
     * @param withdrawn out of use
     */
    public record Known(FormFile file, String text, int edition, boolean own, boolean newer, boolean withdrawn) {}

    /**
     * A questionnaire as text.
     *
     * @param edition that was read; left out for a new one
     */
    @Command
    public record FormInput(
            @Text(max = FormReader.LONGEST) String yaml,
            @Nullable Integer edition) {}

    private final FormStore store;
    private final Map<String, Shipped> shipped;
    private final Map<UUID, FormFile> read = new ConcurrentHashMap<>();

    Forms(FormStore store) {
        this.store = store;
        this.shipped = shipped();
    }

    /** All of them, by name. */
    public List<Known> all(Tx tx) {
        Map<String, Edition> current =
                store.current().stream().collect(Collectors.toMap(Edition::key, Function.identity()));
        Map<String, Edition> bases =
                store.shipped().stream().collect(Collectors.toMap(Edition::key, Function.identity()));
        Set<String> withdrawn = store.withdrawn();
        Map<String, Known> all = new TreeMap<>();
        shipped.keySet().forEach(key -> all.put(key, known(key, current.get(key), bases.get(key), withdrawn)));
        current.keySet().forEach(key -> all.computeIfAbsent(key, own -> known(own, current.get(own), null, withdrawn)));
        return all.values().stream()
                .sorted(Comparator.comparing(known -> known.file().name().da()))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Problem if there is none of this key
     */
    public Known get(Tx tx, String key) {
        return all(tx).stream()
                .filter(each -> each.file().key().equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("forms.unknown"));
    }

    /** The editions of one that somebody has answered or changed, the newest first. */
    public List<FormFile> editions(Tx tx, String key) {
        Map<UUID, FormFile> files =
                of(store.editions(key).stream().map(Edition::id).toList());
        return store.editions(key).stream()
                .map(each -> Objects.requireNonNull(files.get(each.id())))
                .toList();
    }

    /**
     * The edition that is answered from now on; kept.
     *
     * @throws Problem if it is out of use
     */
    public UUID edition(WriteTx tx, String key) {
        Known known = get(tx, key);
        if (known.withdrawn()) {
            throw Problem.conflict("forms.withdrawn");
        }
        Edition current = store.current(key).orElse(null);
        if (current == null || !current.text().equals(known.text())) {
            store.add(tx, key, current == null ? 1 : current.edition() + 1, known.text(), true);
        }
        return store.current(key).orElseThrow().id();
    }

    /** Questionnaires by their editions. */
    public Map<UUID, FormFile> of(Collection<UUID> editions) {
        List<UUID> unread = editions.stream()
                .distinct()
                .filter(each -> !read.containsKey(each))
                .toList();
        Map<UUID, FormFile> found = new HashMap<>();
        if (!unread.isEmpty()) {
            if (read.size() > MOST_KEPT) {
                read.clear();
            }
            store.find(unread).forEach(each -> found.put(each.id(), FormReader.read(each.text())));
            read.putAll(found);
        }
        for (UUID each : editions) {
            FormFile file = read.get(each);
            if (file != null) {
                found.put(each, file);
            }
        }
        return found;
    }

    /**
     * Adds a questionnaire, or the next edition of one. What was answered stays on the edition that it answered.
     *
     * @throws Problem at the field {@code yaml}; a conflict if somebody else has changed it meanwhile
     */
    public Known save(WriteTx tx, FormInput in) {
        FormFile file = FormReader.read(in.yaml());
        Known before = all(tx).stream()
                .filter(each -> each.file().key().equals(file.key()))
                .findFirst()
                .orElse(null);
        Integer seen = in.edition();
        if (before == null ? seen != null : seen == null) {
            throw Problem.inField("yaml", before == null ? "forms.renamed" : "forms.taken", file.key());
        }
        if (before != null && seen != null && before.edition() != seen) {
            throw Problem.conflict("forms.changed");
        }
        if (before != null && before.text().equals(in.yaml())) {
            return before;
        }
        if (before != null && before.file().about() != file.about()) {
            throw Problem.inField("yaml", "forms.about.fixed", file.key());
        }
        Shipped base = shipped.get(file.key());
        int next = before == null ? 1 : before.edition() + 1;
        boolean asShipped = base != null && base.text().equals(in.yaml());
        if (base != null && (before == null || !before.own() || asShipped)) {
            // What was changed stays beside what it was before, so that a later edition of the product's can be told.
            next = store.add(tx, file.key(), next, base.text(), true) ? next + 1 : next;
        }
        if (!asShipped && !store.add(tx, file.key(), next, in.yaml(), false)) {
            throw Problem.conflict("forms.changed");
        }
        return get(tx, file.key());
    }

    /** Nobody begins to answer it from now on; what was answered stays. */
    public void withdraw(WriteTx tx, String key) {
        store.withdraw(tx, get(tx, key).file().key());
    }

    /** It is in use again. */
    public void resume(WriteTx tx, String key) {
        store.resume(get(tx, key).file().key());
    }

    private Known known(String key, @Nullable Edition current, @Nullable Edition basis, Set<String> withdrawn) {
        Shipped base = shipped.get(key);
        boolean out = withdrawn.contains(key);
        if (base != null && (current == null || current.shipped())) {
            return new Known(base.file(), base.text(), current == null ? 0 : current.edition(), false, false, out);
        }
        Edition own = Objects.requireNonNull(current);
        FormFile file = Objects.requireNonNull(of(List.of(own.id())).get(own.id()));
        boolean newer = base != null && basis != null && !basis.text().equals(base.text());
        return new Known(file, own.text(), own.edition(), true, newer, out);
    }

    private static Map<String, Shipped> shipped() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:forms/*.yaml"))
                    .map(Forms::read)
                    .collect(Collectors.toMap(each -> each.file().key(), Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException with the file, the line and the field that are wrong */
    private static Shipped read(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            return new Shipped(FormReader.read(text), text);
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
