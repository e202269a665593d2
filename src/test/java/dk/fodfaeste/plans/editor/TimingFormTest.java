package dk.fodfaeste.plans.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.ui.form.Form;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of a timing can be chosen, shown and read back. */
class TimingFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at arrival",
                "at age 18",
                "before arrival",
                "14 days after move-in",
                "1 month before age 18",
                "15 working days after decision",
                "24 hours before appointment",
                "about 14 days after placement",
                "48 to 96 hours after arrival",
                "12 to 16 days after move-in",
                "within 3 days after arrival",
                "within 2 weeks before arrival",
                "at least 1 month before arrival",
                "in the same week as arrival",
                "in week 2 after arrival",
                "first thursday of the month before arrival",
                "last friday of the month of arrival at 16:00",
                "tuesday after the first saturday of the month of arrival",
                "the day before appointment",
                "every 3 months since last meeting",
                "end of the first whole month after decision",
                "14 days after arrival, on closed days: previous",
                "within 1 year after the last friday of the month after arrival, on closed days: keep"
            })
    void every_form_is_shown_in_fields_and_read_back(String text) {
        Map<String, String> values = new HashMap<>();
        TimingForm.fill(values, text, Locale.ENGLISH);
        assertThat(values.get("tForm")).isNotEqualTo(TimingForm.TEXT);
        assertThat(TimingForm.read(Form.of(values)))
                .isEqualTo(Timing.parse(text).text());
    }

    @Test
    void a_text_that_is_no_timing_is_shown_as_the_text_that_it_is_and_refused_there() {
        Map<String, String> values = new HashMap<>();
        TimingForm.fill(values, "soon", Locale.ENGLISH);
        assertThat(values).containsEntry("tForm", "text").containsEntry("tText", "soon");
        Problem refused = catchThrowableOfType(Problem.class, () -> TimingForm.read(Form.of(values)));
        assertThat(refused.fields()).extracting(Problem.Field::field).containsExactly("tText");
    }

    @Test
    void a_number_is_from_1_to_1000() {
        assertThat(read("1000")).isEqualTo("1000 days after arrival");
        assertThat(read("1")).isEqualTo("1 day after arrival");
        for (String wrong : new String[] {"0", "1001", "", "-1", "two"}) {
            assertThat(catchThrowableOfType(Problem.class, () -> read(wrong)).fields())
                    .extracting(Problem.Field::field)
                    .containsExactly("tCount");
        }
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_at_its_end() {
        Map<String, String> values = new HashMap<>();
        TimingForm.fill(values, "48 to 96 hours after arrival", Locale.ENGLISH);
        values.put("tTo", "48");
        assertThat(catchThrowableOfType(Problem.class, () -> TimingForm.read(Form.of(values)))
                        .fields())
                .extracting(Problem.Field::field)
                .containsExactly("tTo");
    }

    private static String read(String count) {
        return TimingForm.read(Form.of(Map.of(
                "tForm", "offset", "tCount", count, "tUnit", "day", "tSide", "after", "tPoint", "named", "tAnchor",
                "arrival")));
    }
}
