package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.law.LawAction.Requires;
import dk.fodfaeste.law.RuleContent;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The municipality's sets of rules. */
@RestController
@Tag(name = "rules")
@RequestMapping("/api/v1/rule-sets")
class RuleSetApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final RuleSets sets;

    RuleSetApi(Gate gate, RuleSets sets) {
        this.gate = gate;
        this.sets = sets;
    }

    /**
     * A rule as it is to be.
     *
     * @param validFrom a date
     * @param version   the version that the caller saw; without it the rule is changed as it is
     */
    record Written(
            @Nullable String titleDa,
            @Nullable String titleEn,
            @Nullable String textDa,
            @Nullable String textEn,
            @Nullable String source,
            @Nullable String timing,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable Boolean confirmed,
            @Nullable String checkDa,
            @Nullable String checkEn,
            @Nullable Integer version) {

        RuleContent content() {
            return new RuleCheck(
                            titleDa,
                            titleEn,
                            textDa,
                            textEn,
                            source,
                            timing,
                            validFrom,
                            validTo,
                            !Boolean.FALSE.equals(confirmed),
                            checkDa,
                            checkEn)
                    .content();
        }
    }

    record Undo(@Nullable Integer version) {}

    /** How many rules were added. */
    record Added(int rules) {}

    @GetMapping
    @Requires(LawAction.RULES_SEE)
    @Operation(summary = "law.api.sets")
    CursorPage<RuleSetResponse> listRuleSets(Caller caller) {
        return gate.read(
                caller,
                LawAction.RULES_SEE,
                tx -> CursorPage.whole(
                        sets.all(tx).stream().map(RuleSetResponse::of).toList()));
    }

    @GetMapping("/{key}")
    @Requires(LawAction.RULES_SEE)
    @Operation(summary = "law.api.set")
    RuleSetResponse getRuleSet(Caller caller, @PathVariable String key) {
        return gate.read(caller, LawAction.RULES_SEE, tx -> RuleSetResponse.of(sets.get(tx, key)));
    }

    @PostMapping("/missing")
    @Requires(LawAction.RULES_RESTORE)
    @Operation(summary = "law.api.missing")
    Added addMissingRules(Caller caller) {
        return new Added(gate.write(caller, LawAction.RULES_RESTORE, sets::addMissing));
    }

    @PostMapping("/{key}/rules")
    @Requires(LawAction.RULES_EDIT)
    @Refuses(CONFLICT)
    @Operation(summary = "law.api.add")
    RuleResponse addRule(Caller caller, @PathVariable String key, @RequestBody Written rule) {
        return gate.write(caller, LawAction.RULES_EDIT, tx -> RuleResponse.of(sets.add(tx, key, rule.content())));
    }

    @PostMapping("/rules/{id}")
    @Requires(LawAction.RULES_EDIT)
    @Refuses(CONFLICT)
    @Operation(summary = "law.api.change")
    RuleResponse changeRule(Caller caller, @PathVariable UUID id, @RequestBody Written rule) {
        return gate.write(
                caller,
                LawAction.RULES_EDIT,
                tx -> RuleResponse.of(sets.change(tx, id, rule.version(), rule.content())));
    }

    @PostMapping("/rules/{id}/undo")
    @Requires(LawAction.RULES_EDIT)
    @Refuses(CONFLICT)
    @Operation(summary = "law.api.undo")
    RuleResponse undoRule(Caller caller, @PathVariable UUID id, @RequestBody(required = false) @Nullable Undo undo) {
        Integer version = Inputs.orEmpty(undo, new Undo(null)).version();
        return gate.write(caller, LawAction.RULES_EDIT, tx -> RuleResponse.of(sets.undo(tx, id, version)));
    }
}
