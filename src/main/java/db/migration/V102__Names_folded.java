package db.migration;

import dk.fodfaeste.people.PersonDetails;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.household.MatchKeys;
import dk.fodfaeste.people.household.SearchText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * What persons are searched for and compared by is made anew, as names are folded by Unicode's transliterations now, which
 * SQL does not have. All who have changed are compared with the others again.
 */
@SuppressWarnings("IdentifierName") // Flyway reads the version from it
public class V102__Names_folded extends BaseJavaMigration {

    private static final int AT_ONCE = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection owner = context.getConnection();
        try (Statement sql = owner.createStatement()) {
            // The owner sees no row of a municipality otherwise.
            sql.execute("ALTER TABLE person NO FORCE ROW LEVEL SECURITY");
            sql.execute("ALTER TABLE person_match_key NO FORCE ROW LEVEL SECURITY");
            Place place = new Place((short) -1, new UUID(0, 0));
            while (place != null) {
                place = foldBehind(owner, place);
            }
            sql.execute("ALTER TABLE person_match_key FORCE ROW LEVEL SECURITY");
            sql.execute("ALTER TABLE person FORCE ROW LEVEL SECURITY");
        }
    }

    private record Place(short municipality, UUID person) {}

    /** The next persons; where they end, or nothing where nobody is left. */
    private static Place foldBehind(Connection owner, Place after) throws SQLException {
        Place last = null;
        try (PreparedStatement read = owner.prepareStatement("""
                        SELECT municipality, id, relation, first_names, last_name, birth_date, birth_estimated, search
                        FROM person
                        WHERE (municipality, id) > (?, ?)
                        ORDER BY municipality, id
                        LIMIT ?
                        """);
                PreparedStatement fold = owner.prepareStatement(
                        "UPDATE person SET search = ?, compared = false WHERE municipality = ? AND id = ?");
                PreparedStatement forget =
                        owner.prepareStatement("DELETE FROM person_match_key WHERE municipality = ? AND person = ?");
                PreparedStatement keep = owner.prepareStatement(
                        "INSERT INTO person_match_key (municipality, person, key) VALUES (?, ?, ?)")) {
            read.setShort(1, after.municipality());
            read.setObject(2, after.person());
            read.setInt(3, AT_ONCE);
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    last = new Place(row.getShort("municipality"), row.getObject("id", UUID.class));
                    PersonDetails details = details(row);
                    String search = SearchText.of(details.fullName());
                    if (!search.equals(row.getString("search"))) {
                        fold.setString(1, search);
                        fold.setShort(2, last.municipality());
                        fold.setObject(3, last.person());
                        fold.addBatch();
                        forget.setShort(1, last.municipality());
                        forget.setObject(2, last.person());
                        forget.addBatch();
                        for (String key : MatchKeys.of(details)) {
                            keep.setShort(1, last.municipality());
                            keep.setObject(2, last.person());
                            keep.setString(3, key);
                            keep.addBatch();
                        }
                    }
                }
            }
            fold.executeBatch();
            forget.executeBatch();
            keep.executeBatch();
        }
        return last;
    }

    private static PersonDetails details(ResultSet row) throws SQLException {
        return new PersonDetails(
                Relation.valueOf(row.getString("relation")),
                row.getString("first_names"),
                row.getString("last_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getBoolean("birth_estimated"),
                null,
                null,
                null,
                null,
                null);
    }
}
