package dk.fodfaeste.people.follow;

import dk.fodfaeste.access.Tx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A column that says which household or which person a row is about, and what becomes of the row when two become one.
 * {@code CaseFollowersTest} finds every such column in the database's catalogue, and tries what is declared here.
 *
 * @param table  its rows have an {@code id} where they move
 * @param why    why it is not simply moved; empty where it is
 * @param reader what the module shows of a household, by the identifiers of the rows; asked where rows are read together
 */
public record Following(String table, String column, About about, How how, String why, Reader reader) {

    /** Whom the column names. */
    public enum About {
        HOUSEHOLD,
        PERSON
    }

    /** What becomes of the rows. */
    public enum How {
        /** They are those of the one who stays, and go back when the merge is taken back: nothing more is to be written. */
        MOVES,
        /** The module joins them by rules of its own. */
        OWN,
        /** They stay where they are, as nothing of them ever changes, and are read with those of the one who stays. */
        READ,
        /** They stay, and are right there. */
        STAYS
    }

    /** Finds what is shown of a household. */
    @FunctionalInterface
    public interface Reader {
        Collection<UUID> rows(Tx tx, UUID household);
    }

    private static final Pattern NAME = Pattern.compile("[a-z_]+");
    private static final Reader NOTHING = (tx, household) -> List.of();

    /** The names become part of statements. */
    public Following {
        if (!NAME.matcher(table).matches() || !NAME.matcher(column).matches()) {
            throw new IllegalArgumentException(table + "." + column);
        }
    }

    public static Following moves(String table, String column, About about) {
        return new Following(table, column, about, How.MOVES, "", NOTHING);
    }

    public static Following own(String table, String column, About about, String why) {
        return new Following(table, column, about, How.OWN, why, NOTHING);
    }

    public static Following read(String table, String column, About about, Reader reader) {
        return new Following(table, column, about, How.READ, "never changes", reader);
    }

    public static Following stays(String table, String column, About about, String why) {
        return new Following(table, column, about, How.STAYS, why, NOTHING);
    }
}
