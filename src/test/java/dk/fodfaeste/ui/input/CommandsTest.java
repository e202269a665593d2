package dk.fodfaeste.ui.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fodfaeste.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A command is read alike from a form and from JSON; what is wrong is said of all fields at once, by one key for each kind. */
class CommandsTest {

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Command
    record Told(
            @Text(max = 5) String name,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable Instant moment,
            @Range(min = 1, max = 9) @Nullable Integer number,
            @Nullable Colour colour,
            @Nullable UUID id,
            @Nullable Boolean answer,
            boolean ticked) {}

    @Command
    record Several(List<UUID> ids) {}

    @Command
    record Named(
            @Text(kind = Text.Kind.NAME) String name,
            @Text(kind = Text.Kind.TITLE) @Nullable String title,
            @Text(kind = Text.Kind.PHONE) @Nullable String phone,
            @Nullable String text,
            @Nullable LocalDate day) {}

    @Test
    void a_text_is_clean_however_it_comes_in() {
        Map<String, String> typed = Map.of(
                "name", "\u200BMar\u00ADie\u00A0 Lund\u202E",
                "title", "Hus\n1",
                "phone", "\u202A12\u00A034\u201156 78",
                "text", "en\r\nto\t tre",
                "day", "\u200E28-02-2026\u00A0");
        Named told = new Named("Marie Lund", "Hus 1", "12 34 56 78", "en\nto tre", LocalDate.of(2026, 2, 28));
        assertThat(Commands.fromForm(Named.class, lists(typed))).isEqualTo(told);
        assertThat(Commands.fromJson(Named.class, JsonMapper.shared().readTree("""
                        {"name": "\\u200BMar\\u00ADie\\u00A0 Lund\\u202E", "title": "Hus\\n1",
                         "phone": "\\u202A12\\u00A034\\u201156 78", "text": "en\\r\\nto\\t tre", "day": "2026-02-28"}
                        """)))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u200B\u3164', ui.input.missing",
        "😀, ui.input.name",
        "123, ui.input.name",
        "'a\u0007b', ui.input.control",
        "S\uFFFDren, ui.input.lost",
    })
    void what_is_no_name_is_refused(String name, String key) {
        assertThat(refusals(() -> Commands.fromForm(Named.class, Map.of("name", List.of(name)))))
                .isEqualTo(Map.of("name", key));
        String json = JsonMapper.shared().writeValueAsString(Map.of("name", name));
        assertThat(refusals(
                        () -> Commands.fromJson(Named.class, JsonMapper.shared().readTree(json))))
                .isEqualTo(Map.of("name", key));
    }

    private static Map<String, List<String>> lists(Map<String, String> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    }

    private static Map<String, String> refusals(Runnable reading) {
        try {
            reading.run();
            return Map.of();
        } catch (Problem problem) {
            return problem.fields().stream().collect(Collectors.toMap(Problem.Field::field, Problem.Field::key));
        }
    }

    @Test
    void what_is_not_filled_in_is_null_where_it_may_be_and_missing_where_not() {
        assertThat(form(Map.of("name", "Mette", "day", " ")))
                .isEqualTo(new Told("Mette", null, null, null, null, null, null, null, false));
        assertThat(json("{\"name\": \"Mette\", \"day\": null}"))
                .isEqualTo(new Told("Mette", null, null, null, null, null, null, null, false));
        assertThat(inForm(Map.of())).isEqualTo(Map.of("name", "ui.input.missing"));
        assertThat(inJson("{}")).isEqualTo(Map.of("name", "ui.input.missing"));
        assertThat(inForm(Map.of("name", "  "))).isEqualTo(Map.of("name", "ui.input.missing"));
        assertThat(inJson("{\"name\": \" \"}")).isEqualTo(Map.of("name", "ui.input.missing"));
    }

    @Test
    void all_mistakes_are_told_together() {
        assertThat(inForm(Map.of("name", "", "day", "30-02-2026", "number", "ti", "colour", "green")))
                .isEqualTo(Map.of(
                        "name", "ui.input.missing",
                        "day", "ui.input.date",
                        "number", "ui.input.number",
                        "colour", "ui.input.choose"));
    }

    @Test
    void a_text_is_stripped_and_has_at_most_its_length() {
        assertThat(form(Map.of("name", " 12345 ")).name()).isEqualTo("12345");
        assertThat(inForm(Map.of("name", "123456"))).isEqualTo(Map.of("name", "ui.input.long"));
        assertThat(inJson("{\"name\": \"123456\"}")).isEqualTo(Map.of("name", "ui.input.long"));
        assertThat(Commands.longest(Told.class, "name")).isEqualTo(5);
        assertThat(Commands.longest(Told.class, "day")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, 2026-02-28", "28-02-2026, 2026-02-28", "28/2 2026, 2026-02-28", "1.3.2026, 2026-03-01"})
    void a_day_is_read_as_the_browser_and_as_danes_write_it(String written, LocalDate day) {
        assertThat(form(Map.of("name", "M", "day", written)).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "30-02-2026", "0000-01-01", "10000-01-01", "i morgen"})
    void a_day_that_does_not_exist_is_refused_by_the_same_key_everywhere(String written) {
        assertThat(inForm(Map.of("name", "M", "day", written))).isEqualTo(Map.of("day", "ui.input.date"));
        assertThat(inJson("{\"name\": \"M\", \"day\": \"%s\"}".formatted(written)))
                .isEqualTo(Map.of("day", "ui.input.date"));
    }

    @ParameterizedTest
    @CsvSource({"0, ui.input.range", "10, ui.input.range", "1.5, ui.input.number", "1234567890, ui.input.number"})
    void a_number_outside_its_range_is_refused(String written, String key) {
        assertThat(inForm(Map.of("name", "M", "number", written))).isEqualTo(Map.of("number", key));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9})
    void both_ends_of_a_range_belong_to_it(int number) {
        assertThat(form(Map.of("name", "M", "number", String.valueOf(number))).number())
                .isEqualTo(number);
        assertThat(json("{\"name\": \"M\", \"number\": %s}".formatted(number)).number())
                .isEqualTo(number);
    }

    @Test
    void a_form_sends_a_choice_by_its_name_and_json_by_its_code() {
        assertThat(form(Map.of("name", "M", "colour", "DARK_BLUE")).colour()).isEqualTo(Colour.DARK_BLUE);
        assertThat(json("{\"name\": \"M\", \"colour\": \"dark-blue\"}").colour())
                .isEqualTo(Colour.DARK_BLUE);
        assertThat(inJson("{\"name\": \"M\", \"colour\": \"DARK_BLUE\"}"))
                .isEqualTo(Map.of("colour", "ui.input.choice"));
    }

    @Test
    void a_box_that_is_not_ticked_is_false_and_a_question_that_is_not_answered_is_nothing() {
        Told told = form(Map.of("name", "M", "ticked", "on", "answer", "no"));
        assertThat(told.ticked()).isTrue();
        assertThat(told.answer()).isFalse();
        assertThat(form(Map.of("name", "M")).answer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": 1}",
                "{\"name\": \"M\", \"day\": 20260228}",
                "{\"name\": \"M\", \"day\": \"\"}",
                "{\"name\": \"M\", \"number\": \"1\"}",
                "{\"name\": \"M\", \"ticked\": \"yes\"}",
                "{\"name\": \"M\", \"nane\": \"M\"}",
                "{\"name\": \"\\ud800\"}"
            })
    void json_of_another_kind_than_agreed_is_malformed(String json) {
        assertThatThrownBy(() -> json(json))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.MALFORMED));
    }

    @Test
    void fields_of_a_form_that_the_command_does_not_know_are_somebody_elses() {
        assertThat(form(Map.of("name", "M", "_csrf", "x")).name()).isEqualTo("M");
    }

    @Test
    void none_ticked_in_a_form_is_an_empty_list_and_a_list_left_out_of_json_is_missing() {
        assertThat(Commands.fromForm(Several.class, Map.of()).ids()).isEmpty();
        assertThatThrownBy(() ->
                        Commands.fromJson(Several.class, JsonMapper.shared().readTree("{}")))
                .isInstanceOf(Problem.class);
        UUID id = UUID.randomUUID();
        assertThat(Commands.fromForm(Several.class, Map.of("ids", List.of(id.toString(), "")))
                        .ids())
                .containsExactly(id);
    }

    @Command
    record Dated(
            @Day(yearsBack = 1, early = "early", yearsAhead = 0, late = "late") @Nullable
            LocalDate day,

            String why) {}

    @ParameterizedTest
    @CsvSource({"2025-03-01, early", "2026-03-03, late"})
    void a_day_that_may_not_be_today_is_refused_with_what_is_wrong_with_the_other_fields(String day, String key) {
        LocalDate today = LocalDate.parse("2026-03-02");
        Map<String, String> both = Map.of("day", key, "why", "ui.input.missing");
        assertThat(refused(() -> Commands.fromForm(Dated.class, Map.of("day", List.of(day)), today)))
                .isEqualTo(both);
        assertThat(refused(() -> Commands.fromJson(
                        Dated.class, JsonMapper.shared().readTree("{\"day\": \"%s\"}".formatted(day)), today)))
                .isEqualTo(both);
        assertThat(refused(() -> Commands.check(new Dated(LocalDate.parse(day), "x"), today)))
                .isEqualTo(Map.of("day", key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-03-02", "2026-03-02"})
    void both_ends_of_the_days_that_may_be_belong_to_them(String day) {
        LocalDate today = LocalDate.parse("2026-03-02");
        assertThat(Commands.fromForm(Dated.class, Map.of("day", List.of(day), "why", List.of("x")), today)
                        .day())
                .isEqualTo(day);
    }

    @Test
    void what_is_wrong_is_told_in_the_order_of_the_fields() {
        assertThatThrownBy(() -> Commands.fromForm(
                        Dated.class, Map.of("day", List.of("2030-01-01")), LocalDate.parse("2026-03-02")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::field)
                                .containsExactly("day", "why"));
    }

    private static Told form(Map<String, String> fields) {
        return Commands.fromForm(
                Told.class,
                fields.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
    }

    private static Told json(String json) {
        return Commands.fromJson(Told.class, JsonMapper.shared().readTree(json));
    }

    private static Map<String, String> inForm(Map<String, String> fields) {
        return refused(() -> form(fields));
    }

    private static Map<String, String> inJson(String json) {
        return refused(() -> json(json));
    }

    private static Map<String, String> refused(Runnable reading) {
        try {
            reading.run();
        } catch (Problem problem) {
            return problem.fields().stream().collect(Collectors.toMap(Problem.Field::field, Problem.Field::key));
        }
        throw new AssertionError("nothing was refused");
    }
}
