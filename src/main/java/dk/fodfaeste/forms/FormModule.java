package dk.fodfaeste.forms;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import dk.fodfaeste.ui.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class FormModule {

    @Bean
    ModuleActions formActions() {
        return new ModuleActions("forms", 45, FormAction.values());
    }

    @Bean
    NavigationEntry formsEntry() {
        return NavigationEntry.of("forms.navigation", "/skemaer", "list-check", 60, FormAction.FORM_RESULTS)
                .in(Group.KNOWLEDGE);
    }

    @Bean
    SettingsEntry formSettings() {
        return SettingsEntry.of(
                "forms.settings",
                "forms.settings.lead",
                "/indstillinger/skemaer",
                "list-check",
                65,
                FormAction.FORM_CHANGE);
    }
}
