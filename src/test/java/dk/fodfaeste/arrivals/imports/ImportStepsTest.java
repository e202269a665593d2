package dk.fodfaeste.arrivals.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.HttpVisitor;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.ColumnChoice;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.encoding.TextEncoding;
import dk.fodfaeste.arrivals.file.ArrivalRows;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.imports.ImportWorkflow.Check;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.arrivals.row.HouseholdRows;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.TestDatabase;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import on its way: its columns, its check, its job. */
@ServerTest
class ImportStepsTest {

    private static final String HEADINGS = "husstandsnr;relation;fornavne;efternavn;fødselsdato;forventet ankomst\n";
    private static final String UNKNOWN = "Sagsnøgle;Kaldenavn;Dag;Hat\nH1;Samira;16-03-2026;rød\n";

    @Autowired
    Towns towns;

    @Autowired
    ImportWorkflow desk;

    @Autowired
    ArrivalImport imports;

    @Autowired
    ImportJob job;

    @Autowired
    ImportUndo undo;

    @Autowired
    Households households;

    @Autowired
    RunJobs jobs;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Town town;
    private Caller ole;

    @BeforeEach
    void aTown() {
        town = towns.town();
        ole = town.person("Ole Bro", Role.CASE_WORKER);
    }

    @Test
    void nothing_is_written_before_the_file_is_approved() {
        UUID id = receive(HEADINGS + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n");
        assertThat(state(id)).isEqualTo(ImportState.CHECK);
        assertThat(check(id).plan().fresh()).hasSize(1);
        assertThat(jobs.due(town)).isZero();
        assertThat(find("H1")).isNull();
        commit(id);
        assertThat(find("H1")).isNotNull();
        assertThat(state(id)).isEqualTo(ImportState.DONE);
    }

    @Test
    void the_check_tells_new_changed_unchanged_and_refused_apart_with_old_and_new_values() {
        commit(receive(HEADINGS
                + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n"
                + "H2;hovedperson;Tesfay;;01-01-2001;24-03-2026\n"));
        Check check = check(receive(HEADINGS
                + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;17-03-2026\n"
                + "H2;hovedperson;Tesfay;;01-01-2001;24-03-2026\n"
                + "H3;hovedperson;Oksana;Kovalenko;;26-03-2026\n"
                + "H4;hovedperson;Omar;Haddad;30-02-1990;26-03-2026\n"));
        assertThat(check.plan().fresh())
                .extracting(each -> each.first().householdNo())
                .containsExactly("H3");
        assertThat(check.plan().unchanged()).extracting(Household::sourceNumber).containsExactly("H2");
        assertThat(check.refusedRows()).isEqualTo(1);
        assertThat(check.plan().changed()).singleElement().satisfies(changed -> {
            assertThat(changed.household().sourceNumber()).isEqualTo("H1");
            assertThat(changed.changes()).singleElement().satisfies(change -> {
                assertThat(change.difference().field()).isEqualTo("expectedDate");
                assertThat(change.difference().oldValue()).isEqualTo("2026-03-16");
                assertThat(change.difference().newValue()).isEqualTo("2026-03-17");
            });
        });
    }

    @Test
    void the_check_says_of_a_child_without_a_birth_date_that_she_is_a_child_until_it_is_known() {
        UUID id = receive(HEADINGS
                + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n"
                + "H1;barn;Yara;Al-Hakim;;16-03-2026\n"
                + "H1;barn;Nour;Al-Hakim;02-03-2015;16-03-2026\n");
        HttpVisitor visitor = new HttpVisitor(port);
        visitor.logIn(town.login(ole), Town.PASSWORD);
        assertThat(visitor.get("/ankomster/indlaesninger/" + id).body())
                .contains("Et barn har ingen fødselsdato", "Yara Al-Hakim")
                .doesNotContain("2 børn har ingen");
    }

    @Test
    void headings_that_nobody_knows_are_asked_for_once_and_then_remembered() {
        UUID first = receive(UNKNOWN);
        assertThat(state(first)).isEqualTo(ImportState.COLUMNS);
        choose(first, Column.HOUSEHOLD_NO, Column.FIRST_NAMES, Column.EXPECTED_ARRIVAL, null);
        assertThat(state(first)).isEqualTo(ImportState.CHECK);
        commit(first);
        assertThat(find("H1")).isNotNull();
        UUID second = receive(UNKNOWN.replace("H1", "H2"));
        assertThat(state(second)).isEqualTo(ImportState.CHECK);
        commit(second);
        assertThat(find("H2")).isNotNull();
    }

    @Test
    void what_one_municipality_told_is_not_known_in_another() {
        choose(receive(UNKNOWN), Column.HOUSEHOLD_NO, Column.FIRST_NAMES, Column.EXPECTED_ARRIVAL, null);
        town = towns.town();
        ole = town.person("Ida Bro", Role.CASE_WORKER);
        assertThat(state(receive(UNKNOWN))).isEqualTo(ImportState.COLUMNS);
    }

    @Test
    void a_column_must_not_be_chosen_twice_and_the_necessary_ones_must_be_there() {
        UUID id = receive(UNKNOWN);
        assertThatThrownBy(() -> choose(id, Column.HOUSEHOLD_NO, Column.HOUSEHOLD_NO, Column.EXPECTED_ARRIVAL, null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field, Problem.Field::key)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("column1", "arrivals.columns.twice"),
                                        org.assertj.core.groups.Tuple.tuple("column3", "arrivals.columns.missing")));
    }

    @Test
    void an_import_that_was_interrupted_goes_on_behind_the_last_whole_chunk() {
        UUID id = receive(many(ImportJob.CHUNK * 2 + 1));
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> {
            desk.commit(tx, id);
            return true;
        });
        ArrivalRows rows = town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> desk.file(tx, id))
                .rows();
        assertThat(job.takeChunk(ole, id, rows, HouseholdRows.group(rows.rows())))
                .isTrue();
        assertThat(result(id).progress())
                .isEqualTo(new ImportResult.Progress(ImportJob.CHUNK, ImportJob.CHUNK * 2 + 1));
        assertThat(result(id).counts().householdsCreated()).isEqualTo(ImportJob.CHUNK);

        // The server that began is gone; another one does the job again, from its beginning.
        jobs.due(town);
        assertThat(state(id)).isEqualTo(ImportState.DONE);
        assertThat(result(id).counts().householdsCreated()).isEqualTo(ImportJob.CHUNK * 2 + 1);
        assertThat(result(id).counts().householdsUnchanged()).isZero();
        assertThat(result(id).counts().rowsRefused()).isEqualTo(1);
        assertThat(result(id).refusals()).hasSize(1);
        assertThat(count("household")).isEqualTo(ImportJob.CHUNK * 2 + 1);
        assertThat(count("person")).isEqualTo(ImportJob.CHUNK * 2 + 1);
    }

    @Test
    void a_file_without_refusals_is_deleted_when_it_has_been_taken_in() {
        UUID id = receive(HEADINGS + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n");
        commit(id);
        assertThat(count("arrival_import_file")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 2026-04-01T09:00, 2026-04-01T11:30",
        "1, 2026-03-03T09:00, 2026-03-03T11:30",
        "366, 2027-03-03T09:00, 2027-03-03T11:30"
    })
    void a_file_with_refusals_is_kept_for_as_many_days_as_the_municipality_says(int days, String kept, String gone) {
        town.settles("arrivals.import.kept-days", days);
        UUID id = receive(HEADINGS + "H1;hovedperson;Samira;Al-Hakim;30-02-1992;16-03-2026\n");
        commit(id);
        clock.set(kept);
        jobs.daily(town, "arrival-import-expiry");
        assertThat(count("arrival_import_file")).isEqualTo(1);
        clock.set(gone);
        jobs.daily(town, "arrival-import-expiry");
        assertThat(count("arrival_import_file")).isZero();
        assertThat(result(id).refusals()).hasSize(1);
    }

    @Test
    void a_draft_that_nobody_approves_is_given_up_with_its_file() {
        UUID id = receive(UNKNOWN);
        clock.set("2026-04-02T10:00");
        jobs.daily(town, "arrival-import-expiry");
        assertThat(state(id)).isEqualTo(ImportState.DROPPED);
        assertThat(count("arrival_import_file")).isZero();
    }

    @Test
    void refused_rows_are_mended_and_sent_again_and_the_others_stay_as_they_are() {
        String good = "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n";
        UUID id = receive(HEADINGS + good + "H1;barn;Yara;Al-Hakim;30-02-2017;16-03-2026\n");
        commit(id);
        ImportWorkflow.RefusedRows refused =
                town.read(ole, ArrivalAction.ARRIVAL_IMPORT_REFUSED, tx -> desk.refused(tx, imports.get(tx, id)));
        assertThat(refused.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(3);
            assertThat(row.cells()).containsExactly("H1", "barn", "Yara", "Al-Hakim", "30-02-2017", "16-03-2026");
        });
        String mended = String.join(";", refused.headings()) + ";Hvad er galt?\n"
                + String.join(";", refused.rows().getFirst().cells()).replace("30-02", "03-02") + ";fødselsdato: …\n";
        UUID second = receive(mended);
        assertThat(state(second))
                .as("the column of reasons needs no explanation")
                .isEqualTo(ImportState.CHECK);
        commit(second);
        assertThat(result(second).counts().personsCreated()).isEqualTo(1);
        assertThat(find("H1").persons()).hasSize(2);
        assertThat(find("H1").main().name()).isEqualTo("Samira Al-Hakim");
    }

    @Test
    void telephones_are_taken_in_changed_and_taken_back() {
        String headings = "husstandsnr;relation;fornavne;efternavn;mobil;forventet ankomst\n";
        commit(receive(headings + "H1;hovedperson;Samira;Al-Hakim;12 34 56 78;16-03-2026\n"));
        assertThat(find("H1").main().phone()).isEqualTo("12 34 56 78");
        UUID id = receive(
                headings
                        + "H1;hovedperson;Samira;Al-Hakim;+45 87654321;16-03-2026\nH1;barn;Yara;Al-Hakim;11223344;16-03-2026\n");
        assertThat(check(id).plan().changed())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes())
                        .extracting(change -> change.difference().field())
                        .containsExactly("phone", "person"));
        commit(id);
        assertThat(find("H1").persons())
                .extracting(Person::phone)
                .containsExactlyInAnyOrder("+45 87654321", "11223344");
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_UNDO, tx -> {
            undo.order(tx, imports.get(tx, id));
            return true;
        });
        jobs.due(town);
        assertThat(find("H1").persons()).extracting(Person::phone).containsExactly("12 34 56 78");
    }

    @Test
    void a_new_household_of_which_a_row_is_refused_is_incomplete() {
        Check check = check(receive(HEADINGS
                + "H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026\n"
                + "H1;barn;Yara;Al-Hakim;30-02-2017;16-03-2026\n"
                + "H2;hovedperson;Tesfay;;01-01-2001;24-03-2026\n"
                + "H3;hovedperson;Omar;Haddad;30-02-1990;26-03-2026\n"));
        assertThat(check.plan().fresh()).hasSize(2);
        assertThat(check.incomplete()).as("H3 does not come in at all").containsExactly("H1");
    }

    @Test
    void a_file_whose_letters_are_not_certain_waits_until_somebody_says_how_they_are_written() {
        byte[] content = (HEADINGS + "H1;hovedperson;Søren;Kjær;15-01-1992;16-03-2026\n")
                .getBytes(Charset.forName("x-MacRoman"));
        UUID id = town.write(ole, ArrivalAction.ARRIVAL_IMPORT, tx -> desk.receive(tx, "liste.csv", content));
        assertThat(state(id)).isEqualTo(ImportState.ENCODING);
        assertThatThrownBy(() -> commit(id)).isInstanceOf(Problem.class);
        ArrivalsSheet sheet = ImportFile.open(content, "liste.csv", TextEncoding.MACINTOSH, KnownHeadings.NONE);
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_ENCODING, tx -> {
            desk.read(tx, id, OpenedImport.of(sheet, TextEncoding.MACINTOSH));
            return true;
        });
        assertThat(state(id)).isEqualTo(ImportState.CHECK);
        commit(id);
        assertThat(find("H1").main().name()).isEqualTo("Søren Kjær");
    }

    private String many(int households) {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int i = 0; i < households; i++) {
            file.append("H%d;hovedperson;Navn %s;Efternavn;15-01-1992;16-03-2026\n".formatted(i, letters(i)));
        }
        return file.append("X1;hovedperson;Omar;Haddad;30-02-1990;26-03-2026\n").toString();
    }

    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(c -> String.valueOf((char) ('a' + c - '0')))
                .reduce("", String::concat);
    }

    private UUID receive(String file) {
        byte[] content = file.getBytes(UTF_8);
        KnownHeadings told = town.read(ole, ArrivalAction.ARRIVAL_IMPORT, desk::known);
        ArrivalsSheet sheet = ImportFile.open(content, "liste.csv", null, told);
        return town.write(
                ole,
                ArrivalAction.ARRIVAL_IMPORT,
                tx -> desk.receive(tx, "liste.csv", content, OpenedImport.of(sheet, null)));
    }

    private void choose(UUID id, @Nullable Column... columns) {
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_COLUMNS, tx -> {
            desk.choose(tx, id, new ColumnChoice(Arrays.asList(columns)));
            return true;
        });
    }

    private void commit(UUID id) {
        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> {
            desk.commit(tx, id);
            return true;
        });
        jobs.due(town);
    }

    private Check check(UUID id) {
        return town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> desk.check(tx, id));
    }

    private ImportResult result(UUID id) {
        return town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, id));
    }

    private ImportState state(UUID id) {
        return result(id).state();
    }

    private @Nullable Household find(String number) {
        List<Household> found = town.read(
                town.system(), PeopleAction.HOUSEHOLD_SEE, tx -> households.bySourceNumbers(tx, List.of(number)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private int count(String table) {
        return JdbcClient.create(TestDatabase.superuser())
                .sql("SELECT count(*) FROM " + table + " WHERE municipality = :town")
                .param("town", town.code())
                .query(Integer.class)
                .single();
    }
}
