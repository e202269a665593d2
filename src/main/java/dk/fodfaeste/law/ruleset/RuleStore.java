package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sets of rules, their rules, and everything that each has said. */
@Repository
class RuleStore {

    private static final String CONTENT = """
            v.version, v.at, v.title_da, v.title_en, v.text_da, v.text_en, v.source, v.timing, v.valid_from, v.valid_to,
            v.confirmed, v.check_da, v.check_en
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RuleStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** All sets with their rules, in order. */
    public List<RuleSet> sets(int mostRules) {
        Map<UUID, List<LawRule>> rules = jdbc
                .sql("SELECT r.id, r.rule_set, r.key, " + CONTENT + """
                FROM law_rule r
                JOIN law_rule_version v ON v.rule = r.id AND v.version = r.version
                ORDER BY r.rule_set, r.position, r.id
                LIMIT :limit
                """)
                .param("limit", mostRules)
                .query(RuleStore::rule)
                .list()
                .stream()
                .collect(Collectors.groupingBy(LawRule::set));
        return jdbc.sql("""
                SELECT id, key, name_da, name_en, summary_da, summary_en, rule_group, valid_from, valid_to
                FROM rule_set
                ORDER BY position, id
                """).query(RuleStore::set).list().stream()
                .map(set -> set.with(rules.getOrDefault(set.id(), List.of())))
                .toList();
    }

    public @Nullable LawRule find(UUID id) {
        return jdbc.sql("SELECT r.id, r.rule_set, r.key, " + CONTENT + """
                FROM law_rule r
                JOIN law_rule_version v ON v.rule = r.id AND v.version = r.version
                WHERE r.id = :id
                """)
                .param("id", id)
                .query(RuleStore::rule)
                .optional()
                .orElse(null);
    }

    /** The version of a rule that nobody else changes until the transaction ends; {@code null} where there is no rule. */
    public @Nullable Integer lock(UUID id) {
        return jdbc.sql("SELECT version FROM law_rule WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    /** Everything that a rule has said, the newest first. */
    public List<RuleVersion> versions(UUID rule, int limit) {
        return jdbc.sql("SELECT a.name AS written_by, " + CONTENT + """
                FROM law_rule_version v
                LEFT JOIN account a ON a.id = v.account
                WHERE v.rule = :rule
                ORDER BY v.version DESC
                LIMIT :limit
                """)
                .param("rule", rule)
                .param("limit", limit)
                .query((row, n) -> new RuleVersion(
                        row.getInt("version"), Sql.instant(row, "at"), row.getString("written_by"), content(row)))
                .list();
    }

    public void insertSet(RuleSet set, int position) {
        jdbc.sql("""
                INSERT INTO rule_set (id, key, position, name_da, name_en, summary_da, summary_en, rule_group, valid_from,
                                      valid_to)
                VALUES (:id, :key, :position, :nameDa, :nameEn, :summaryDa, :summaryEn, :group, :from, :to)
                """)
                .param("id", set.id())
                .param("key", set.key())
                .param("position", position)
                .param("nameDa", set.name().da())
                .param("nameEn", set.name().en())
                .param("summaryDa", set.summary().da())
                .param("summaryEn", set.summary().en())
                .param("group", set.group().name())
                .param("from", set.validFrom())
                .param("to", set.validTo(), Types.DATE)
                .update();
    }

    /** Adds rules behind those that their sets have, each with its first version. */
    public void insertRules(WriteTx tx, List<LawRule> rules) {
        batches.batchUpdate("""
                INSERT INTO law_rule (id, rule_set, key, position, version)
                SELECT ?, s.id, ?, coalesce((SELECT max(position) + 1 FROM law_rule WHERE rule_set = s.id), 0), 1
                FROM rule_set s
                WHERE s.id = ?
                """, rules, rules.size(), (statement, rule) -> {
            statement.setObject(1, rule.id());
            statement.setString(2, rule.key());
            statement.setObject(3, rule.set());
        });
        insertVersions(tx, rules);
    }

    /** Gives a rule its next version. */
    public void change(WriteTx tx, LawRule changed) {
        insertVersions(tx, List.of(changed));
        jdbc.sql("UPDATE law_rule SET version = :version WHERE id = :id")
                .param("version", changed.version())
                .param("id", changed.id())
                .update();
    }

    private void insertVersions(WriteTx tx, List<LawRule> rules) {
        batches.batchUpdate("""
                INSERT INTO law_rule_version (rule, version, at, account, title_da, title_en, text_da, text_en, source,
                                              timing, valid_from, valid_to, confirmed, check_da, check_en)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rules, rules.size(), (statement, rule) -> {
            RuleContent content = rule.content();
            Bilingual check = content.check();
            statement.setObject(1, rule.id());
            statement.setInt(2, rule.version());
            statement.setObject(3, Sql.timestamp(tx.now()));
            statement.setObject(4, tx.caller().account(), Types.OTHER);
            statement.setString(5, content.title().da());
            statement.setString(6, content.title().en());
            statement.setString(7, content.text().da());
            statement.setString(8, content.text().en());
            statement.setString(9, content.source());
            statement.setString(10, content.timing());
            statement.setObject(11, content.validFrom());
            statement.setObject(12, content.validTo(), Types.DATE);
            statement.setBoolean(13, content.confirmed());
            statement.setString(14, check == null ? null : check.da());
            statement.setString(15, check == null ? null : check.en());
        });
    }

    private static RuleSet set(ResultSet row, int number) throws SQLException {
        return new RuleSet(
                Sql.uuid(row, "id"),
                row.getString("key"),
                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                new Bilingual(row.getString("summary_da"), row.getString("summary_en")),
                RuleGroup.valueOf(row.getString("rule_group")),
                Objects.requireNonNull(Sql.date(row, "valid_from")),
                Sql.date(row, "valid_to"),
                List.of());
    }

    private static LawRule rule(ResultSet row, int number) throws SQLException {
        return new LawRule(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "rule_set"),
                row.getString("key"),
                row.getInt("version"),
                content(row));
    }

    private static RuleContent content(ResultSet row) throws SQLException {
        String check = row.getString("check_da");
        return new RuleContent(
                new Bilingual(row.getString("title_da"), row.getString("title_en")),
                new Bilingual(row.getString("text_da"), row.getString("text_en")),
                row.getString("source"),
                row.getString("timing"),
                Objects.requireNonNull(Sql.date(row, "valid_from")),
                Sql.date(row, "valid_to"),
                row.getBoolean("confirmed"),
                check == null ? null : new Bilingual(check, row.getString("check_en")));
    }
}
