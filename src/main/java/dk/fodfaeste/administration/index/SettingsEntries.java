package dk.fodfaeste.administration.index;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.setting.SettingList;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import dk.fodfaeste.ui.SettingsEntry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lines of the page of settings that this module has, and the way to it for whoever sees one. */
@Configuration(proxyBeanMethods = false)
class SettingsEntries {

    @Bean
    NavigationEntry settingsNavigation(ObjectProvider<SettingsEntry> entries) {
        List<SettingsEntry> all = entries.stream().toList();
        return new NavigationEntry(
                        "administration.title",
                        AdministrationAddresses.SETTINGS,
                        "settings",
                        90,
                        caller -> Permissions.may(caller, AdministrationAction.SETTINGS_SEE)
                                && all.stream().anyMatch(each -> each.visible().test(caller)))
                .in(Group.SETTINGS);
    }

    @Bean
    SettingsEntry userSettings() {
        return SettingsEntry.of(
                "administration.users",
                "administration.users.lead",
                AdministrationAddresses.USERS,
                "person",
                10,
                AdministrationAction.USER_LIST);
    }

    @Bean
    SettingsEntry roleSettings() {
        return SettingsEntry.of(
                "administration.roles",
                "administration.roles.lead",
                AdministrationAddresses.ROLES,
                "lock",
                20,
                AdministrationAction.ROLE_SEE);
    }

    @Bean
    SettingsEntry unitSettings() {
        return SettingsEntry.of(
                "administration.units",
                "administration.units.lead",
                AdministrationAddresses.UNITS,
                "groups",
                30,
                AdministrationAction.UNIT_LIST);
    }

    @Bean
    SettingsEntry closingDaySettings() {
        return SettingsEntry.of(
                "administration.days",
                "administration.days.lead",
                AdministrationAddresses.CLOSURES,
                "calendar-month",
                40,
                AdministrationAction.CLOSED_DAY_LIST);
    }

    @Bean
    SettingsEntry timeSettings() {
        return SettingsEntry.of(
                "administration.time",
                "administration.time.lead",
                SettingList.TIME.path(),
                "time",
                50,
                AdministrationAction.SETTING_LIST);
    }

    @Bean
    SettingsEntry tokenSettings() {
        return SettingsEntry.of(
                "administration.tokens",
                "administration.tokens.lead",
                AdministrationAddresses.TOKENS,
                "link",
                60,
                AdministrationAction.TOKEN_LIST);
    }

    @Bean
    SettingsEntry numberSettings() {
        return SettingsEntry.of(
                "administration.number",
                "administration.number.lead",
                SettingList.NUMBER.path(),
                "tune",
                55,
                AdministrationAction.SETTING_LIST);
    }

    @Bean
    SettingsEntry auditSettings() {
        return SettingsEntry.of(
                "administration.settings.audit",
                "administration.settings.audit.lead",
                "/indstillinger/opslag",
                "visibility",
                90,
                AdministrationAction.AUDIT_SEE);
    }
}
