package dk.fodfaeste.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.launch.database.InstalledDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A file of several chunks with one refused row, and what it must have come to, whatever died meanwhile. */
public record BigImport(InstalledDatabase database, String name, int households) {

    public String file() {
        StringBuilder list = new StringBuilder("husstandsnr;fornavne;efternavn;forventet ankomst\n");
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
        for (int i = 0; i < households; i++) {
            list.append("%s-%d;Navn;Efternavn;%s\n".formatted(name, i, day));
        }
        return list.append("%s-X;Navn;Efternavn;32-01-2026\n".formatted(name)).toString();
    }

    public String fileName() {
        return name + ".csv";
    }

    /** The first chunk is whole, and there is more to do. */
    public void awaitTheMiddle() throws SQLException {
        database.await(
                "SELECT households_done FROM arrival_import WHERE file_name = '" + fileName() + "'",
                values -> !values.isEmpty() && !values.getFirst().equals("0"));
        isNotDoneYet();
    }

    public void isNotDoneYet() throws SQLException {
        assertThat(database.value("SELECT state FROM arrival_import WHERE file_name = '" + fileName() + "'"))
                .as("something was killed too late to show anything")
                .isEqualTo("RUNNING");
    }

    public void awaitEnd() throws SQLException {
        database.await(
                "SELECT state FROM arrival_import WHERE file_name = '" + fileName() + "'",
                values -> values.getFirst().equals("DONE"));
    }

    /** No household twice, none lost, each with all that belongs to it, and the counts are right. */
    public void isWhole() throws SQLException {
        String ours = "source_number LIKE '" + name + "-%'";
        String all = String.valueOf(households);
        assertThat(database.value("SELECT count(*) FROM household WHERE " + ours))
                .isEqualTo(all);
        assertThat(database.value("SELECT count(DISTINCT source_number) FROM household WHERE " + ours))
                .isEqualTo(all);
        assertThat(database.value("""
                SELECT count(*) FROM household h
                WHERE %s AND (
                    (SELECT count(*) FROM person p WHERE p.household = h.id) <> 1
                    OR (SELECT count(*) FROM arrival a WHERE a.household = h.id) <> 1
                    OR NOT EXISTS (SELECT FROM task t WHERE t.household = h.id))
                """.formatted(ours)))
                .as("households without what belongs to them")
                .isEqualTo("0");
        assertThat(database.column("SELECT DISTINCT count(*) FROM task t JOIN household h ON h.id = t.household WHERE "
                        + ours + " GROUP BY h.id"))
                .as("numbers of tasks of households that are alike")
                .hasSize(1);
        assertThat(database.value("""
                SELECT households_done || ' ' || households_created || ' ' || households_updated || ' '
                       || households_unchanged || ' ' || persons_created || ' ' || rows_refused
                FROM arrival_import WHERE file_name = '%s'
                """.formatted(fileName()))).isEqualTo(all + " " + all + " 0 0 " + all + " 1");
        assertThat(database.value(
                        "SELECT sum(tasks_created) FROM arrival_import WHERE file_name = '" + fileName() + "'"))
                .isEqualTo(database.value(
                        "SELECT count(*) FROM task t JOIN household h ON h.id = t.household WHERE " + ours));
        assertThat(database.value("""
                SELECT count(*) FROM arrival_import_file f JOIN arrival_import i ON i.id = f.import
                WHERE i.file_name = '%s'
                """.formatted(fileName())))
                .as("the file with the refused row")
                .isEqualTo("1");
    }
}
