package dk.fodfaeste.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is not known stays unknown: no statement fills it with the lesser or greater of what else there is. */
class SqlLeastTest {

    /** Statements whose values are all there, each with what makes sure of it. */
    private static final Map<String, String> NOT_NULL = Map.of(
            "greatest(failures - 1, 0)", "login_throttle.failures is NOT NULL",
            "greatest(:at, given_at)", "person_number.given_at is NOT NULL, and the moment is the transaction's");

    @Test
    void the_lesser_or_greater_is_taken_only_of_values_that_are_all_there() {
        assertThat(SqlLeast.inJava(Sources.of(Sources.JAVA, ".java")))
                .allMatch(found -> NOT_NULL.keySet().stream().anyMatch(found::endsWith))
                .hasSize(NOT_NULL.size());
    }

    @Test
    void a_statement_that_fills_what_is_unknown_is_found() {
        assertThat(SqlLeast.inJava(Map.of("TaskStore.java", """
                String a = "UPDATE task SET not_before = least(not_before, :dueBy), due_by = :dueBy";
                """)))
                .containsExactly("TaskStore.java: least(not_before, :dueBy)");
    }
}
