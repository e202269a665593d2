package dk.fodfaeste.enquiries;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import dk.fodfaeste.ui.SettingsEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation and the settings. */
@Configuration(proxyBeanMethods = false)
class EnquiryModule {

    @Bean
    ModuleActions enquiryActions() {
        return new ModuleActions("enquiries", 57, EnquiryAction.values());
    }

    @Bean
    NavigationEntry enquiriesEntry() {
        return NavigationEntry.of("enquiries.navigation.list", "/henvendelser", "chat", 50, EnquiryAction.ENQUIRY_LIST)
                .in(Group.TOGETHER);
    }

    @Bean
    NavigationEntry deskEntry() {
        return NavigationEntry.of("enquiries.navigation.desk", "/skranken", "how-to-reg", 51, EnquiryAction.ENQUIRY_ADD)
                .in(Group.TOGETHER);
    }

    @Bean
    SettingsEntry enquiryKindSettings() {
        return SettingsEntry.of(
                "enquiries.settings.title",
                "enquiries.settings.lead",
                "/indstillinger/henvendelser",
                "chat",
                72,
                EnquiryAction.ENQUIRY_KINDS_CHANGE);
    }
}
