package dk.fodfaeste.arrivals.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiAnswer;
import dk.fodfaeste.testing.api.ApiClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Arrivals files by the API. */
@ServerTest
class ArrivalImportApiTest {

    private static final String HEADINGS = "husstandsnr;relation;fornavne;efternavn;fødselsdato;forventet ankomst;ankomsttid\n";
    private static final String FAMILY = """
            H1;hovedperson;Samira;Al-Hakim;15-01-1992;16-03-2026;10:00
            H1;barn;Yara;Al-Hakim;04-05-2017;16-03-2026;10:00
            """;

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Test
    void a_file_becomes_households_and_tasks_and_the_answer_says_where_its_result_stays() {
        ApiClient client = client(towns.town());
        ApiAnswer answer = client.upload("ankomster marts.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/fileName")).isEqualTo("ankomster marts.csv");
        assertThat(answer.json().at("/counts/householdsCreated").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/counts/personsCreated").asInt()).isEqualTo(2);
        assertThat(answer.json().at("/counts/tasksCreated").asInt()).isPositive();
        ApiAnswer kept = client.get(answer.header("Location"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.json()).isEqualTo(answer.json());
    }

    @Test
    void a_refused_row_is_named_with_column_value_and_reason_and_the_others_go_in() {
        ApiClient client = client(towns.town());
        String file = HEADINGS + FAMILY + "H2;hovedperson;Omar;Haddad;30-02-1990;16-03-2026;\n";
        ApiAnswer answer = client.upload("liste.csv", file.getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(201);
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
        ApiClient client = client(towns.town());
        String file = HEADINGS + "H2;hovedperson;Omar;Haddad;30-02-1990;16-03-2026;\n";
        ApiAnswer english = client.in("en-GB, da;q=0.5").upload("list.csv", file.getBytes(UTF_8));
        assertThat(english.at("/refusals/0/reason")).contains("28 days");
        ApiAnswer danish = client.in("da").get(english.header("Location"));
        assertThat(danish.at("/refusals/0/reason")).contains("28 dage");
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        ApiClient client = client(towns.town());
        client.upload("liste.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        ApiAnswer again = client.upload("liste.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().at("/counts/householdsUnchanged").asInt()).isEqualTo(1);
        assertThat(again.json().at("/counts/householdsCreated").asInt()).isZero();
        assertThat(again.json().at("/counts/tasksCreated").asInt()).isZero();
    }

    @Test
    void html_in_a_name_comes_back_as_the_text_that_it_is() {
        ApiClient client = client(towns.town());
        String file = HEADINGS + "H1;hovedperson;<script>alert(1)</script>;<b>Al-Hakim</b>;15-01-1992;16-03-2026;\n";
        client.upload("liste.csv", file.getBytes(UTF_8));
        ApiAnswer list = client.get("/households");
        assertThat(list.at("/items/0/name")).isEqualTo("<b>Al-Hakim</b>");
        assertThat(list.header("Content-Type")).startsWith("application/json");
        assertThat(list.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void a_files_name_is_kept_without_the_folders_before_it() {
        ApiClient client = client(towns.town());
        ApiAnswer answer = client.upload("../../etc/C:\\lister\\marts.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        assertThat(answer.at("/fileName")).isEqualTo("marts.csv");
    }

    @Test
    void another_municipalitys_import_is_not_there() {
        ApiAnswer theirs = client(towns.town()).upload("liste.csv", (HEADINGS + FAMILY).getBytes(UTF_8));
        ApiAnswer answer = client(towns.town()).get(theirs.header("Location"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("arrivals.import.unknown");
    }

    private ApiClient client(Town town) {
        return ApiClient.of(environment, town.token(ApiScope.ARRIVALS_WRITE, ApiScope.HOUSEHOLDS_READ));
    }
}
