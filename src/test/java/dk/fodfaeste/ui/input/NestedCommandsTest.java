package dk.fodfaeste.ui.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.kernel.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Commands within commands, as forms send them; and a form that begins with what stands. */
class NestedCommandsTest {

    enum Part {
        WORK,
        SCHOOL
    }

    @Command
    record Guest(String name, @Nullable Part part) {}

    @Command
    record Note(@Nullable String text) {}

    @Command
    record Meeting(
            LocalDate day,
            @Nullable YearMonth month,
            boolean held,
            List<Guest> guests,
            List<Note> notes,
            @Nullable Guest host) {}

    @Test
    void rows_that_are_blank_are_left_out_where_something_of_them_is_needed_and_keep_their_place_elsewhere() {
        Meeting read = Commands.fromForm(
                Meeting.class,
                form(
                        "day", "3/3 2026",
                        "guests.0.name", " ",
                        "guests.0.part", "",
                        "guests.2.name", "Ida",
                        "guests.10.name", "Bo",
                        "notes.0.text", "",
                        "notes.1.text", "x"));
        assertThat(read.day()).isEqualTo("2026-03-03");
        assertThat(read.guests()).containsExactly(new Guest("Ida", null), new Guest("Bo", null));
        assertThat(read.notes()).containsExactly(new Note(null), new Note("x"));
        assertThat(read.host()).isNull();
    }

    @Test
    void what_is_wrong_with_a_row_is_said_at_its_own_field_together_with_all_else() {
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> Commands.fromForm(
                        Meeting.class,
                        form(
                                "day", "30/2 2026",
                                "month", "2026-13",
                                "guests.3.part", "WORK",
                                "host.name", "Bo",
                                "host.part", "MAGIC")));
        assertThat(refused.fields().stream().map(each -> each.field() + " " + each.key()))
                .containsExactly(
                        "day ui.input.date",
                        "month ui.input.month",
                        "guests.3.name ui.input.missing",
                        "host.part ui.input.choose");
    }

    @Test
    void a_form_that_begins_with_what_stands_reads_as_the_same() {
        Meeting stands = new Meeting(
                LocalDate.of(2026, 3, 3),
                YearMonth.of(2026, 5),
                true,
                List.of(new Guest("Ida", Part.WORK), new Guest("Bo", null)),
                List.of(),
                new Guest("Eva", Part.SCHOOL));
        assertThat(Commands.fromForm(Meeting.class, Commands.toForm(stands))).isEqualTo(stands);
    }

    private static Map<String, List<String>> form(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], List.of(pairs[i + 1]));
        }
        return fields;
    }
}
