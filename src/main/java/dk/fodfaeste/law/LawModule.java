package dk.fodfaeste.law;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class LawModule {

    @Bean
    ModuleActions lawActions() {
        return new ModuleActions("law", 50, LawAction.values());
    }

    @Bean
    SettingsEntry ruleSettings() {
        return SettingsEntry.of(
                "law.settings.title",
                "law.settings.lead",
                "/indstillinger/regelsaet",
                "bookmark",
                70,
                LawAction.RULES_EDIT);
    }
}
