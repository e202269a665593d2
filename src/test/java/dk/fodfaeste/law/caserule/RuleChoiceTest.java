package dk.fodfaeste.law.caserule;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.law.ruleset.RuleSetFile;
import dk.fodfaeste.people.HouseholdKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the shipped rules a case runs under, on both sides of each date. */
class RuleChoiceTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest(name = "{0}, responsible from {1}: {2}")
    @CsvSource({
        "REFUGEE, 2012-12-31, ",
        "REFUGEE, 2013-01-01, katalogets-regler",
        "REFUGEE, 2016-12-31, katalogets-regler",
        "REFUGEE, 2017-01-01, ",
        "REFUGEE, 2024-12-31, ",
        "REFUGEE, 2025-01-01, gaeldende",
        "QUOTA_REFUGEE, 2025-01-01, gaeldende",
        "FAMILY_REUNIFIED, 2025-01-01, gaeldende",
        "UNACCOMPANIED_MINOR, 2025-01-01, gaeldende",
        "UKRAINE, 2022-03-15, ",
        "UKRAINE, 2022-03-16, ukraine-saerlov",
        "UKRAINE, 2024-12-31, ukraine-saerlov",
        "UKRAINE, 2025-01-01, ukraine-saerlov"
    })
    void the_day_of_responsibility_and_the_group_choose_the_set(HouseholdKind kind, String day, @Nullable String set) {
        RuleChoice choice = choice(kind, day);
        assertThat(choice.set() == null ? null : choice.set().key()).isEqualTo(set);
        assertThat(choice.known()).isTrue();
    }

    @Test
    void without_the_day_of_responsibility_today_chooses_and_says_so() {
        RuleChoice choice = RuleChoice.of(sets(), HouseholdKind.QUOTA_REFUGEE, null, TODAY);
        assertThat(choice.set()).extracting(RuleSet::key).isEqualTo("gaeldende");
        assertThat(choice.known()).isFalse();
        assertThat(choice.day()).isEqualTo(TODAY);
    }

    @ParameterizedTest(name = "from Ukraine, responsible from {0}: {1}")
    @CsvSource({"2024-03-31, responsibility-before", "2024-04-01, responsibility"})
    void a_deadline_follows_the_day_of_the_case(String day, String rule) {
        assertThat(keys(choice(HouseholdKind.UKRAINE, day)))
                .filteredOn(key -> key.startsWith("responsibility"))
                .containsExactly(rule);
    }

    @ParameterizedTest(name = "seen on {0}: {1}")
    @CsvSource({"2025-06-30, benefit-before", "2025-07-01, benefit"})
    void what_holds_all_the_time_follows_today(String today, String rule) {
        RuleChoice choice =
                RuleChoice.of(sets(), HouseholdKind.REFUGEE, LocalDate.parse("2025-02-28"), LocalDate.parse(today));
        assertThat(keys(choice)).filteredOn(key -> key.startsWith("benefit")).containsExactly(rule);
    }

    @Test
    void a_rule_of_a_set_of_the_past_is_seen_as_on_the_last_day_of_the_set() {
        assertThat(keys(choice(HouseholdKind.REFUGEE, "2015-06-01")))
                .contains("health-offer", "child-concern")
                .doesNotContain("own-payment");
    }

    @Test
    void the_special_set_comes_first_and_the_general_one_fills_in_what_it_does_not_speak_of() {
        RuleChoice choice = choice(HouseholdKind.UKRAINE, "2025-02-03");
        assertThat(choice.beside()).extracting(RuleSet::key).isEqualTo("gaeldende");
        assertThat(keys(choice))
                .startsWith("refugees", "responsibility")
                .contains("contract")
                .doesNotHaveDuplicates();
        assertThat(choice.rules())
                .filteredOn(rule -> rule.key().equals("responsibility"))
                .extracting(rule -> rule.content().timing())
                .containsExactly("within 15 working days after decision");
    }

    @Test
    void without_a_set_there_are_no_rules() {
        assertThat(choice(HouseholdKind.REFUGEE, "2020-01-01").rules()).isEmpty();
    }

    private static RuleChoice choice(HouseholdKind kind, String day) {
        return RuleChoice.of(sets(), kind, LocalDate.parse(day), TODAY);
    }

    private static List<String> keys(RuleChoice choice) {
        return choice.rules().stream().map(LawRule::key).toList();
    }

    private static List<RuleSet> sets() {
        return RuleSetFile.shipped().stream()
                .map(file -> new RuleSet(
                        Ids.next(),
                        file.key(),
                        file.name(),
                        file.summary(),
                        RuleGroup.valueOf(file.group().toUpperCase(Locale.ROOT)),
                        file.validFrom(),
                        file.validTo(),
                        file.rules().stream()
                                .map(rule -> new LawRule(Ids.next(), Ids.next(), rule.key(), 1, rule.content()))
                                .toList()))
                .toList();
    }
}
