package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which keys of the message files the product names. Every string that looks like a key is taken for one, whatever it is
 * passed to: a key that an enum constant or a refusal carries is found as well as one that stands in a call of {@code t}.
 */
final class TextKeys {

    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
    private static final Pattern BEGINNING = Pattern.compile("[a-z]+\\.([a-z0-9-]+\\.)*[a-z0-9-]*");

    private static final Pattern IN_TEMPLATE = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"(\\s*\\+)?");

    private final Set<String> modules;
    private final Set<String> whole = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();

    /** @param modules whose keys are looked for: the first part of each */
    TextKeys(Collection<String> classes, Collection<String> templates, Set<String> modules) {
        this.modules = modules;
        classes.forEach(source -> JavaStrings.in(source).forEach(literal -> add(literal.text(), literal.open())));
        // In a template a string may stand within an attribute, in the same quotes.
        templates.forEach(template ->
                IN_TEMPLATE.matcher(template).results().forEach(found -> add(found.group(1), found.group(2) != null)));
    }

    private void add(String text, boolean open) {
        if (!modules.contains(text.split("\\.", 2)[0])) {
            return;
        }
        if (open && BEGINNING.matcher(text).matches()) {
            beginnings.add(text);
        } else if (KEY.matcher(text).matches()) {
            whole.add(text);
        }
    }

    /** What is wrong between these keys and those of the message files. */
    List<String> findings(Set<String> known, Map<String, String> noKeys, Map<String, String> usedElsewhere) {
        List<String> findings = new ArrayList<>();
        whole.stream()
                .filter(key -> !known.contains(key) && !noKeys.containsKey(key))
                .forEach(key -> findings.add(key + " is named and has no text"));
        beginnings.stream()
                .filter(beginning -> known.stream().noneMatch(key -> key.startsWith(beginning)))
                .forEach(beginning -> findings.add(beginning + "… is named and no text begins with it"));
        known.stream()
                .filter(key -> !whole.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> usedElsewhere.keySet().stream().noneMatch(key::startsWith))
                .forEach(key -> findings.add(key + " is a text that nothing names"));
        noKeys.keySet().stream()
                .filter(key -> !whole.contains(key) || known.contains(key))
                .forEach(key -> findings.add(key + " is excepted in vain"));
        return findings;
    }
}
