package dk.fodfaeste.plans.editor;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.plans.template.TemplateFile;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A template that is being changed: phases and steps are added, moved, copied and removed. Fields that this knows nothing
 * of stay as they are.
 */
public final class TemplateTree {

    private static final int LONGEST_KEY = 60;
    private static final String KEY = "key";
    private static final String STEPS = "steps";

    private final ObjectNode root;

    public TemplateTree(ObjectNode root) {
        this.root = root;
    }

    /** A template with one empty phase. */
    public static TemplateTree empty(String nameDa, String nameEn) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put(KEY, slug(nameDa, Set.of()));
        texts(root, "name", nameDa, nameEn);
        return new TemplateTree(root);
    }

    public ObjectNode root() {
        return root;
    }

    /** Both languages of a text; {@code path} is its name in the template, the phase or the step. */
    public static void texts(ObjectNode where, String path, String da, String en) {
        ObjectNode both = where.putObject(path);
        both.put("da", da);
        both.put("en", en);
    }

    /** Sets a field, or removes it where there is nothing to hold. */
    public static void put(ObjectNode where, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            where.remove(field);
        } else {
            where.put(field, value);
        }
    }

    /** Adds a phase at the end, and returns its key. */
    public String addPhase(String da, String en) {
        ObjectNode phase = phases().addObject();
        String key = slug(da, keys(phases()));
        phase.put(KEY, key);
        texts(phase, "name", da, en);
        phase.putArray(STEPS);
        return key;
    }

    /** The phase with this key. */
    public ObjectNode phase(String key) {
        return (ObjectNode) phases().get(indexIn(phases(), key));
    }

    /** Removes a phase with its steps. */
    public void removePhase(String key) {
        phases().remove(indexIn(phases(), key));
        waitNoMoreFor(TemplateFile.whole(key));
    }

    /** Moves a phase by so many places: -1 is up. */
    public void movePhase(String key, int by) {
        ArrayNode phases = phases();
        int from = indexIn(phases, key);
        int to = Math.clamp((long) from + by, 0, phases.size() - 1);
        phases.insert(to, phases.remove(from));
    }

    /** Adds a step at the end of a phase, and returns its key. */
    public String addStep(String phase, String da, String en, String function, String timing) {
        ObjectNode step = steps(phase(phase)).addObject();
        String key = slug(da, stepKeys());
        step.put(KEY, key);
        texts(step, "title", da, en);
        texts(step, "how", "", "");
        step.put("function", function);
        step.put("timing", timing);
        return key;
    }

    /** Who does the last step of a phase, as the next one is often hers too; else the other function. */
    public String functionLike(String phase, String otherwise) {
        ArrayNode steps = steps(phase(phase));
        return steps.isEmpty()
                ? otherwise
                : steps.get(steps.size() - 1).path("function").asString(otherwise);
    }

    /** The step with this key. */
    public ObjectNode step(String key) {
        Place place = place(key);
        return (ObjectNode) place.steps().get(place.index());
    }

    /** The key of the phase that the step is in. */
    public String phaseOf(String step) {
        return phases().get(place(step).phase()).path(KEY).asString();
    }

    /** A copy right behind the step, and returns its key. */
    public String duplicate(String key) {
        Place place = place(key);
        ObjectNode copy = (ObjectNode) place.steps().get(place.index()).deepCopy();
        String copied = slug(key, stepKeys());
        copy.put(KEY, copied);
        place.steps().insert(place.index() + 1, copy);
        return copied;
    }

    /** Removes a step; what waited for it waits no more. */
    public void removeStep(String key) {
        Place place = place(key);
        place.steps().remove(place.index());
        waitNoMoreFor(key);
    }

    private void waitNoMoreFor(String awaited) {
        for (JsonNode phase : phases()) {
            for (JsonNode step : steps((ObjectNode) phase)) {
                if (step.path("after").asString("").equals(awaited)) {
                    ((ObjectNode) step).remove(List.of("after", "strict"));
                }
            }
        }
    }

    /** Moves a step by one place, up ({@code -1}) or down, over the end of its phase into the next one. */
    public void moveStep(String key, int by) {
        Place place = place(key);
        int to = place.index() + by;
        if (to >= 0 && to < place.steps().size()) {
            place.steps().insert(to, place.steps().remove(place.index()));
            return;
        }
        int phase = place.phase() + by;
        if (phase >= 0 && phase < phases().size()) {
            ArrayNode other = steps((ObjectNode) phases().get(phase));
            other.insert(by < 0 ? other.size() : 0, place.steps().remove(place.index()));
        }
    }

    /**
     * Moves a step to another place.
     *
     * @param before the step that it is to stand before; {@code null} for the end of the phase
     */
    public void moveStep(String key, String phase, @Nullable String before) {
        if (key.equals(before)) {
            return;
        }
        ArrayNode to = steps(phase(phase));
        if (before != null) {
            indexIn(to, before);
        }
        Place place = place(key);
        JsonNode step = place.steps().remove(place.index());
        to.insert(before == null ? to.size() : indexIn(to, before), step);
    }

    private ArrayNode phases() {
        return root.get("phases") instanceof ArrayNode phases ? phases : root.putArray("phases");
    }

    private static ArrayNode steps(ObjectNode phase) {
        return phase.get(STEPS) instanceof ArrayNode steps ? steps : phase.putArray(STEPS);
    }

    private record Place(int phase, ArrayNode steps, int index) {}

    private Place place(String key) {
        for (int i = 0; i < phases().size(); i++) {
            ArrayNode steps = steps((ObjectNode) phases().get(i));
            for (int j = 0; j < steps.size(); j++) {
                if (steps.get(j).path(KEY).asString("").equals(key)) {
                    return new Place(i, steps, j);
                }
            }
        }
        throw Problem.conflict("plans.draft.step.gone");
    }

    private static int indexIn(ArrayNode nodes, String key) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).path(KEY).asString("").equals(key)) {
                return i;
            }
        }
        throw Problem.conflict("plans.draft.place.gone");
    }

    private Set<String> stepKeys() {
        Set<String> keys = new HashSet<>();
        phases().forEach(phase -> keys.addAll(keys(steps((ObjectNode) phase))));
        return keys;
    }

    private static Set<String> keys(ArrayNode nodes) {
        Set<String> keys = new HashSet<>();
        nodes.forEach(node -> keys.add(node.path(KEY).asString("")));
        return keys;
    }

    /** The Danish letters beyond z, and the German one, as they are written without them. */
    private static final Map<String, String> LETTERS =
            Map.of("\u00e6", "ae", "\u00f8", "oe", "\u00e5", "aa", "\u00df", "ss");

    /** A key made from words: "Søg børnehave" is {@code soeg-boernehave}; with a number where it is taken. */
    static String slug(String words, Set<String> taken) {
        String small = words.toLowerCase(Locale.forLanguageTag("da"));
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            small = small.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+", "");
        slug = slug.substring(0, Math.min(LONGEST_KEY, slug.length())).replaceAll("-+$", "");
        String key = slug.isEmpty() ? "x" : slug;
        for (int i = 2; taken.contains(key); i++) {
            key = (slug.isEmpty() ? "x" : slug) + "-" + i;
        }
        return key;
    }
}
