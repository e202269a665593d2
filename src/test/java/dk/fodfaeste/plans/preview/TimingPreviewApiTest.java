package dk.fodfaeste.plans.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What a timing gives, asked for by the API. */
@ServerTest
class TimingPreviewApiTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    private ApiClient client;

    @BeforeEach
    void takeAToken() {
        client = ApiClient.of(environment, towns.town().token(ApiScope.TIMINGS));
    }

    @Test
    void a_timing_and_its_anchor_give_a_window_and_its_explanation_in_both_languages() {
        ApiResponse answer = preview("48 TO 96 hours  after arrival", "arrival", "2026-03-03T10:00");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/notBefore")).isEqualTo("2026-03-05T10:00:00+01:00");
        assertThat(answer.at("/dueBy")).isEqualTo("2026-03-07T10:00:00+01:00");
        assertThat(answer.json().get("dateOnly").asBoolean()).isFalse();
        assertThat(answer.json().get("warns").asBoolean()).isTrue();
        assertThat(answer.at("/explanation/da")).startsWith("48–96 timer efter ankomst 3. marts 2026 kl. 10.00");
        assertThat(answer.at("/explanation/en")).startsWith("48–96 hours after arrival");
        assertThat(answer.at("/text")).isEqualTo("48 to 96 hours after arrival");
        assertThat(answer.at("/description/da")).isEqualTo("48–96 timer efter ankomst");
    }

    @Test
    void an_anchor_with_a_day_only_gives_whole_days() {
        ApiResponse answer = preview("14 days after move-in", "move-in", "2026-03-03");
        assertThat(answer.at("/dueBy")).isEqualTo("2026-03-17T23:59:59+01:00");
        assertThat(answer.json().get("dateOnly").asBoolean()).isTrue();
    }

    @Test
    void an_anchor_may_have_an_offset_and_is_then_taken_in_danish_time() {
        ApiResponse answer = preview("24 hours after arrival", "arrival", "2026-03-03T23:30:00Z");
        assertThat(answer.at("/dueBy")).isEqualTo("2026-03-05T00:30:00+01:00");
    }

    @Test
    void forty_eight_hours_over_the_night_of_summer_time_end_an_hour_later_on_the_clock() {
        ApiResponse answer = preview("48 hours after arrival", "arrival", "2026-03-28T10:00");
        assertThat(answer.at("/dueBy")).isEqualTo("2026-03-30T11:00:00+02:00");
    }

    @Test
    void the_second_of_two_hours_on_the_night_of_winter_time_is_counted_from_its_own_offset() {
        ApiResponse second = preview("48 to 96 hours after arrival", "arrival", "2026-10-25T02:30+01:00");
        assertThat(second.at("/notBefore")).isEqualTo("2026-10-27T02:30:00+01:00");
        ApiResponse first = preview("48 to 96 hours after arrival", "arrival", "2026-10-25T02:30+02:00");
        assertThat(first.at("/notBefore")).isEqualTo("2026-10-27T01:30:00+01:00");
        assertThat(preview("48 to 96 hours after arrival", "arrival", "2026-10-25T02:30")
                        .at("/notBefore"))
                .isEqualTo("2026-10-27T01:30:00+01:00");
    }

    @Test
    void closed_days_move_a_due_day_and_are_named_in_the_explanation() {
        String question = """
                {"timing": "14 days after move-in", "anchors": {"move-in": "2026-03-03"}, "closedDays": %s}""";
        ApiResponse named = client.post(
                "/timings/preview",
                question.formatted("[{\"date\": \"2026-03-17\", \"name\": \"Personaledag\"}, \"2026-03-18\"]"));
        assertThat(named.at("/dueBy")).startsWith("2026-03-19");
        assertThat(named.at("/explanation/da")).contains("Personaledag");
        assertThat(client.post("/timings/preview", question.formatted("[]")).at("/dueBy"))
                .startsWith("2026-03-17");
    }

    @Test
    void the_longest_spans_from_the_ends_of_the_calendar_are_answered() {
        assertThat(preview("1000 years after arrival", "arrival", "2999-12-31").status())
                .isEqualTo(200);
        assertThat(preview("1000 years before arrival", "arrival", "1850-01-01").status())
                .isEqualTo(200);
    }

    private ApiResponse preview(String timing, String anchor, String at) {
        return client.post("/timings/preview", """
                {"timing": "%s", "anchors": {"%s": "%s"}}""".formatted(timing, anchor, at));
    }
}
