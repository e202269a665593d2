package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * A template as YAML: read as a tree that may still lack things, and written back. What is written and read again is
 * equal.
 */
public final class TemplateText {

    /** The longest text that is taken for a template: twelve times the longest one shipped. */
    public static final int LONGEST = 300_000;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,79}");
    private static final Pattern BEHIND_LINE = Pattern.compile("(?s)\\R.*| in reader.*");

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .stringQuotingChecker(new PlainWords())
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .build())
            .build();

    private TemplateText() {}

    /**
     * The tree of this text. Titles, texts and timings may be missing or wrong; every phase and every step has a key of
     * its own, by which it can be pointed to.
     *
     * @throws Problem that names each fault by its line and its path
     */
    public static ObjectNode read(String yaml) {
        if (yaml.length() > LONGEST) {
            throw Problem.inField("yaml", "plans.template.long", LONGEST);
        }
        JsonNode tree = parse(yaml);
        if (!(tree instanceof ObjectNode template)) {
            throw Problem.inField("yaml", "plans.draft.import.none");
        }
        Faults faults = new Faults(lines(yaml));
        TemplateSchema.check(template, faults);
        if (faults.found.isEmpty()) {
            keys(template, faults);
        }
        if (!faults.found.isEmpty()) {
            throw Problem.inFields(faults.found);
        }
        return template;
    }

    /** The tree of a text that has been read before. */
    public static ObjectNode readKnown(String yaml) {
        return (ObjectNode) YAML.readTree(yaml);
    }

    /** The template itself, of which anything but the keys may still be missing. */
    public static TemplateFile file(ObjectNode tree) {
        return YAML.treeToValue(tree, TemplateFile.class);
    }

    /** The tree as text, with its fields in their usual order. */
    public static String write(ObjectNode tree) {
        return YAML.writeValueAsString(TemplateSchema.ordered(tree));
    }

    private static JsonNode parse(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getLineNr());
            String words = BEHIND_LINE
                    .matcher(String.valueOf(broken.getOriginalMessage()))
                    .replaceAll("");
            throw Problem.inField("yaml", "plans.draft.import.syntax", String.valueOf(line), words)
                    .causedBy(broken);
        }
    }

    private static void keys(ObjectNode template, Faults faults) {
        key("key", template.path("key"), new HashSet<>(), faults);
        Set<String> phases = new HashSet<>();
        Set<String> steps = new HashSet<>();
        for (int i = 0; i < template.path("phases").size(); i++) {
            String phase = "phases[" + i + "]";
            JsonNode inPhase = template.get("phases").get(i);
            key(phase + ".key", inPhase.path("key"), phases, faults);
            for (int j = 0; j < inPhase.path("steps").size(); j++) {
                key(phase + ".steps[" + j + "].key", inPhase.get("steps").get(j).path("key"), steps, faults);
            }
        }
    }

    private static void key(String path, JsonNode key, Set<String> taken, Faults faults) {
        if (!key.isString() || !KEY.matcher(key.asString()).matches()) {
            faults.add(path, "plans.draft.import.key");
        } else if (!taken.add(key.asString())) {
            faults.add(path, "plans.draft.import.twice", key.asString());
        }
    }

    /** On which line each value begins, by its path. */
    private static Map<String, Integer> lines(String yaml) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAML.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (parser instanceof YAMLParser written && written.isCurrentAlias()) {
                    // It would be read as the name of what it points to.
                    throw Problem.inField(
                            "yaml",
                            "plans.draft.import.alias",
                            String.valueOf(parser.currentTokenLocation().getLineNr()));
                }
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
                    TokenStreamContext context = parser.streamReadContext();
                    boolean opens = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
                    lines.putIfAbsent(
                            path(opens ? context.getParent() : context),
                            parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    private static String path(TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String outer = path(context.getParent());
        if (context.inArray()) {
            return outer + "[" + context.getCurrentIndex() + "]";
        }
        String name = String.valueOf(context.currentName());
        return outer.isEmpty() ? name : outer + "." + name;
    }

    /** Leaves the quotation marks out only where a text cannot be taken for anything but words. */
    private static final class PlainWords extends StringQuotingChecker {

        private static final long serialVersionUID = 1L;

        private static final Pattern PLAIN =
                Pattern.compile("(?:\\d+ )?\\p{L}[\\p{L}\\p{N}]*(?:[-–,.;()/ ]+[\\p{L}\\p{N}]+)*[.)]?");
        private static final Set<String> TAKEN =
                Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

        @Override
        public boolean needToQuoteName(String name) {
            return false;
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches()
                    || value.contains("  ")
                    || TAKEN.contains(value.toLowerCase(Locale.ROOT));
        }
    }

    /** Collects what is wrong, each with its line as the first argument. */
    private static final class Faults implements TemplateSchema.Findings {

        private static final int MOST = 100;

        private final Map<String, Integer> lines;
        private final List<Problem.Field> found = new ArrayList<>();

        Faults(Map<String, Integer> lines) {
            this.lines = lines;
        }

        @Override
        public void add(String path, String key, Object... args) {
            if (found.size() < MOST) {
                List<Object> all = new ArrayList<>(List.of(String.valueOf(line(path)), path));
                all.addAll(List.of(args));
                found.add(new Problem.Field(path, key, all));
            }
        }

        /** The line of the value, or of the nearest thing around it where the value is missing. */
        private int line(String path) {
            String known = path;
            while (!known.isEmpty() && !lines.containsKey(known)) {
                known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
            }
            return lines.getOrDefault(known, 1);
        }
    }
}
