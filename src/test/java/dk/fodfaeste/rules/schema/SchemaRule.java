package dk.fodfaeste.rules.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A convention of the schema: a query of the catalogue that names whatever breaks it, and what may break it.
 *
 * @param sentence   what a finding is
 * @param query      names what breaks the convention, one text a row
 * @param exceptions what may break it, with the reason
 */
record SchemaRule(String sentence, String query, Map<String, String> exceptions) {

    SchemaRule(String sentence, String query) {
        this(sentence, query, Map.of());
    }

    /** What breaks the rule; also an exception that nothing needs any more. */
    List<String> findings(JdbcClient jdbc) {
        List<String> broken = jdbc.sql(query).query(String.class).list();
        List<String> findings = new ArrayList<>();
        broken.stream()
                .filter(each -> !exceptions.containsKey(each))
                .forEach(each -> findings.add(each + " " + sentence));
        exceptions.keySet().stream()
                .filter(each -> !broken.contains(each))
                .sorted()
                .forEach(each -> findings.add(each + " is no exception any more from: " + sentence));
        return findings;
    }
}
