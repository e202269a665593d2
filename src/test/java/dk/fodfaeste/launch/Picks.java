package dk.fodfaeste.launch;

import dk.fodfaeste.launch.database.InstalledDatabase;
import java.sql.SQLException;
import java.util.List;

/** Which server began which job, written down by the database itself. */
public record Picks(InstalledDatabase database) {

    /** What a server of this name is started with, so that its jobs are told from the others'. */
    public static String[] serverNamed(String name) {
        return new String[] {"--spring.datasource.hikari.data-source-properties.ApplicationName=" + name};
    }

    /** From now on. */
    public static Picks noted(InstalledDatabase database) throws SQLException {
        database.execute(
                "CREATE TABLE pick (id bigint GENERATED ALWAYS AS IDENTITY, kind text, instance text, server text)",
                """
                CREATE FUNCTION note_pick() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    INSERT INTO pick (kind, instance, server)
                    VALUES (NEW.task_name, NEW.task_instance, current_setting('application_name'));
                    RETURN NEW;
                END $$""",
                """
                CREATE TRIGGER note_pick AFTER UPDATE ON job FOR EACH ROW
                WHEN (NEW.picked AND NOT OLD.picked) EXECUTE FUNCTION note_pick()""");
        return new Picks(database);
    }

    public void forget() throws SQLException {
        database.execute("DELETE FROM pick");
    }

    /** The names of the servers that began jobs of this kind, in their order. */
    public List<String> servers(String kind) throws SQLException {
        return database.column("SELECT server FROM pick WHERE kind = '" + kind + "' ORDER BY id");
    }

    /** Each job that was begun, as often as it was begun. */
    public List<String> jobs() throws SQLException {
        return database.column("SELECT kind || ' ' || instance FROM pick ORDER BY id");
    }
}
