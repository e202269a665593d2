package dk.fodfaeste.administration.index;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.administration.setting.SettingList;
import dk.fodfaeste.ui.NavigationEntry;
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
        return new NavigationEntry("settings.title", AdministrationAddresses.SETTINGS, "settings", 90, caller ->
                Permissions.may(caller, Action.SETTINGS_SEE)
                        && all.stream().anyMatch(each -> each.visible().test(caller)));
    }

    @Bean
    SettingsEntry userSettings() {
        return entry("settings.users", "settings.users.lead", AdministrationAddresses.USERS, "person", 10, Action.USER_LIST);
    }

    @Bean
    SettingsEntry roleSettings() {
        return entry("settings.roles", "settings.roles.lead", AdministrationAddresses.ROLES, "lock", 20, Action.ROLE_SEE);
    }

    @Bean
    SettingsEntry unitSettings() {
        return entry("settings.units", "settings.units.lead", AdministrationAddresses.UNITS, "groups", 30, Action.UNIT_LIST);
    }

    @Bean
    SettingsEntry closingDaySettings() {
        return entry("settings.days", "settings.days.lead", AdministrationAddresses.CLOSURES, "calendar-month", 40, Action.CLOSED_DAY_LIST);
    }

    @Bean
    SettingsEntry timeSettings() {
        return entry("settings.time", "settings.time.lead", SettingList.TIME.path(), "time", 50, Action.SETTING_LIST);
    }

    @Bean
    SettingsEntry tokenSettings() {
        return entry("settings.tokens", "settings.tokens.lead", AdministrationAddresses.TOKENS, "link", 60, Action.TOKEN_LIST);
    }

    @Bean
    SettingsEntry ruleSettings() {
        return entry("settings.rules", "settings.rules.lead", "/indstillinger/regelsaet", "bookmark", 70, Action.RULES_EDIT);
    }

    @Bean
    SettingsEntry numberSettings() {
        return entry("settings.number", "settings.number.lead", SettingList.NUMBER.path(), "tune", 55, Action.SETTING_LIST);
    }

    @Bean
    SettingsEntry auditSettings() {
        return entry("settings.audit", "settings.audit.lead", "/indstillinger/opslag", "visibility", 90, Action.AUDIT_SEE);
    }

    private static SettingsEntry entry(String key, String lead, String href, String icon, int order, Action action) {
        return new SettingsEntry(key, lead, href, icon, order, caller -> Permissions.may(caller, action));
    }
}
