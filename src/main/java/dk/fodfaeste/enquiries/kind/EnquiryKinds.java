package dk.fodfaeste.enquiries.kind;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.enquiries.kind.EnquiryKind.Topic;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Range;
import dk.fodfaeste.ui.input.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The municipality's own kinds of enquiry. One that is closed stays at what was asked. */
@Service
public class EnquiryKinds {

    private static final int MOST_KINDS = 50;
    private static final int MOST_TOPICS = 40;
    private static final int LONGEST_TOPIC = 80;

    /**
     * A kind as it is to be.
     *
     * @param targetCount minutes of {@code at-once}, days of {@code working-days}
     * @param topics      one in a line, in Danish; in English behind a bar
     * @param closed      whether nothing new is to be of this kind
     */
    @Command
    public record KindInput(
            @Text(max = 80, kind = Text.Kind.TITLE) String nameDa,

            @Text(max = 80, kind = Text.Kind.TITLE) @Nullable
            String nameEn,

            AnswerTarget target,
            @Range(min = 1, max = 1440) @Nullable Integer targetCount,
            boolean atDesk,
            @Text(max = 2_000) @Nullable String topics,
            boolean closed,
            @Nullable Integer version) {}

    private final EnquiryKindStore store;
    private final List<EnquiryKindFile> shipped = EnquiryKindFile.shipped();

    EnquiryKinds(EnquiryKindStore store) {
        this.store = store;
    }

    /** All kinds in their order, those that are closed too. */
    public List<EnquiryKind> all(Tx tx) {
        return store.kinds();
    }

    /** Those that something new can be of. */
    public List<EnquiryKind> open(Tx tx) {
        return all(tx).stream().filter(each -> !each.closed()).toList();
    }

    /**
     * One kind.
     *
     * @throws Problem if there is none
     */
    public EnquiryKind get(Tx tx, UUID id) {
        return all(tx).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("enquiries.kind.unknown"));
    }

    /**
     * Adds the shipped kinds and topics that the municipality never had, and changes none that it has.
     *
     * @return how many kinds and topics were added
     */
    public int addMissing(WriteTx tx) {
        Map<String, EnquiryKind> known =
                all(tx).stream().collect(Collectors.toMap(EnquiryKind::key, Function.identity()));
        int added = 0;
        for (EnquiryKindFile file : shipped) {
            EnquiryKind kind = known.get(file.key());
            if (kind == null) {
                kind = new EnquiryKind(
                        Ids.next(),
                        file.key(),
                        file.name(),
                        file.goal(),
                        file.targetCount(),
                        Boolean.TRUE.equals(file.atDesk()),
                        file.source(),
                        false,
                        0,
                        List.of());
                added += store.insert(kind) ? 1 : 0;
            }
            Set<String> topics = kind.topics().stream().map(Topic::key).collect(Collectors.toSet());
            List<Topic> missing = file.all().stream()
                    .filter(each -> !topics.contains(each.key()))
                    .map(each -> new Topic(Ids.next(), each.key(), each.name(), false))
                    .toList();
            added += store.insertTopics(kind.id(), missing);
        }
        return added;
    }

    /** Adds a kind of the municipality's own. */
    public EnquiryKind add(WriteTx tx, KindInput in) {
        check(in);
        if (all(tx).size() >= MOST_KINDS) {
            throw Problem.conflict("enquiries.kind.most", MOST_KINDS);
        }
        UUID id = Ids.next();
        EnquiryKind kind = kind(id, "own-" + id, null, 0, in);
        if (!store.insert(kind)) {
            throw Problem.inField("nameDa", "enquiries.kind.taken");
        }
        topics(tx, kind, in);
        return get(tx, id);
    }

    /**
     * Changes a kind; targets of what was asked before stay.
     *
     * @throws Problem (conflict) if somebody else has changed it meanwhile
     */
    public EnquiryKind change(WriteTx tx, UUID id, KindInput in) {
        check(in);
        store.lock(id);
        EnquiryKind before = get(tx, id);
        if (in.version() != null && in.version() != before.version()) {
            throw Problem.conflict("enquiries.kind.changed");
        }
        if (all(tx).stream()
                .anyMatch(each -> !each.id().equals(id) && same(each.name().da(), in.nameDa()))) {
            throw Problem.inField("nameDa", "enquiries.kind.taken");
        }
        store.change(tx, kind(id, before.key(), before.source(), before.version(), in));
        topics(tx, before, in);
        return get(tx, id);
    }

    /** The topics as a form tells them. */
    static String lines(EnquiryKind kind) {
        return kind.open().stream()
                .map(each -> each.name().en().isBlank()
                        ? each.name().da()
                        : each.name().da() + " | " + each.name().en())
                .collect(Collectors.joining("\n"));
    }

    private void topics(WriteTx tx, EnquiryKind before, KindInput in) {
        Map<String, Topic> known = new LinkedHashMap<>();
        before.topics().forEach(each -> known.put(folded(each.name().da()), each));
        List<Topic> told = new ArrayList<>();
        for (Bilingual name : names(in)) {
            Topic had = known.remove(folded(name.da()));
            UUID id = had == null ? Ids.next() : had.id();
            told.add(new Topic(id, had == null ? "own-" + id : had.key(), name, false));
        }
        store.closeTopics(tx, known.values().stream().map(Topic::id).toList());
        store.putTopics(before.id(), told);
    }

    private static List<Bilingual> names(KindInput in) {
        Map<String, Bilingual> names = new LinkedHashMap<>();
        for (String line : Objects.requireNonNullElse(in.topics(), "").split("\n", -1)) {
            String[] parts = line.split("\\|", 2);
            String da = parts[0].strip();
            String en = parts.length > 1 ? parts[1].strip() : "";
            if (da.isEmpty() && en.isEmpty()) {
                continue;
            }
            if (da.isEmpty() || da.length() > LONGEST_TOPIC || en.length() > LONGEST_TOPIC) {
                throw Problem.inField("topics", "enquiries.kind.topic", LONGEST_TOPIC);
            }
            names.putIfAbsent(folded(da), new Bilingual(da, en));
        }
        if (names.size() > MOST_TOPICS) {
            throw Problem.inField("topics", "enquiries.kind.topics", MOST_TOPICS);
        }
        return List.copyOf(names.values());
    }

    private static EnquiryKind kind(UUID id, String key, @Nullable String source, int version, KindInput in) {
        return new EnquiryKind(
                id,
                key,
                new Bilingual(in.nameDa(), Objects.requireNonNullElse(in.nameEn(), "")),
                in.target(),
                in.targetCount(),
                in.atDesk(),
                source,
                in.closed(),
                version,
                List.of());
    }

    private static void check(KindInput in) {
        if (!in.target().takes(in.targetCount())) {
            throw Problem.inField(
                    "targetCount",
                    in.targetCount() == null ? "enquiries.kind.count.missing" : "enquiries.kind.count.none");
        }
        names(in);
    }

    private static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
