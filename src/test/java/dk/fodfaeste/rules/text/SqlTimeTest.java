package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database is never asked what time it is. For Java, LayersTest has the same rule. */
class SqlTimeTest {

    @Test
    void no_statement_and_no_migration_asks_the_time() {
        assertThat(SqlTime.inJava(Sources.of(Sources.JAVA, ".java"))).isEmpty();
        assertThat(SqlTime.inMigrations(Sources.of(Sources.MIGRATIONS, ".sql"))).isEmpty();
    }

    @Test
    void a_statement_that_asks_the_time_is_found() {
        assertThat(SqlTime.inJava(Map.of("TaskStore.java", """
                // now() is what we never write
                String a = "UPDATE task SET done_at = now() WHERE id = :id AND day <= current_date AND due_by < :now";
                String b = \"""
                        SELECT * FROM task WHERE due_by < CURRENT_TIMESTAMP OR day = 'today'
                        \""";
                """)))
                .containsExactly(
                        "TaskStore.java asks now()",
                        "TaskStore.java asks current_date",
                        "TaskStore.java asks CURRENT_TIMESTAMP",
                        "TaskStore.java asks 'today'");
    }

    @Test
    void a_migration_that_asks_the_time_is_found_and_a_comment_is_not() {
        assertThat(SqlTime.inMigrations(Map.of("V9__bad.sql", """
                -- no now() here
                CREATE TABLE bad (at timestamptz NOT NULL DEFAULT clock_timestamp());
                """)))
                .containsExactly("V9__bad.sql asks clock_timestamp()");
    }
}
