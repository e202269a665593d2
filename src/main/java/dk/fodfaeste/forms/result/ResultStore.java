package dk.fodfaeste.forms.result;

import dk.fodfaeste.access.sql.Records;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of answers. */
@Repository
class ResultStore {

    private static final int MOST = 5_000;

    /** How often an answer was given. */
    record Count(String question, String value, long count) {}

    /** How often a questionnaire was answered in a year. */
    record Year(String form, int year, long count) {}

    private final JdbcClient jdbc;

    ResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many were submitted, by questionnaire and year. */
    List<Year> years() {
        return jdbc.sql("""
                SELECT form, CAST(extract(YEAR FROM answered_on) AS integer) AS year, count(*) AS count
                FROM form_answer
                WHERE status = 'SUBMITTED'
                GROUP BY form, extract(YEAR FROM answered_on)
                ORDER BY form, year DESC
                LIMIT :most
                """).param("most", MOST).query(Records.rows(Year.class)).list();
    }

    /** How often each answer to these questions was given. */
    List<Count> counts(String form, Collection<String> questions, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                SELECT v.question, v.value, count(*) AS count
                FROM form_answer a
                JOIN form_value v ON v.answer = a.id AND v.revision = a.revision
                WHERE a.form = :form AND a.status = 'SUBMITTED' AND a.answered_on BETWEEN :from AND :to
                  AND v.question = ANY (:questions) AND v.value IS NOT NULL
                GROUP BY v.question, v.value
                LIMIT :most
                """)
                .param("form", form)
                .param("from", from)
                .param("to", to)
                .param("questions", questions.toArray(String[]::new))
                .param("most", MOST)
                .query(Records.rows(Count.class))
                .list();
    }
}
