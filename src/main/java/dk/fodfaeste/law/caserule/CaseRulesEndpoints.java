package dk.fodfaeste.law.caserule;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawAction.Requires;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.law.ruleset.RuleResponse;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Which rules a household's case runs under: a page of its own, the part of the household's page that is fetched when
 * that page is there, so that nobody waits for the law to see the family, and the same for other systems.
 */
@Controller
@Tag(name = "households")
class CaseRulesEndpoints {

    private record Shown(Household family, CaseRules rules) {}

    /**
     * The rules of a case.
     *
     * @param ruleSet     the key of the set; {@code null} where none covers the day
     * @param beside      the key of the general set that fills in what a special one does not speak of
     * @param day         the day by which the set was chosen
     * @param provisional whether that is today, as the day of responsibility is not known
     * @param why         why this set
     */
    record HouseholdRules(
            @Nullable String ruleSet,
            @Nullable String beside,
            LocalDate day,
            boolean provisional,
            Bilingual why,
            List<DatedRule> rules) {}

    /** A rule, with the end of its deadline for this case where that is known. */
    record DatedRule(
            RuleResponse rule,
            @Nullable OffsetDateTime dueBy,
            @Nullable Bilingual explanation) {

        static DatedRule of(CaseRule dated) {
            var window = dated.window();
            return window == null
                    ? new DatedRule(RuleResponse.of(dated.rule()), null, null)
                    : new DatedRule(
                            RuleResponse.of(dated.rule()),
                            window.dueBy().toOffsetDateTime(),
                            new Bilingual(
                                    window.explanation().da(),
                                    window.explanation().en()));
        }
    }

    private final Households households;
    private final CaseLaw law;
    private final Texts texts;

    CaseRulesEndpoints(Households households, CaseLaw law, Texts texts) {
        this.households = households;
        this.law = law;
        this.texts = texts;
    }

    @GetMapping("/familier/{id}/regelsaet")
    @Requires(LawAction.RULES_OF_HOUSEHOLD)
    ModelAndView rules(Call call, @PathVariable UUID id) {
        Shown shown = shown(call, id);
        return call.page()
                .view(call.page().htmx() ? "law/caseRules" : "law/casePage")
                .addObject("family", shown.family())
                .addObject("rules", shown.rules());
    }

    @GetMapping("/api/v1/households/{id}/rules")
    @ResponseBody
    @Requires(LawAction.RULES_OF_HOUSEHOLD)
    @Operation(summary = "law.api.household")
    HouseholdRules getRules(Call call, @PathVariable UUID id) {
        CaseRules rules = shown(call, id).rules();
        return new HouseholdRules(
                key(rules.set()),
                key(rules.beside()),
                rules.day(),
                !rules.known(),
                new Bilingual(why(rules, UiLanguage.DA), why(rules, UiLanguage.EN)),
                rules.rules().stream().map(DatedRule::of).toList());
    }

    private Shown shown(Call call, UUID id) {
        return call.read(tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, law.of(tx, family));
        });
    }

    private String why(CaseRules rules, UiLanguage language) {
        return texts.of(language).t(rules.why(), rules.day());
    }

    private static @Nullable String key(@Nullable RuleSet set) {
        return set == null ? null : set.key();
    }
}
