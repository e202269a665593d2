package dk.fodfaeste.law.caserule;

import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleGroup;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.people.HouseholdKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a case runs under. The day on which the municipality became responsible chooses the set, with the group; the
 * special set comes first, and the general set of that day fills in what it does not speak of.
 *
 * @param set    {@code null} where no set covers the day
 * @param beside the general set beside a special one
 * @param day    the day by which it was chosen
 * @param known  whether that is the day of responsibility; else it is today, for want of it
 * @param rules  those that hold for the case
 */
record RuleChoice(@Nullable RuleSet set, @Nullable RuleSet beside, LocalDate day, boolean known, List<LawRule> rules) {

    /** The choice for a household of this kind. */
    public static RuleChoice of(
            List<RuleSet> sets, HouseholdKind kind, @Nullable LocalDate responsibility, LocalDate today) {
        LocalDate day = responsibility == null ? today : responsibility;
        RuleSet general = covering(sets, RuleGroup.EVERYONE, day);
        RuleSet own = RuleGroup.of(kind) == RuleGroup.EVERYONE ? null : covering(sets, RuleGroup.of(kind), day);
        List<LawRule> rules = new ArrayList<>();
        if (own != null) {
            rules.addAll(holding(own, day, today));
        }
        if (general != null) {
            Set<String> spokenOf = rules.stream().map(LawRule::key).collect(Collectors.toSet());
            holding(general, day, today).stream()
                    .filter(rule -> !spokenOf.contains(rule.key()))
                    .forEach(rules::add);
        }
        return new RuleChoice(
                own == null ? general : own,
                own == null ? null : general,
                day,
                responsibility != null,
                List.copyOf(rules));
    }

    /**
     * The rules of the set for a case of this day. A deadline follows the day of the case; what holds all the time follows
     * today, at most the last day of the set.
     */
    private static List<LawRule> holding(RuleSet set, LocalDate day, LocalDate today) {
        LocalDate present = today.isBefore(day) ? day : today;
        LocalDate last = set.validTo() == null || present.isBefore(set.validTo()) ? present : set.validTo();
        return set.rules().stream()
                .filter(rule -> rule.content().holdsOn(rule.content().timing() == null ? last : day))
                .toList();
    }

    private static @Nullable RuleSet covering(List<RuleSet> sets, RuleGroup group, LocalDate day) {
        return sets.stream()
                .filter(set -> set.group() == group && set.holdsOn(day))
                .findFirst()
                .orElse(null);
    }
}
