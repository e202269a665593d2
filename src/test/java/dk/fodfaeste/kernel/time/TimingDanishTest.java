package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timing is read and written in Danish as well as in English, and means the same in both. */
class TimingDanishTest {

    private static final Locale DANISH = Locale.of("da");
    private static final Pattern IN_A_TEMPLATE = Pattern.compile("(?m)^ *(?:timing|every|until): *\"?([^\"#\\n]+)");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            48 to 96 hours after arrival                             | 48 til 96 timer efter ankomst
            within 5 working days after notice                       | inden for 5 hverdage efter varsel
            at least 2 weeks before arrival                          | mindst 2 uger før ankomst
            about 14 days after placement                            | cirka 14 dage efter boligplacering
            in week 2 from arrival                                   | i uge 2 fra ankomst
            in the same week as arrival                              | i samme uge som ankomst
            in week 1 from arrival, on closed days: previous         | i uge 1 fra ankomst, på lukkedage: forrige
            every 3 months since last meeting                        | hver 3. måned siden sidste møde
            every month since last meeting                           | hver måned siden sidste møde
            every 2 years since last meeting                         | hvert 2. år siden sidste møde
            3 years after responsibility                             | 3 år efter ansvar
            1 year after arrival                                     | 1 år efter ankomst
            at age 18                                                | ved alder 18
            first saturday of the month of arrival at 10:00          | første lørdag i måneden for ankomst kl. 10.00
            tuesday after the first saturday of the month of arrival | tirsdag efter den første lørdag i måneden for ankomst
            the day before council-meeting                           | dagen før byrådsmøde
            end of the first whole month after move-in               | udgangen af den første hele måned efter indflytning
            2 weeks after kick-off                                   | 2 uger efter kick-off
            """)
    void both_texts_are_one_timing(String english, String danish) {
        Timing timing = Timing.parse(english);
        assertThat(timing.text(DANISH)).isEqualTo(danish);
        assertThat(timing.text(Locale.ENGLISH)).isEqualTo(timing.text());
        assertThat(Timing.parse(danish)).isEqualTo(timing);
    }

    @Test
    void so_are_those_of_all_shipped_templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/templates"))) {
            List<String> texts =
                    files.flatMap(TimingDanishTest::timings).distinct().toList();
            assertThat(texts).hasSizeGreaterThan(40).allSatisfy(text -> {
                Timing timing = Timing.parse(text);
                assertThat(Timing.parse(timing.text(DANISH)))
                        .as(timing.text(DANISH))
                        .isEqualTo(timing);
            });
        }
    }

    @Test
    void what_is_a_timing_in_neither_is_shown_as_it_is_and_refused() {
        assertThat(Timing.text("snarest muligt", DANISH)).isEqualTo("snarest muligt");
        assertThatThrownBy(() -> Timing.parse("snarest muligt")).isInstanceOf(TimingSyntaxException.class);
        assertThat(Timing.text(" ", DANISH)).isEmpty();
    }

    private static Stream<String> timings(Path file) {
        try {
            return IN_A_TEMPLATE
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).strip());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
