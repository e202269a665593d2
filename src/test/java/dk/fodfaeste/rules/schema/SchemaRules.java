package dk.fodfaeste.rules.schema;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The conventions of the schema (docs/sql.md), and who is excepted from them and why. */
final class SchemaRules {

    private static final String FLYWAY = "Flyway's own; the application's role cannot even read it";

    private static final Map<String, String> NO_MUNICIPALITY = Map.of(
            "account", "a person may be a member of several municipalities",
            "login_throttle", "counted before anyone knows who logs in where",
            "login_place", "asked for at login, before a municipality is chosen",
            "login_session", "a session may change its municipality, and is read before there is a caller",
            "login_session_attributes", "goes with login_session",
            "job", "one queue for all; a job says where it works, and holds nothing but ids",
            "flyway_schema_history", FLYWAY);

    private static final Map<String, String> NOT_SEPARATED = Map.of(
            "municipality", "the list of municipalities is no secret, and is needed before one is chosen",
            "account", NO_MUNICIPALITY.get("account"),
            "login_throttle", NO_MUNICIPALITY.get("login_throttle"),
            "login_place", NO_MUNICIPALITY.get("login_place"),
            "job", NO_MUNICIPALITY.get("job"),
            "login_session", NO_MUNICIPALITY.get("login_session"),
            "login_session_attributes", NO_MUNICIPALITY.get("login_session_attributes"),
            "flyway_schema_history", FLYWAY);

    private static final String NEVER_DELETED =
            "accounts are never deleted, and nobody looks up history by this column";

    private static final Map<String, String> UNINDEXED = Map.of(
            "membership.account", "idx_membership_account holds those that have not ended, the only ones looked up",
            "task.assignee", "idx_task_assignee holds the active tasks, the only ones looked up",
            "task.done_by", "idx_task_done holds the done tasks, which are all that have a value",
            "task.unit", "idx_task_unit holds the active tasks, the only ones looked up; a unit is never deleted",
            "task.function", "lists begin with a person or a unit, and a function is never deleted",
            "task_comment.account", NEVER_DELETED,
            "task_event.account", NEVER_DELETED,
            "task_event.old_assignee", NEVER_DELETED,
            "task_event.new_assignee", NEVER_DELETED);

    static final SchemaRule STARTS_WITH_MUNICIPALITY =
            new SchemaRule("does not start with municipality smallint NOT NULL", """
            SELECT c.relname
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT EXISTS (
                SELECT FROM pg_attribute a
                WHERE a.attrelid = c.oid AND a.attnum = 1 AND a.attname = 'municipality' AND a.attnotnull
                  AND a.atttypid = 'smallint'::regtype)
            """, NO_MUNICIPALITY);

    static final SchemaRule KEY_BEGINS_WITH_MUNICIPALITY =
            new SchemaRule("has no primary key that begins with municipality", """
            SELECT c.relname
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT EXISTS (
                SELECT FROM pg_constraint k
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
                WHERE k.conrelid = c.oid AND k.contype = 'p' AND a.attname = 'municipality')
            """, NO_MUNICIPALITY);

    static final SchemaRule SEPARATED = new SchemaRule(
            "is not separated: CALL separate_by_municipality('…') after CREATE TABLE", """
            SELECT c.relname
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (
                c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                    SELECT FROM pg_policy p
                    WHERE p.polrelid = c.oid AND p.polname = 'own_municipality' AND p.polcmd = '*' AND p.polroles = '{0}'
                      AND p.polpermissive AND p.polwithcheck IS NULL
                      AND pg_get_expr(p.polqual, c.oid) = '(municipality = current_municipality())'))
            """, NOT_SEPARATED);

    static final SchemaRule NO_OTHER_DOOR = new SchemaRule(
            "opens the table by another policy than own_municipality",
            """
            SELECT c.relname || '.' || p.polname
            FROM pg_policy p
            JOIN pg_class c ON c.oid = p.polrelid
            WHERE c.relnamespace = 'public'::regnamespace AND p.polname <> 'own_municipality'
            """,
            Map.of("membership.own_memberships", "at login an account sees where it is a member, and only that"));

    static final SchemaRule MUNICIPALITY_BY_ITSELF = new SchemaRule(
            "has no DEFAULT current_municipality() on municipality",
            """
            SELECT c.relname
            FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'municipality'
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
              AND coalesce(pg_get_expr(d.adbin, c.oid), '') <> 'current_municipality()'
            """,
            Map.of("municipality", "it is what the others point to"));

    static final SchemaRule REFERENCES_WITHIN = new SchemaRule(
            "points to another municipality's rows too: begin both sides of the foreign key with municipality",
            """
            SELECT c.relname || '.' || r.name
            FROM (%s) r
            JOIN pg_class c ON c.oid = r.referring
            JOIN pg_class t ON t.oid = r.target AND t.relrowsecurity
            WHERE c.relnamespace = 'public'::regnamespace
              AND NOT (r.columns[1] = 'municipality' AND r.targets[1] = 'municipality')
            """.formatted(References.SQL));

    static final SchemaRule UNIQUE_WITHIN = new SchemaRule(
            "is unique across municipalities: begin it with municipality, or one of them learns what another has", """
            SELECT i.relname
            FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_class c ON c.oid = x.indrelid AND c.relrowsecurity
            LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
            WHERE c.relnamespace = 'public'::regnamespace AND x.indisunique AND a.attname IS DISTINCT FROM 'municipality'
            """);

    // A partial index serves a foreign key only where it leaves out nothing but rows without a value.
    static final SchemaRule REFERENCES_INDEXED = new SchemaRule(
            "has a foreign key without an index that begins with its columns",
            """
            SELECT c.relname || '.' || array_to_string(key.names, ',')
            FROM (%s) r
            JOIN pg_class c ON c.oid = r.referring
            CROSS JOIN LATERAL (SELECT nullif(array_remove(r.columns, 'municipality'), '{}') AS names) key
            WHERE c.relnamespace = 'public'::regnamespace AND key.names IS NOT NULL AND NOT EXISTS (
                SELECT FROM pg_index x
                CROSS JOIN LATERAL (
                    SELECT array_agg(a.attname::text ORDER BY place) AS names
                    FROM unnest(x.indkey::smallint[]) WITH ORDINALITY AS i (number, place)
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.number
                    WHERE a.attname <> 'municipality') indexed
                WHERE x.indrelid = c.oid AND indexed.names[1:cardinality(key.names)] = key.names
                  AND (x.indpred IS NULL OR pg_get_expr(x.indpred, c.oid) = '(' || key.names[1] || ' IS NOT NULL)'))
            """.formatted(References.SQL),
            UNINDEXED);

    static final SchemaRule PLAIN_TYPES = new SchemaRule(
            "has a type that we do not use: timestamptz, not timestamp; text, not varchar or char; jsonb, not json",
            """
            SELECT c.relname || '.' || a.attname
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0
              AND NOT a.attisdropped AND c.relname <> 'flyway_schema_history'
              AND a.atttypid = ANY ('{timestamp,timetz,varchar,bpchar,json,money,real,timestamp[],varchar[]}'::regtype[])
            """);

    static final SchemaRule INDEX_NAMES =
            new SchemaRule("is no name for an index: idx_, fk_ or uniq_, the table, what it is for", """
            SELECT i.relname
            FROM pg_index x
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_class c ON c.oid = x.indrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history'
              AND NOT (x.indisprimary AND i.relname = c.relname || '_pkey')
              AND NOT (x.indisunique AND NOT x.indisprimary AND i.relname ~ ('^uniq_' || c.relname || '_.'))
              AND NOT (NOT x.indisunique AND i.relname ~ ('^(idx|fk|excl)_' || c.relname || '_.'))
            """);

    // PostgreSQL's own names for what a column says about itself are good names; a condition on several columns needs
    // one of ours.
    static final SchemaRule CONSTRAINT_NAMES =
            new SchemaRule("is no name for a constraint: check_, uniq_ or excl_, the table, what it asks for", """
            SELECT c.relname || '.' || k.conname
            FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> 'flyway_schema_history' AND NOT CASE k.contype
                WHEN 'c' THEN k.conname ~ ('^check_' || c.relname || '_.')
                           OR cardinality(k.conkey) = 1 AND k.conname ~ ('^' || c.relname || '_.*_check$')
                WHEN 'u' THEN k.conname ~ ('^uniq_' || c.relname || '_.')
                WHEN 'x' THEN k.conname ~ ('^excl_' || c.relname || '_.')
                WHEN 'p' THEN k.conname = c.relname || '_pkey'
                WHEN 'f' THEN k.conname ~ ('^' || c.relname || '_.*_fkey$')
                ELSE true END
            """);

    static final SchemaRule HISTORY_ONLY_GROWS =
            new SchemaRule("is history that the application can change or remove: REVOKE it in the migration", """
            SELECT t || ' ' || lower(p)
            FROM unnest(ARRAY ['access_change', 'audit_entry', 'people_change', 'task_event', 'task_comment', 'law_rule_version',
                               'number_reveal', 'consent_statement', 'arrival_change', 'arrival_forecast',
                               'agreement_event', 'form_event']) t
            CROSS JOIN unnest(ARRAY ['UPDATE', 'DELETE', 'TRUNCATE']) p
            WHERE has_table_privilege('fodfaeste_app', t, p)
            """);

    static final List<SchemaRule> ALL = List.of(
            STARTS_WITH_MUNICIPALITY,
            KEY_BEGINS_WITH_MUNICIPALITY,
            SEPARATED,
            NO_OTHER_DOOR,
            MUNICIPALITY_BY_ITSELF,
            REFERENCES_WITHIN,
            UNIQUE_WITHIN,
            REFERENCES_INDEXED,
            PLAIN_TYPES,
            INDEX_NAMES,
            CONSTRAINT_NAMES,
            HISTORY_ONLY_GROWS);

    private SchemaRules() {}

    /** What breaks any of the rules. */
    static List<String> findings(JdbcClient jdbc) {
        return ALL.stream().flatMap(rule -> rule.findings(jdbc).stream()).toList();
    }
}
