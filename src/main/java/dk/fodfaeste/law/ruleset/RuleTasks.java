package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.law.LawAction;
import dk.fodfaeste.ui.call.SettingsTask;
import dk.fodfaeste.ui.call.SettingsTask.Line;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of the rules waits for an administrator. */
@Configuration(proxyBeanMethods = false)
class RuleTasks {

    @Bean
    SettingsTask rulesToConfirm(RuleSets sets) {
        return new SettingsTask(
                50,
                LawAction.RULES_EDIT,
                (call, tx) -> Line.of(
                        call,
                        "law.settings.waiting.rules",
                        sets.all(tx).stream()
                                .flatMap(set -> set.rules().stream())
                                .filter(rule -> !rule.content().confirmed())
                                .map(rule ->
                                        rule.content().title().in(call.page().language()))
                                .toList(),
                        "/indstillinger/regelsaet"));
    }
}
