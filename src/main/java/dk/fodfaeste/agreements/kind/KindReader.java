package dk.fodfaeste.agreements.kind;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Kind.Ages;
import dk.fodfaeste.agreements.Kind.Counter;
import dk.fodfaeste.agreements.Kind.Length;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a kind of agreement from YAML. What is wrong is told with its line and its field. */
public final class KindReader {

    /** The most characters of one. */
    public static final int LONGEST = 20_000;

    private static final int MOST_COUNTERS = 12;
    private static final int MOST_TEXT = 500;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,59}");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Integer> lines;

    private KindReader(String yaml) {
        lines = Lines.of(yaml);
    }

    /** @throws Problem at the field {@code yaml}, which says in which line what is wrong */
    public static Kind read(String yaml) {
        Kind kind;
        try {
            kind = YAML.readValue(yaml, Kind.class);
        } catch (DatabindException other) {
            throw Problem.inField("yaml", "agreements.kind.field", new KindReader(yaml).line(path(other)), path(other))
                    .causedBy(other);
        } catch (JacksonException broken) {
            throw Problem.inField("yaml", "agreements.kind.broken", line(broken))
                    .causedBy(broken);
        }
        KindReader reader = new KindReader(yaml);
        if (kind == null) {
            throw reader.missing("key");
        }
        reader.check(kind);
        return kind;
    }

    private void check(Kind kind) {
        matches("key", kind.key(), key -> KEY.matcher(key).matches(), "fritidspas-skanderborg");
        text("name", kind.name());
        text("summary", kind.summary());
        if (lacks(kind.source())) {
            throw missing("source");
        }
        text("source", kind.source().text());
        optional("longest", kind.longest(), text -> Length.parse(text) != null, "1 year");
        optional("ends-soon", kind.endsSoon(), text -> Length.parse(text) != null, "8 weeks");
        optional("meeting", kind.meeting(), KindReader::isRhythm, "every 3 months since last meeting");
        optional("sensitivity", kind.sensitivity(), KindReader::isSensitivity, "child-concern");
        optional("age", kind.age(), text -> Ages.parse(text) != null, "6-24");
        optional("child-aged", kind.childAged(), text -> Ages.parse(text) != null, "0-17");
        if (kind.refund() != null) {
            text("refund", kind.refund().code());
            valid(
                    "refund.percent",
                    kind.refund().percent(),
                    0 <= kind.refund().percent() && kind.refund().percent() <= 100,
                    "100");
        }
        for (String grants : List.of("age", "child-aged", "asks", "refund")) {
            valid(grants, grants, kind.isGrant() || !lines.containsKey(grants), "subject: person");
        }
        counters(kind);
    }

    private void counters(Kind kind) {
        Set<String> keys = new HashSet<>();
        List<Counter> counters = kind.counting();
        valid("counters", counters.size(), counters.size() <= MOST_COUNTERS, String.valueOf(MOST_COUNTERS));
        for (int i = 0; i < counters.size(); i++) {
            Counter counter = counters.get(i);
            String at = "counters." + i;
            matches(at + ".key", counter.key(), key -> KEY.matcher(key).matches() && keys.add(key), "homes");
            text(at + ".name", counter.name());
            if (lacks(counter.unit())) {
                throw missing(at + ".unit");
            }
            amount(at + ".ceiling", counter, counter.ceiling());
            amount(at + ".monthly", counter, counter.monthly());
            optional(at + ".lasts", counter.lasts(), text -> Length.parse(text) != null, "within 4 weeks");
        }
        Kind.Renegotiate renegotiate = kind.renegotiate();
        if (renegotiate != null) {
            text("renegotiate", renegotiate.sentence());
            matches(
                    "renegotiate.counter",
                    renegotiate.counter(),
                    key -> counters.stream().anyMatch(each -> each.key().equals(key) && each.byParty()),
                    "each-party: true");
        }
    }

    private void amount(String path, Counter counter, @Nullable BigDecimal amount) {
        valid(path, String.valueOf(amount), amount == null || counter.unit().parts(amount) != null, "40");
    }

    private void text(String path, @Nullable Bilingual text) {
        if (text == null || lacks(text.da()) || text.da().isBlank()) {
            throw missing(path + ".da");
        }
        valid(
                path,
                text.da().length(),
                Math.max(text.da().length(), text.en().length()) <= MOST_TEXT,
                String.valueOf(MOST_TEXT));
    }

    private void matches(String path, @Nullable String value, Predicate<String> rule, String example) {
        if (value == null) {
            throw missing(path);
        }
        valid(path, value, rule.test(value), example);
    }

    private void optional(String path, @Nullable String value, Predicate<String> rule, String example) {
        valid(path, String.valueOf(value), value == null || rule.test(value), example);
    }

    private void valid(String path, Object value, boolean right, String example) {
        if (!right) {
            throw Problem.inField("yaml", "agreements.kind.value", line(path), path, String.valueOf(value), example);
        }
    }

    private Problem missing(String path) {
        return Problem.inField("yaml", "agreements.kind.missing", line(path), path);
    }

    /** What a file lacks is null, whatever the types say. */
    private static boolean lacks(@Nullable Object value) {
        return value == null;
    }

    /** The line of a field, or of the nearest that there is around it. */
    private int line(String path) {
        for (String at = path; ; at = at.substring(0, at.lastIndexOf('.'))) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            if (!at.contains(".")) {
                return 1;
            }
        }
    }

    private static int line(JacksonException failure) {
        return failure.getLocation() == null
                ? 1
                : Math.max(1, failure.getLocation().getLineNr());
    }

    private static String path(DatabindException failure) {
        return String.join(
                ".",
                failure.getPath().stream()
                        .map(part -> part.getPropertyName() == null
                                ? String.valueOf(part.getIndex())
                                : part.getPropertyName())
                        .toList());
    }

    static boolean isRhythm(String text) {
        try {
            return Timing.parse(text) instanceof Timing.Every;
        } catch (TimingSyntaxException unreadable) {
            return false;
        }
    }

    private static boolean isSensitivity(String text) {
        return Arrays.stream(Sensitivity.values())
                .anyMatch(each ->
                        each.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text));
    }

    /** Where each field of a text stands. */
    private static final class Lines {

        private static Map<String, Integer> of(String yaml) {
            Map<String, Integer> lines = new java.util.HashMap<>();
            try (var parser = YAML.createParser(yaml)) {
                for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    String pointer = parser.streamReadContext().pathAsPointer().toString();
                    if (!pointer.isEmpty()) {
                        lines.putIfAbsent(
                                pointer.substring(1).replace('/', '.'),
                                parser.currentTokenLocation().getLineNr());
                    }
                }
            }
            return lines;
        }
    }
}
