package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawAction.Requires;
import dk.fodfaeste.law.LawRule;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.law.RuleSet;
import dk.fodfaeste.law.ruleset.RuleSets.UndoInput;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The municipality's sets of rules, and changing a rule: the pages, and the same for other systems. */
@Controller
@Tag(name = "rules")
class RuleSetEndpoints {

    static final String PATH = "/indstillinger/regelsaet";
    private static final String API = "/api/v1/rule-sets";

    /** A rule in its form: the set that it stands in, and what it has said before. */
    private record Edited(RuleSet set, @Nullable LawRule rule, List<RuleVersion> versions) {}

    /** How many rules were added. */
    record Added(int rules) {}

    private final RuleSets sets;

    RuleSetEndpoints(RuleSets sets) {
        this.sets = sets;
    }

    @GetMapping(PATH)
    @Requires(LawAction.RULES_SEE)
    ModelAndView list(Call call) {
        return call.page()
                .view("law/ruleSets")
                .addObject("sets", call.read(sets::all))
                .addObject("mayEdit", call.may(LawAction.RULES_EDIT));
    }

    @PostMapping(PATH + "/hent")
    @Requires(LawAction.RULES_RESTORE)
    ModelAndView addMissing(Call call) {
        int added = call.write(sets::addMissing);
        call.page().flash().success("law.sets.fetched", added);
        return call.page().redirect(PATH);
    }

    @GetMapping(PATH + "/regler/{id}")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        Edited edited = edited(call, id);
        return show(call, edited, filled(call, Objects.requireNonNull(edited.rule())));
    }

    @PostMapping(PATH + "/regler/{id}")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(RuleInput.class, (tx, in) -> sets.change(tx, id, in))
                .then(changed -> call.page()
                        .flash()
                        .undoable(PATH + "/regler/" + id + "/fortryd", "law.rule.saved", title(call, changed)))
                .to(PATH)
                .orAgain(form -> show(call, edited(call, id), form));
    }

    @PostMapping(PATH + "/regler/{id}/fortryd")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView undo(Call call, @PathVariable UUID id) {
        LawRule back = call.write(tx -> sets.undo(tx, id, null));
        call.page().flash().success("law.rule.undone", title(call, back));
        return call.page().redirect(PATH);
    }

    @GetMapping(PATH + "/{set}/ny")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView blank(Call call, @PathVariable String set) {
        return show(call, unwritten(call, set), Form.of(RuleInput.class).with("confirmed", "true"));
    }

    @PostMapping(PATH + "/{set}/ny")
    @Requires(LawAction.RULES_EDIT)
    ModelAndView add(Call call, @PathVariable String set) {
        return call.submit(RuleInput.class, (tx, in) -> sets.add(tx, set, in))
                .then(added -> call.page().flash().success("law.rule.saved", title(call, added)))
                .to(PATH)
                .orAgain(form -> show(call, unwritten(call, set), form));
    }

    @GetMapping(API)
    @ResponseBody
    @Requires(LawAction.RULES_SEE)
    @Operation(summary = "law.api.sets")
    CursorPage<RuleSetResponse> listRuleSets(Call call) {
        return call.read(tx ->
                CursorPage.whole(sets.all(tx).stream().map(RuleSetResponse::of).toList()));
    }

    @GetMapping(API + "/{key}")
    @ResponseBody
    @Requires(LawAction.RULES_SEE)
    @Operation(summary = "law.api.set")
    RuleSetResponse getRuleSet(Call call, @PathVariable String key) {
        return call.read(tx -> RuleSetResponse.of(sets.get(tx, key)));
    }

    @PostMapping(API + "/missing")
    @ResponseBody
    @Requires(LawAction.RULES_RESTORE)
    @Operation(summary = "law.api.missing")
    Added addMissingRules(Call call) {
        return new Added(call.write(sets::addMissing));
    }

    @PostMapping(API + "/{key}/rules")
    @ResponseBody
    @Requires(LawAction.RULES_EDIT)
    @Refuses(409)
    @Operation(summary = "law.api.add")
    RuleResponse addRule(Call call, @PathVariable String key, @RequestBody RuleInput in) {
        return call.write(tx -> RuleResponse.of(sets.add(tx, key, in)));
    }

    @PostMapping(API + "/rules/{id}")
    @ResponseBody
    @Requires(LawAction.RULES_EDIT)
    @Refuses(409)
    @Operation(summary = "law.api.change")
    RuleResponse changeRule(Call call, @PathVariable UUID id, @RequestBody RuleInput in) {
        return call.write(tx -> RuleResponse.of(sets.change(tx, id, in)));
    }

    @PostMapping(API + "/rules/{id}/undo")
    @ResponseBody
    @Requires(LawAction.RULES_EDIT)
    @Refuses(409)
    @Operation(summary = "law.api.undo")
    RuleResponse undoRule(Call call, @PathVariable UUID id, @RequestBody(required = false) @Nullable UndoInput in) {
        Integer version = Inputs.orEmpty(in, new UndoInput(null)).version();
        return call.write(tx -> RuleResponse.of(sets.undo(tx, id, version)));
    }

    private Edited edited(Call call, UUID id) {
        return call.read(tx -> {
            LawRule rule = sets.rule(tx, id);
            RuleSet set = sets.all(tx).stream()
                    .filter(each -> each.id().equals(rule.set()))
                    .findFirst()
                    .orElseThrow();
            return new Edited(set, rule, sets.versions(tx, id));
        });
    }

    private Edited unwritten(Call call, String set) {
        return call.read(tx -> new Edited(sets.get(tx, set), null, List.of()));
    }

    private static Form filled(Call call, LawRule rule) {
        RuleContent content = rule.content();
        Bilingual check = Objects.requireNonNullElse(content.check(), new Bilingual("", ""));
        return Form.of(RuleInput.class)
                .with("version", String.valueOf(rule.version()))
                .with("titleDa", content.title().da())
                .with("titleEn", content.title().en())
                .with("textDa", content.text().da())
                .with("textEn", content.text().en())
                .with("source", content.source())
                .with(
                        "timing",
                        Timing.text(
                                Objects.requireNonNullElse(content.timing(), ""),
                                call.page().words().language().locale()))
                .with("validFrom", content.validFrom().toString())
                .with("validTo", Objects.toString(content.validTo(), ""))
                .with("confirmed", String.valueOf(content.confirmed()))
                .with("checkDa", check.da())
                .with("checkEn", check.en());
    }

    private static String title(Call call, LawRule rule) {
        return rule.content().title().in(call.page().language());
    }

    private static ModelAndView show(Call call, Edited edited, Form form) {
        return call.page()
                .view("law/ruleForm")
                .addObject("set", edited.set())
                .addObject("rule", edited.rule())
                .addObject("versions", edited.versions())
                .addObject("form", form);
    }
}
