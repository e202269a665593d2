package dk.fodfaeste.ui.problem;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** Recognises a text with a character that PostgreSQL cannot hold: the one with the code 0. */
final class UnstorableText {

    /** PostgreSQL's {@code character_not_in_repertoire}. */
    private static final String STATE = "22021";

    private UnstorableText() {}

    static boolean isIn(DataIntegrityViolationException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause && STATE.equals(cause.getSQLState());
    }
}
