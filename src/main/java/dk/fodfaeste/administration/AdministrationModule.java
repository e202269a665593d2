package dk.fodfaeste.administration;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class AdministrationModule {

    @Bean
    ModuleActions administrationActions() {
        return new ModuleActions("administration", 90, AdministrationAction.values());
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.of(
                        "administration.audit.heading",
                        "/indstillinger/opslag",
                        "visibility",
                        80,
                        AdministrationAction.AUDIT_SEE)
                .in(Group.SETTINGS);
    }
}
