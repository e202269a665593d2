package dk.fodfaeste.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stood about families before remarks had persons and kinds is lost by no migration, and read by nobody who could not. */
class RemarksMigratedTest {

    private static final String HOUSEHOLDS = """
            INSERT INTO municipality (municipality, name, opened_at) VALUES (901, 'Prøve', '2026-01-01'), (902, 'Nabo', '2026-01-01');
            INSERT INTO household (municipality, id, case_number, name, kind, remarks, created_at) VALUES
                (901, '00000000-0000-0000-0000-000000000001', '2026-0001', 'Prøve', 'REFUGEE', 'Gravid', '2026-03-02T10:00Z'),
                (901, '00000000-0000-0000-0000-000000000002', '2026-0002', 'Uden', 'REFUGEE', NULL, '2026-03-02T10:00Z'),
                (902, '00000000-0000-0000-0000-000000000003', '2026-0001', 'Nabo', 'REFUGEE', 'Diabetes', '2026-03-02T10:00Z');
            INSERT INTO person (municipality, id, household, position, relation, first_names, search, created_at) VALUES
                (901, '00000000-0000-0000-0000-000000000011', '00000000-0000-0000-0000-000000000001', 0, 'MAIN', 'Rana', 'rana', '2026-03-02T10:00Z'),
                (901, '00000000-0000-0000-0000-000000000012', '00000000-0000-0000-0000-000000000001', 1, 'CHILD', 'Noor', 'noor', '2026-03-02T10:00Z'),
                (901, '00000000-0000-0000-0000-000000000013', '00000000-0000-0000-0000-000000000002', 0, 'MAIN', 'Sami', 'sami', '2026-03-02T10:00Z'),
                (902, '00000000-0000-0000-0000-000000000014', '00000000-0000-0000-0000-000000000003', 0, 'MAIN', 'Ane', 'ane', '2026-03-02T10:00Z')
            """;

    private static final String EXPECTED = """
            INSERT INTO reunification (municipality, id, household, relation, first_names, remarks, created_at) VALUES
                (901, gen_random_uuid(), '00000000-0000-0000-0000-000000000001', 'SPOUSE', 'Omar', 'Går med stok', '2026-03-02T10:00Z'),
                (902, gen_random_uuid(), '00000000-0000-0000-0000-000000000003', 'SPOUSE', 'Ali', NULL, '2026-03-02T10:00Z')
            """;

    @Test
    void each_households_remark_becomes_its_main_persons_and_is_health_in_every_municipality() {
        try (OldDatabase database = OldDatabase.at("90")) {
            JdbcClient everything = database.everything();
            everything.sql(HOUSEHOLDS).update();
            database.migrate("91");
            assertThat(everything
                            .sql("SELECT municipality, person, kind, text, sorted_at IS NULL AS unsorted FROM remark")
                            .query((row, n) -> tuple(
                                    row.getInt("municipality"),
                                    row.getString("person").substring(34),
                                    row.getString("kind"),
                                    row.getString("text"),
                                    row.getBoolean("unsorted")))
                            .list())
                    .containsExactlyInAnyOrder(
                            tuple(901, "11", "HEALTH", "Gravid", true), tuple(902, "14", "HEALTH", "Diabetes", true));
            assertThat(unforced(everything)).isZero();
        }
    }

    @Test
    void what_is_written_of_somebody_who_is_expected_is_health_and_nothing_written_has_no_kind() {
        try (OldDatabase database = OldDatabase.at("108")) {
            JdbcClient everything = database.everything();
            everything
                    .sql(HOUSEHOLDS
                            .replace(" remarks,", "")
                            .replaceAll(", ('Gravid'|NULL|'Diabetes'), '2026", ", '2026"))
                    .update();
            everything.sql(EXPECTED).update();
            database.migrate("109");
            assertThat(everything
                            .sql("SELECT first_names, remarks_kind FROM reunification")
                            .query((row, n) -> tuple(row.getString("first_names"), row.getString("remarks_kind")))
                            .list())
                    .containsExactlyInAnyOrder(tuple("Omar", "HEALTH"), tuple("Ali", null));
            assertThat(unforced(everything)).isZero();
        }
    }

    private static int unforced(JdbcClient database) {
        return database.sql("SELECT count(*) FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")
                .query(Integer.class)
                .single();
    }
}
