package dk.fodfaeste.law.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.input.Commands;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shipped rule must be (docs/rulesets.md), and the deadlines that the sources give. */
class ShippedRuleSetsTest {

    static List<RuleSetFile> sets() {
        return RuleSetFile.shipped();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void each_rule_has_both_languages_a_source_and_dates(RuleSetFile set) {
        assertThat(set.rules()).extracting(RuleSetFile.Rule::key).doesNotHaveDuplicates();
        Stream.concat(Stream.of(set.name(), set.summary()), set.rules().stream().flatMap(ShippedRuleSetsTest::texts))
                .forEach(text -> {
                    assertThat(text.da()).isNotBlank();
                    assertThat(text.en()).isNotBlank();
                });
        assertThat(set.rules()).allSatisfy(rule -> {
            assertThat(rule.source()).isNotBlank();
            assertThat(rule.validFrom()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void each_rule_could_have_been_written_on_the_page(RuleSetFile set) {
        assertThat(set.rules())
                .allSatisfy(rule -> assertThat(written(rule.content())).isEqualTo(rule.content()));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void what_was_not_checked_says_what_to_fill_in_and_sets_no_deadline(RuleSetFile set) {
        assertThat(set.rules())
                .filteredOn(rule -> Boolean.FALSE.equals(rule.confirmed()))
                .allSatisfy(rule -> {
                    assertThat(rule.text().da()).startsWith("Skriv");
                    assertThat(rule.timing()).isNull();
                });
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            katalogets-regler | integration-plan | within 3 months after responsibility
            katalogets-regler | health-offer | within 3 months after responsibility
            gaeldende | responsibility | end of the first whole month after decision
            gaeldende | contract | within 1 month after responsibility
            gaeldende | first-offer-aim | within 2 weeks after responsibility
            gaeldende | first-offer | within 1 month after responsibility
            gaeldende | follow-up | within 6 months after responsibility
            gaeldende | health-offer | within 6 months after responsibility
            gaeldende | child-concern | within 24 hours after concern
            ukraine-saerlov | responsibility-before | within 4 working days after decision
            ukraine-saerlov | responsibility | within 15 working days after decision
            """)
    void deadlines_of_law_are_timings(String set, String rule, String timing) {
        assertThat(rule(set, rule).timing()).isEqualTo(timing);
        assertThat(Timing.parse(timing).text()).isEqualTo(timing);
    }

    @Test
    void no_unit_is_called_jobcenter() {
        assertThat(sets())
                .flatExtracting(RuleSetFile::rules)
                .extracting(rule -> rule.text().da())
                .noneMatch(text -> text.toLowerCase().contains("jobcenter"));
    }

    private static RuleSetFile.Rule rule(String set, String key) {
        return sets().stream()
                .filter(each -> each.key().equals(set))
                .flatMap(each -> each.rules().stream())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Bilingual> texts(RuleSetFile.Rule rule) {
        return Stream.of(rule.title(), rule.text(), rule.check()).filter(Objects::nonNull);
    }

    private static RuleContent written(RuleContent rule) {
        Bilingual check = Objects.requireNonNullElse(rule.check(), new Bilingual("", ""));
        Map<String, String> fields = Map.ofEntries(
                Map.entry("titleDa", rule.title().da()),
                Map.entry("titleEn", rule.title().en()),
                Map.entry("textDa", rule.text().da()),
                Map.entry("textEn", rule.text().en()),
                Map.entry("source", rule.source()),
                Map.entry("timing", Objects.toString(rule.timing(), "")),
                Map.entry("validFrom", rule.validFrom().toString()),
                Map.entry("validTo", Objects.toString(rule.validTo(), "")),
                Map.entry("confirmed", String.valueOf(rule.confirmed())),
                Map.entry("checkDa", check.da()),
                Map.entry("checkEn", check.en()));
        return Commands.fromForm(RuleInput.class, Form.of(fields).all()).content();
    }
}
