package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds SQL that asks the database what time it is; time comes from the clock, and from there into the SQL. */
final class SqlTime {

    private static final Pattern NOW = Pattern.compile(
            "(?i)\\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\\s*\\(\\s*\\)"
                    + "|\\b(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\\b"
                    + "|'(?:now|today|tomorrow|yesterday)'");

    private SqlTime() {}

    static List<String> inJava(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach(
                (file, source) -> JavaStrings.in(source).forEach(literal -> add(findings, file, literal.text())));
        return findings;
    }

    static List<String> inMigrations(Map<String, String> sources) {
        List<String> findings = new ArrayList<>();
        sources.forEach((file, sql) ->
                add(findings, file, sql.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "")));
        return findings;
    }

    private static void add(List<String> findings, String file, String sql) {
        NOW.matcher(sql).results().forEach(found -> findings.add(file + " asks " + found.group()));
    }
}
