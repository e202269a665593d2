package dk.fodfaeste.agreements;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import dk.fodfaeste.ui.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class AgreementModule {

    @Bean
    ModuleActions agreementActions() {
        return new ModuleActions("agreements", 60, AgreementAction.values());
    }

    @Bean
    NavigationEntry agreementsEntry() {
        return NavigationEntry.of(
                        "agreements.navigation",
                        "/aftaler",
                        "assignment",
                        70,
                        AgreementAction.AGREEMENT_SEE,
                        "/bevillinger")
                .in(Group.TOGETHER);
    }

    @Bean
    SettingsEntry agreementKindSettings() {
        return SettingsEntry.of(
                "agreements.kinds",
                "agreements.kinds.lead",
                "/indstillinger/aftaletyper",
                "assignment",
                75,
                AgreementAction.AGREEMENT_KIND_CHANGE);
    }
}
