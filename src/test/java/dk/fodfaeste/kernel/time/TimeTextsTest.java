package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The message files of this package. */
class TimeTextsTest {

    private static final ResourceBundle DANISH = ResourceBundle.getBundle("i18n.time", Locale.of("da"));
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("i18n.time", Locale.ENGLISH);

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(new TreeSet<>(DANISH.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void another_language_reads_danish() {
        assertThat(Timing.parse("at arrival").describe(Locale.of("ar"))).isEqualTo("ved ankomst");
        assertThat(new Explanation("derfor", "because").in(Locale.of("ar"))).isEqualTo("derfor");
    }

    @Test
    void an_event_without_a_text_is_shown_by_its_own_name() {
        assertThat(Timing.parse("3 days after pupil-plan").describe(Locale.of("da")))
                .isEqualTo("3 dage efter pupil plan");
    }

    @Test
    void an_explanation_warns_only_where_it_says_so() {
        assertThat(new Explanation("derfor", "because").warns()).isFalse();
    }
}
