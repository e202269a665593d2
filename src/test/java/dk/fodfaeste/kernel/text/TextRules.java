package dk.fodfaeste.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules that message files keep. Each finding is one sentence. */
final class TextRules {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private TextRules() {}

    static List<String> findings(Map<UiLanguage, Map<String, String>> patterns) {
        var findings = new ArrayList<String>();
        var keys = new TreeSet<String>();
        patterns.values().forEach(language -> keys.addAll(language.keySet()));
        for (var key : keys) {
            for (var language : UiLanguage.values()) {
                var pattern = patterns.getOrDefault(language, Map.of()).get(key);
                if (pattern == null) {
                    findings.add(key + " is missing in " + language);
                } else if (pattern.isBlank()) {
                    findings.add(key + " is empty in " + language);
                } else if (pattern.replace("''", "").contains("'")) {
                    findings.add(key + " has a lone apostrophe in " + language);
                }
            }
            var arguments = patterns.values().stream()
                    .filter(language -> language.containsKey(key))
                    .map(language -> arguments(language.get(key)))
                    .distinct()
                    .toList();
            if (arguments.size() > 1) {
                findings.add(key + " takes other arguments in one language than in the other");
            }
        }
        return findings;
    }

    private static Set<Integer> arguments(String pattern) {
        var numbers = new TreeSet<Integer>();
        ARGUMENT.matcher(pattern).results().forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
        return numbers;
    }
}
