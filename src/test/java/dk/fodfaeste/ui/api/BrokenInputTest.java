package dk.fodfaeste.ui.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiResponse;
import dk.fodfaeste.testing.api.Contents;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Whatever is sent, the answer is a clear refusal, and nothing is changed: not a row, not a value, in neither of two
 * municipalities. As no case changes anything, all of them share one world.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenInputTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    private Contents contents;
    private World world;

    @BeforeAll
    void makeAWorld() {
        contents = new Contents();
        world = World.make(towns, environment);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.ui.api.BrokenRequests#all")
    void broken_input_gets_a_clear_refusal_and_changes_nothing(BrokenRequests.Case broken) {
        List<String> before = contents();
        ApiResponse answer = broken.sent().apply(world);
        assertThat(answer.status()).as(answer.text()).isEqualTo(broken.status());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(List.of(answer.at("/code"), answer.at("/errors/0/code")))
                .as(answer.text())
                .contains(broken.code());
        assertThat(answer.at("/title")).isNotEmpty();
        assertThat(answer.at("/detail"))
                .isNotEmpty()
                .doesNotContain("⟦")
                .doesNotContain("Exception")
                .doesNotContain("dk.fodfaeste");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "fødselsdato, 30-02-1990, arrivals.row.date.no-such-day",
                "fødselsdato, 03-13-1990, arrivals.row.date.no-such-month",
                "fødselsdato, 03-03-90, arrivals.row.date.two-digit-year",
                "fødselsdato, 03-03-2030, arrivals.row.birth.future",
                "fornavne, \"\", arrivals.row.name-missing",
                "fornavne, S\uFFFDren, arrivals.row.lost-letters",
                "fornavne, ';DROP TABLE person--, arrivals.row.too-many-cells",
                "køn, <b>kvinde</b>, arrivals.row.gender.unknown",
                "CPR, 123, arrivals.row.cpr.unreadable",
                "CPR, 3002901234, arrivals.row.cpr.no-such-date",
                "udlændingenr, " + World.KNOWN_NUMBER + ", arrivals.row.known-elsewhere",
                "nationalitet, ' OR 1=1, arrivals.row.nationality.unknown",
                "kategori, <script>, arrivals.row.kind.unknown",
                "forventet ankomst, i morgen, arrivals.row.date.unreadable",
                "forventet ankomst, 16-03-2226, arrivals.row.date.too-far-ahead",
            })
    void a_broken_row_is_named_with_its_reason_and_no_family_comes_of_it(String column, String value, String code) {
        List<String> before = contents();
        String name = column.equals("fornavne") ? value : "Omar";
        String arrival = column.equals("forventet ankomst") ? value : "16-03-2026";
        boolean extra = !column.equals("fornavne") && !column.equals("forventet ankomst");
        String file = "husstandsnr;fornavne;forventet ankomst%s\nH9;%s;%s%s\n"
                .formatted(extra ? ";" + column : "", name, arrival, extra ? ";" + value : "");
        ApiResponse accepted = world.us().upload("liste.csv", file.getBytes(UTF_8));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        jobs.due(world.town());
        ApiResponse answer = world.us().get(accepted.header("Location"));
        assertThat(answer.json()
                        .get("refusals")
                        .valueStream()
                        .map(each -> each.get("code").asString()))
                .contains(code);
        assertThat(answer.json().get("refusals").valueStream()).allSatisfy(refusal -> {
            assertThat(refusal.get("row").asInt()).isEqualTo(2);
            assertThat(refusal.get("reason").asString()).isNotEmpty().doesNotContain("⟦");
        });
        assertThat(answer.json().at("/counts/rowsRefused").asInt()).isEqualTo(1);
        assertThat(withoutImports(contents())).isEqualTo(withoutImports(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'; DROP TABLE household; --",
                "' OR '1'='1",
                "%",
                "_",
                "\\",
                "%' OR true --",
                "1' OR '1'='1",
                "Samira%"
            })
    void sql_in_a_search_is_a_text_that_nobody_is_called(String text) {
        List<String> before = contents();
        ApiResponse answer =
                world.us().post("/households/search", "{\"text\": \"%s\"}".formatted(text.replace("\\", "\\\\")));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.items()).isEmpty();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_task_that_was_refused_in_every_way_can_still_be_done() {
        World own = World.make(towns, environment);
        own.us().post("/tasks/" + own.task() + "/done", "{\"version\": 7}");
        own.us().post("/tasks/" + own.task() + "/waiting", "{\"waitingFor\": \"a\\u0000b\"}");
        List<String> before = contents.of(own.town().code());
        assertThat(own.us()
                        .post("/tasks/" + own.task() + "/done", "{\"version\": 0}")
                        .status())
                .isEqualTo(200);
        assertThat(contents.of(own.town().code()))
                .as("a change shows in the contents")
                .isNotEqualTo(before);
    }

    private List<String> contents() {
        return contents.of(world.town().code(), world.neighbour().code());
    }

    /** What became of a file is kept, though nothing came of it. */
    private static List<String> withoutImports(List<String> contents) {
        return contents.stream()
                .filter(table -> !table.matches("(arrival_import|arrival_import_file|arrival_refusal) .*"))
                .toList();
    }
}
