package dk.fodfaeste.law.caserule;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawAction.Requires;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Which rules a household's case runs under: a page of its own, and the part of the household's page that is fetched when
 * that page is there, so that nobody waits for the law to see the family.
 */
@Controller
class CaseRulesController {

    private record Shown(Household family, CaseRules rules) {}

    private final Gate gate;
    private final Households households;
    private final CaseLaw law;

    CaseRulesController(Gate gate, Households households, CaseLaw law) {
        this.gate = gate;
        this.households = households;
        this.law = law;
    }

    @GetMapping("/familier/{id}/regelsaet")
    @Requires(LawAction.RULES_OF_HOUSEHOLD)
    ModelAndView rules(Page page, Caller caller, @PathVariable UUID id) {
        Shown shown = gate.read(caller, LawAction.RULES_OF_HOUSEHOLD, tx -> {
            Household family = households.get(tx, id);
            return new Shown(family, law.of(tx, family));
        });
        return page.view(page.htmx() ? "law/caseRules" : "law/casePage")
                .addObject("family", shown.family())
                .addObject("rules", shown.rules());
    }
}
