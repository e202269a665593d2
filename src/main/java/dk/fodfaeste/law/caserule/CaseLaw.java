package dk.fodfaeste.law.caserule;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.ruleset.RuleSets;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.settings.Calendars;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells which rules a household's case runs under. */
@Service
class CaseLaw {

    private static final String RESPONSIBILITY = "responsibility";

    private final RuleSets sets;
    private final Plans plans;
    private final Calendars calendars;

    CaseLaw(RuleSets sets, Plans plans, Calendars calendars) {
        this.sets = sets;
        this.plans = plans;
        this.calendars = calendars;
    }

    /** The rules of this household, which the caller may see, each deadline with its day where that is known. */
    public CaseRules of(Tx tx, Household household) {
        Map<String, Anchor> anchors = plans.anchors(tx, household.id()).stream()
                .map(AnchorMoment::anchor)
                .collect(Collectors.toMap(Anchor::name, Function.identity()));
        Anchor responsible = anchors.get(RESPONSIBILITY);
        RuleChoice choice = RuleChoice.of(
                sets.all(tx), household.kind(), responsible == null ? null : responsible.date(), tx.today());
        WorkingCalendar calendar = calendars.calendar(tx);
        return new CaseRules(
                choice.set(),
                choice.beside(),
                choice.day(),
                choice.known(),
                choice.rules().stream()
                        .map(rule -> dated(rule, anchors, calendar))
                        .toList());
    }

    private static CaseRule dated(LawRule rule, Map<String, Anchor> anchors, WorkingCalendar calendar) {
        String text = rule.content().timing();
        if (text == null) {
            return new CaseRule(rule, null);
        }
        Timing timing = Timing.parse(text);
        Anchor anchor = anchors.get(timing.anchor());
        return new CaseRule(rule, anchor == null ? null : timing.window(anchor, calendar));
    }
}
