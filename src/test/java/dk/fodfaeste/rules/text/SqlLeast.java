package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds SQL that takes the lesser or greater of values of which one may be missing: PostgreSQL leaves out what is NULL, so that
 * what was not known gets the value of the other.
 */
final class SqlLeast {

    private static final Pattern LEAST = Pattern.compile("(?i)\\b(?:least|greatest)\\s*\\([^()]*\\)");

    private SqlLeast() {}

    static List<String> inJava(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach((file, source) -> JavaStrings.in(source)
                .forEach(literal -> LEAST.matcher(literal.text())
                        .results()
                        .forEach(found -> findings.add(file + ": " + found.group()))));
        return findings;
    }
}
