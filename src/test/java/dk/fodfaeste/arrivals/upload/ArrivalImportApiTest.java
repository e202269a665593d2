package dk.fodfaeste.arrivals.upload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Arrivals files by the API. */
@ServerTest
class ArrivalImportApiTest {

    private static final String HEADINGS =
            "husstandsnr;relation;fornavne;efternavn;fødselsdato;forventet ankomst;ankomsttid\n";
    private static final String FAMILY = """
            H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026;10:00
            H1;barn;Yara;Al-Hakim;04-05-2017;16-03-2026;10:00
            """;

    @Autowired
    Towns towns;

    @Autowired
    RunJobs jobs;

    @Autowired
    Environment environment;

    @Test
    void a_file_is_accepted_and_becomes_households_and_tasks_where_the_answer_says() {
        Town town = towns.town();
        ApiClient client = client(town);
        ApiResponse accepted = client.upload("ankomster marts.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.at("/fileName")).isEqualTo("ankomster marts.csv");
        assertThat(accepted.at("/state")).isEqualTo("running");
        assertThat(accepted.json().at("/counts/householdsCreated").asInt()).isZero();
        jobs.due(town);
        ApiResponse done = client.get(accepted.header("Location"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.json().at("/progress/done").asInt()).isEqualTo(1);
        assertThat(done.json().at("/progress/total").asInt()).isEqualTo(1);
        assertThat(done.json().at("/counts/householdsCreated").asInt()).isEqualTo(1);
        assertThat(done.json().at("/counts/personsCreated").asInt()).isEqualTo(2);
        assertThat(done.json().at("/counts/tasksCreated").asInt()).isPositive();
        assertThat(client.get("/arrivals/imports").at("/items/0/id")).isEqualTo(done.at("/id"));
    }

    @Test
    void a_file_can_be_checked_first_and_committed_then() {
        Town town = towns.town();
        ApiClient client = client(town);
        String file = HEADINGS + FAMILY + "H2;hovedperson;Omar;Haddad;30-02-1990;16-03-2026;\n";
        ApiResponse checked =
                client.form("/arrivals/imports", "liste.csv", file.getBytes(UTF_8), Map.of("commit", "false"));
        assertThat(checked.status()).isEqualTo(202);
        assertThat(checked.at("/state")).isEqualTo("check");
        assertThat(checked.json().at("/plan/householdsToCreate").asInt()).isEqualTo(1);
        assertThat(checked.json().at("/plan/rowsRefused").asInt()).isEqualTo(1);
        assertThat(checked.json().at("/refusals/0/row").asInt()).isEqualTo(4);
        assertThat(jobs.due(town)).isZero();
        String place = checked.header("Location");
        assertThat(client.post(place + "/commit").status()).isEqualTo(202);
        jobs.due(town);
        assertThat(client.get(place).at("/state")).isEqualTo("done");
        assertThat(client.post(place + "/commit").status()).isEqualTo(409);
        assertThat(client.post(place + "/drop").at("/code")).isEqualTo("arrivals.import.elsewhere");
    }

    @Test
    void the_caller_says_what_headings_mean_that_nobody_knows() {
        Town town = towns.town();
        ApiClient client = client(town);
        byte[] file = "Sagsnøgle;Kaldenavn;Dag\nH1;Samira;16-03-2026\n".getBytes(UTF_8);
        assertThat(client.upload("liste.csv", file).at("/code")).isEqualTo("arrivals.file.no-headings");
        String columns =
                "{\"Sagsnøgle\": \"household-no\", \"kaldenavn\": \"first-names\", \"Dag\": \"expected-arrival\"}";
        ApiResponse accepted = client.form("/arrivals/imports", "liste.csv", file, Map.of("columns", columns));
        assertThat(accepted.status()).isEqualTo(202);
        jobs.due(town);
        assertThat(client.get(accepted.header("Location"))
                        .json()
                        .at("/counts/householdsCreated")
                        .asInt())
                .isEqualTo(1);
        ApiResponse wrong =
                client.form("/arrivals/imports", "liste.csv", file, Map.of("columns", "{\"Dag\": \"day\"}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/errors/0/code")).isEqualTo("arrivals.api.columns");
    }

    @Test
    void refused_rows_come_back_whole_but_for_cpr_numbers() {
        Town town = towns.town();
        ApiClient client = client(town);
        String file =
                "husstandsnr;fornavne;CPR;forventet ankomst;noter til os\nH1;Samira;150192-1234;32-03-2026;=1+1\n";
        ApiResponse done = imported(town, client, "liste.csv", file);
        ApiResponse refused = client.get("/arrivals/imports/" + done.at("/id") + "/refused");
        assertThat(refused.at("/headings/4")).isEqualTo("noter til os");
        assertThat(refused.at("/rows/0/cells/1")).isEqualTo("Samira");
        assertThat(refused.at("/rows/0/cells/2")).isEqualTo("150192-••••");
        assertThat(refused.at("/rows/0/reasons/0/column")).isEqualTo("forventet ankomst");
    }

    @Test
    void an_import_is_undone_and_what_stands_in_the_way_is_named() {
        Town town = towns.town();
        ApiClient client = client(town);
        ApiResponse done = imported(town, client, "liste.csv", HEADINGS + FAMILY);
        String place = "/arrivals/imports/" + done.at("/id");
        ApiResponse outlook = client.get(place + "/undo");
        assertThat(outlook.json().at("/possible").asBoolean()).isTrue();
        assertThat(outlook.json().at("/householdsToRemove").asInt()).isEqualTo(1);
        assertThat(client.post(place + "/undo").status()).isEqualTo(202);
        jobs.due(town);
        assertThat(client.get(place).at("/state")).isEqualTo("undone");
        assertThat(client.get("/households").json().at("/items").size()).isZero();

        ApiResponse again = imported(town, client, "liste.csv", HEADINGS + FAMILY);
        String household = client.get("/households").at("/items/0/id");
        client.post("/households/" + household + "/arrival", "{\"arrivedAt\": \"2026-03-01T14:30:00+01:00\"}");
        String second = "/arrivals/imports/" + again.at("/id") + "/undo";
        assertThat(client.get(second).at("/obstacles/0/household")).isEqualTo(household);
        assertThat(client.get(second).at("/obstacles/0/reasons/0")).isEqualTo("tasks");
        ApiResponse refused = client.post(second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("arrivals.undo.obstructed");
    }

    @Test
    void a_refused_row_is_named_with_column_value_and_reason_and_the_others_go_in() {
        Town town = towns.town();
        String file = HEADINGS + FAMILY + "H2;hovedperson;Omar;Haddad;30-02-1990;16-03-2026;\n";
        ApiResponse answer = imported(town, client(town), "liste.csv", file);
        assertThat(answer.json().at("/counts/householdsCreated").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/counts/rowsRefused").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/refusals/0/row").asInt()).isEqualTo(4);
        assertThat(answer.at("/refusals/0/column")).isEqualTo("fødselsdato");
        assertThat(answer.at("/refusals/0/value")).isEqualTo("30-02-1990");
        assertThat(answer.at("/refusals/0/code")).isEqualTo("arrivals.row.date.no-such-day");
        assertThat(answer.at("/refusals/0/reason")).contains("28 dage");
    }

    @Test
    void reasons_come_in_the_language_that_the_caller_accepts() {
        Town town = towns.town();
        ApiClient client = client(town);
        String file = HEADINGS + "H2;hovedperson;Omar;Haddad;30-02-1990;16-03-2026;\n";
        ApiResponse english = imported(town, client.in("en-GB, da;q=0.5"), "list.csv", file);
        assertThat(english.at("/refusals/0/reason")).contains("28 days");
        ApiResponse danish = client.in("da").get("/arrivals/imports/" + english.at("/id"));
        assertThat(danish.at("/refusals/0/reason")).contains("28 dage");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        Town town = towns.town();
        ApiClient client = client(town);
        imported(town, client, "liste.csv", HEADINGS + FAMILY);
        ApiResponse again = imported(town, client, "liste.csv", HEADINGS + FAMILY);
        assertThat(again.json().at("/counts/householdsUnchanged").asInt()).isEqualTo(1);
        assertThat(again.json().at("/counts/householdsCreated").asInt()).isZero();
        assertThat(again.json().at("/counts/tasksCreated").asInt()).isZero();
    }

    @Test
    void html_in_a_name_comes_back_as_the_text_that_it_is() {
        Town town = towns.town();
        ApiClient client = client(town);
        imported(
                town,
                client,
                "liste.csv",
                HEADINGS + "H1;hovedperson;<script>alert(1)</script>;<b>Al-Hakim</b>;15-01-1992;16-03-2026;\n");
        ApiResponse list = client.get("/households");
        assertThat(list.at("/items/0/name")).isEqualTo("<b>Al-Hakim</b>");
        assertThat(list.header("Content-Type")).startsWith("application/json");
        assertThat(list.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void an_encoding_that_is_not_certain_is_refused_with_those_that_fit_and_taken_when_it_is_told() {
        Town town = towns.town();
        ApiClient client = client(town);
        byte[] file = (HEADINGS + "H1;hovedperson;Ayşe;Yıldız;15-01-1992;16-03-2026;\n")
                .getBytes(Charset.forName("windows-1254"));
        ApiResponse refused = client.upload("liste.csv", file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("arrivals.file.encoding-uncertain");
        assertThat(refused.at("/detail")).contains("windows-1252", "windows-1254");
        assertThat(refused.at("/errors/0/field")).isEqualTo("encoding");
        ApiResponse accepted = client.form("/arrivals/imports", "liste.csv", file, Map.of("encoding", "windows-1254"));
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.at("/encoding")).isEqualTo("windows-1254");
        jobs.due(town);
        assertThat(client.get("/households/" + client.get("/households").at("/items/0/id"))
                        .at("/persons/0/lastName"))
                .isEqualTo("Yıldız");
        ApiResponse unknown = client.form("/arrivals/imports", "liste.csv", file, Map.of("encoding", "klingon"));
        assertThat(unknown.at("/errors/0/code")).isEqualTo("arrivals.api.encoding");
        ApiResponse wrong = client.form("/arrivals/imports", "liste.csv", file, Map.of("encoding", "utf-8"));
        assertThat(wrong.at("/code")).isEqualTo("arrivals.file.encoding-wrong");
    }

    @Test
    void headings_that_were_not_read_are_named_also_when_all_is_done() {
        Town town = towns.town();
        ApiClient client = client(town);
        String file =
                "husstandsnr;fornavne;fødselsdto;skostørrelse;forventet ankomst\nH1;Ali;1990-01-01;43;16-03-2026\n";
        byte[] content = file.getBytes(UTF_8);
        assertThat(client.form("/arrivals/imports", "liste.csv", content, Map.of("commit", "false"))
                        .json()
                        .at("/unreadHeadings")
                        .toString())
                .isEqualTo("[\"fødselsdto\",\"skostørrelse\"]");
        ApiResponse done = imported(town, client, "liste.csv", file);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/unreadHeadings/0")).isEqualTo("fødselsdto");
        ApiResponse told = client.form(
                "/arrivals/imports", "liste.csv", content, Map.of("columns", "{\"fødselsdto\": \"birth-date\"}"));
        assertThat(told.json().at("/unreadHeadings").size()).isEqualTo(1);
    }

    @Test
    void a_cpr_number_is_never_shown_whole_in_whatever_column_it_stands() {
        Town town = towns.town();
        ApiClient client = client(town);
        String file = "husstandsnr;fornavne;fødselsdato;køn;udlændingenr;asylcenter;bemærkninger;forventet ankomst\n"
                + "C9;Ali;010190-1234;020290-1234;;;;16-03-2026\n"
                + "C8;Ali 0101901234;;;;;;16-03-2026\n"
                + "C7;Ali;;;0101901234;;;16-03-2026\n"
                + "C6;Ali;;;;Nord 010190 1234;;16-03-2026\n"
                + "C5;Ali;;;;;mor: 010190-1234;16-03-2026\n"
                + "010190-1234;Omar;;;;;;16-03-2026\n";
        ApiResponse done = imported(town, client, "010190-1234.csv", file);
        assertThat(done.json().at("/counts/householdsCreated").asInt()).isEqualTo(1);
        assertThat(done.json().at("/refusals").toString())
                .contains("010190-••••", "020290-••••", "arrivals.row.cpr-elsewhere");
        assertThat(done.at("/fileName")).isEqualTo("010190-••••.csv");
        String place = "/arrivals/imports/" + done.at("/id");
        ApiResponse household =
                client.get("/households/" + client.get("/households").at("/items/0/id"));
        assertThat(household.at("/sourceNumber")).isEqualTo("010190-••••");
        for (ApiResponse answer :
                new ApiResponse[] {done, client.get(place + "/refused"), client.get("/households"), household}) {
            assertThat(answer.json().toString()).doesNotContain("1234");
        }
        ApiResponse again = imported(town, client, "liste.csv", file);
        assertThat(again.json().at("/counts/householdsUnchanged").asInt())
                .as("the sender's number is still known")
                .isEqualTo(1);
    }

    @Test
    void a_files_name_is_kept_without_the_folders_before_it() {
        ApiClient client = client(towns.town());
        ApiResponse answer = client.upload("../../etc/C:\\lister\\marts.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        assertThat(answer.at("/fileName")).isEqualTo("marts.csv");
    }

    @Test
    void another_municipalitys_import_is_not_there() {
        ApiResponse theirs = client(towns.town()).upload("liste.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        ApiResponse answer = client(towns.town()).get(theirs.header("Location"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("arrivals.import.unknown");
    }

    private ApiResponse imported(Town town, ApiClient client, String name, String file) {
        ApiResponse accepted = client.upload(name, file.getBytes(UTF_8));
        assertThat(accepted.status()).isEqualTo(202);
        jobs.due(town);
        return client.get(accepted.header("Location"));
    }

    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.ARRIVALS_WRITE, ApiScope.HOUSEHOLDS_READ));
    }
}
