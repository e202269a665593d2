package dk.fodfaeste.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.fodfaeste.kernel.calendar.ClosedDayRule;
import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.Side;
import dk.fodfaeste.kernel.calendar.Span;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text form: what docs/time.md promises to those who write templates. */
class TimingTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            at arrival | ved ankomst | at arrival
            before arrival | før ankomst | before arrival
            48 to 96 hours after arrival | 48–96 timer efter ankomst | 48–96 hours after arrival
            within 3 days after arrival | senest 3 dage efter ankomst | within 3 days after arrival
            within 1 working day after arrival | senest 1 hverdag efter ankomst | within 1 working day after arrival
            within 2 weeks before arrival | inden for 2 uger før ankomst | within 2 weeks before arrival
            14 days after move-in | 14 dage efter indflytning | 14 days after moving in
            12 to 16 days after move-in | 12–16 dage efter indflytning | 12–16 days after moving in
            about 14 days after move-in | cirka 14 dage efter indflytning | about 14 days after moving in
            about 1 year before move-in | cirka 1 år før indflytning | about 1 year before moving in
            3 weeks before arrival | 3 uger før ankomst | 3 weeks before arrival
            1 hour before appointment | 1 time før aftalen | 1 hour before the appointment
            at least 1 month before arrival | mindst 1 måned før ankomst | at least 1 month before arrival
            in the same week as arrival | i samme uge som ankomst | in the same week as arrival
            in week 2 after arrival | i 2. hele uge efter ankomst | in whole week 2 after arrival
            in week 2 from arrival | i uge 2 fra og med ankomst | in week 2 counted from arrival
            first thursday of the month before arrival | første torsdag i måneden før ankomst | the first Thursday of the month before arrival
            first saturday of the month of arrival | første lørdag i samme måned som ankomst | the first Saturday of the month of arrival
            last friday of the month after arrival at 16:00 | sidste fredag i måneden efter ankomst kl. 16.00 | the last Friday of the month after arrival at 16:00
            tuesday after the first saturday of the month of arrival | tirsdagen efter første lørdag i samme måned som ankomst | the Tuesday after the first Saturday of the month of arrival
            at the second monday of the month of arrival | på anden mandag i samme måned som ankomst | on the second Monday of the month of arrival
            the day before appointment | i kontortiden dagen før aftalen | in office hours the day before the appointment
            every 3 months since last meeting | hver 3. måned regnet fra seneste møde | every 3 months counted from the last meeting
            every week since last meeting | hver uge regnet fra seneste møde | every week counted from the last meeting
            every 2 years since last summing-up | hvert 2. år regnet fra seneste opsamling | every 2 years counted from the last summing-up
            at age 18 | på 18-årsdagen | on turning 18
            3 months before age 18 | 3 måneder før 18-årsdagen | 3 months before turning 18
            end of the first whole month after decision | ved udgangen af den første hele måned efter afgørelsen | at the end of the first whole month after the decision
            within 15 working days after decision | senest 15 hverdage efter afgørelsen | within 15 working days after the decision
            14 days after move-in, on closed days: keep | 14 dage efter indflytning, også på en lukkedag | 14 days after moving in, also on a closed day
            14 days after move-in, on closed days: next | 14 dage efter indflytning, på en lukkedag næste åbne dag | 14 days after moving in, on a closed day the next open day
            14 days after move-in, on closed days: previous | 14 dage efter indflytning, på en lukkedag sidste åbne dag før | 14 days after moving in, on a closed day the last open day before
            3 days after the-first-lesson-of-all | 3 dage efter the first lesson of all | 3 days after the first lesson of all
            """)
    void every_form_is_read_printed_and_put_into_words(String text, String danish, String english) {
        var timing = Timing.parse(text);

        assertThat(timing.text()).isEqualTo(text);
        assertThat(timing.describe(Locale.of("da", "DK"))).isEqualTo(danish);
        assertThat(timing.describe(Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            '  48  To 96 HOURS after Arrival ' | 48 to 96 hours after arrival
            1 days after arrival | 1 day after arrival
            3 day after arrival | 3 days after arrival
            every 1 month since last meeting | every month since last meeting
            tuesday after arrival at 9:05 | tuesday after arrival at 09:05
            14 days after move-in ,on closed days:next | 14 days after move-in, on closed days: next
            """)
    void small_differences_do_not_matter(String written, String canonical) {
        assertThat(Timing.parse(written).text()).isEqualTo(canonical);
    }

    @ParameterizedTest(name = "''{0}'' at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            '' | 0 | time.syntax.form
            soon | 0 | time.syntax.form
            'at ' | 3 | time.syntax.name
            at Århus | 3 | time.syntax.name
            48 to 96 after arrival | 9 | time.syntax.word
            14 | 2 | time.syntax.word
            14 fortnights after arrival | 3 | time.syntax.word
            14 working hours after arrival | 3 | time.syntax.word
            14 days since arrival | 8 | time.syntax.word
            0 days after arrival | 0 | time.syntax.range
            1001 days after arrival | 0 | time.syntax.range
            96 to 48 hours after arrival | 6 | time.syntax.order
            48 to 48 hours after arrival | 6 | time.syntax.order
            about 48 hours after arrival | 9 | time.syntax.word
            at least 1 month after arrival | 17 | time.syntax.word
            at age eighteen | 7 | time.syntax.number
            at age 151 | 7 | time.syntax.range
            in week 0 after arrival | 8 | time.syntax.range
            fifth monday of the month of arrival | 0 | time.syntax.form
            first day of the month of arrival | 6 | time.syntax.word
            tuesday after arrival at 25:00 | 25 | time.syntax.time
            tuesday after arrival at noon | 25 | time.syntax.time
            every 3 months since last | 25 | time.syntax.name
            at arrival, on closed days: skip | 28 | time.syntax.word
            at arrival at 10:00 | 11 | time.syntax.end
            at arrival; drop table task | 10 | time.syntax.end
            at 99999999999999999999 | 3 | time.syntax.name
            99999999999999999999 days after arrival | 0 | time.syntax.number
            """)
    void what_cannot_be_read_says_where_and_what_was_expected(String text, int position, String key) {
        var refused = catchThrowableOfType(TimingSyntaxException.class, () -> Timing.parse(text));

        assertThat(refused.position()).isEqualTo(position);
        assertThat(refused.key()).isEqualTo(key);
    }

    @Test
    void a_refusal_reads_well_in_both_languages() {
        var wrong =
                catchThrowableOfType(TimingSyntaxException.class, () -> Timing.parse("14 fortnights after arrival"));
        var short_ = catchThrowableOfType(TimingSyntaxException.class, () -> Timing.parse("within 3 days"));

        assertThat(wrong.message(Locale.of("da")))
                .isEqualTo(
                        "Tegn 4: her skal stå hours, days, working days, weeks, months, years, men her står »fortnights«.");
        assertThat(wrong.message(Locale.ENGLISH))
                .isEqualTo(
                        "Character 4: hours, days, working days, weeks, months, years was expected, but here is “fortnights”.");
        assertThat(short_.message(Locale.of("da")))
                .isEqualTo("Tegn 14: her skal stå before, after, men teksten slutter.");
    }

    @Test
    void a_refusal_quotes_whatever_was_written() {
        var braces = catchThrowableOfType(TimingSyntaxException.class, () -> Timing.parse("at {0}"));

        assertThat(braces.message(Locale.of("da"))).endsWith("men her står »{«.");
    }

    @Test
    void what_the_text_refuses_the_types_refuse_too() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(0, Span.Unit.DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point.Named("Move in"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point.Named("age"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point.Age(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Timing.InWeek(0, new Point.Named("arrival")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Timing.Between(96, new Span(48, Span.Unit.HOUR), Side.AFTER, new Point.Named("arrival")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Timing.About(new Span(48, Span.Unit.HOUR), Side.AFTER, new Point.Named("arrival")));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Timing.OnClosedDays(Timing.parse("at arrival, on closed days: next"), ClosedDayRule.KEEP));
    }
}
