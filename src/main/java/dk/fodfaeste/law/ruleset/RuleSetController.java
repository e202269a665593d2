package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawAction.Requires;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The municipality's sets of rules, and changing a rule. */
@Controller
@RequestMapping(RuleSetController.PATH)
class RuleSetController {

    static final String PATH = "/indstillinger/regelsaet";

    private static final String FORM = "law/ruleForm";

    /** A rule in its form: the set that it stands in, and what it has said before. */
    private record Edited(RuleSet set, @Nullable LawRule rule, List<RuleVersion> versions) {}

    private final Gate gate;
    private final RuleSets sets;

    RuleSetController(Gate gate, RuleSets sets) {
        this.gate = gate;
        this.sets = sets;
    }

    @GetMapping
    @Requires(LawAction.RULES_SEE)
    ModelAndView list(Page page, Caller caller) {
        return page.view("law/ruleSets")
                .addObject("sets", gate.read(caller, LawAction.RULES_SEE, sets::all))
                .addObject("mayEdit", Permissions.may(caller, LawAction.RULES_EDIT));
    }

    @PostMapping("/hent")
    @Requires(LawAction.RULES_RESTORE)
    ModelAndView addMissing(Page page, Caller caller) {
        int added = gate.write(caller, LawAction.RULES_RESTORE, sets::addMissing);
        page.flash().success("law.sets.fetched", added);
        return page.redirect(PATH);
    }

    @GetMapping("/regler/{id}")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView edit(Page page, Caller caller, @PathVariable UUID id) {
        Edited edited = edited(caller, id);
        return form(page.view(FORM), edited, RuleForm.of(edited.rule()));
    }

    @PostMapping("/regler/{id}")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView change(Page page, Caller caller, @PathVariable UUID id, Form form) {
        try {
            LawRule changed = gate.write(
                    caller,
                    LawAction.RULES_EDIT,
                    tx -> sets.change(tx, id, RuleForm.version(form), RuleForm.content(form)));
            page.flash()
                    .undoable(
                            PATH + "/regler/" + id + "/fortryd",
                            "law.rule.saved",
                            changed.content().title().in(page.language()));
            return page.redirect(PATH);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(page.again(FORM), edited(caller, id), form.refused(problem, page.words()));
        }
    }

    @PostMapping("/regler/{id}/fortryd")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView undo(Page page, Caller caller, @PathVariable UUID id) {
        LawRule back = gate.write(caller, LawAction.RULES_EDIT, tx -> sets.undo(tx, id, null));
        page.flash().success("law.rule.undone", back.content().title().in(page.language()));
        return page.redirect(PATH);
    }

    @GetMapping("/{set}/ny")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView blank(Page page, Caller caller, @PathVariable String set) {
        return form(page.view(FORM), unwritten(caller, set), Form.empty().with("confirmed", "true"));
    }

    @PostMapping("/{set}/ny")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView add(Page page, Caller caller, @PathVariable String set, Form form) {
        try {
            LawRule added = gate.write(caller, LawAction.RULES_EDIT, tx -> sets.add(tx, set, RuleForm.content(form)));
            page.flash().success("law.rule.saved", added.content().title().in(page.language()));
            return page.redirect(PATH);
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return form(page.again(FORM), unwritten(caller, set), form.refused(problem, page.words()));
        }
    }

    private Edited edited(Caller caller, UUID id) {
        return gate.read(caller, LawAction.RULES_EDIT, tx -> {
            LawRule rule = sets.rule(tx, id);
            RuleSet set = sets.all(tx).stream()
                    .filter(each -> each.id().equals(rule.set()))
                    .findFirst()
                    .orElseThrow();
            return new Edited(set, rule, sets.versions(tx, id));
        });
    }

    private Edited unwritten(Caller caller, String set) {
        return gate.read(caller, LawAction.RULES_EDIT, tx -> new Edited(sets.get(tx, set), null, List.of()));
    }

    private static ModelAndView form(ModelAndView view, Edited edited, Form form) {
        return view.addObject("set", edited.set())
                .addObject("rule", edited.rule())
                .addObject("versions", edited.versions())
                .addObject("form", form);
    }
}
