package dk.fodfaeste.home;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.tenancy.Municipalities.Municipality;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.ShellSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands around every page: the main navigation, and which municipality it is. */
@Configuration(proxyBeanMethods = false)
class HomeShell {

    @Bean
    NavigationEntry overviewEntry() {
        return entry("home.navigation.overview", "/", "home", 10, Action.OVERVIEW_SEE);
    }

    @Bean
    NavigationEntry tasksEntry() {
        return entry(
                "home.navigation.tasks", "/opgaver", "list-check", 20, Action.TASK_LIST, "/dagens-overblik", "/fravaer");
    }

    @Bean
    NavigationEntry supervisionEntry() {
        return entry("home.navigation.supervision", "/ledelse", "analytics", 25, Action.SUPERVISION_SEE);
    }

    @Bean
    NavigationEntry familiesEntry() {
        return entry("home.navigation.families", "/familier", "groups", 30, Action.HOUSEHOLD_LIST, "/dubletter");
    }

    @Bean
    NavigationEntry arrivalsEntry() {
        return entry("home.navigation.arrivals", "/ankomster", "calendar-month", 40, Action.ARRIVAL_LIST);
    }

    @Bean
    NavigationEntry auditEntry() {
        return entry("home.audit.heading", AdministrationAddresses.AUDIT, "visibility", 80, Action.AUDIT_SEE);
    }

    @Bean
    NavigationEntry templatesEntry() {
        return entry("home.navigation.templates", "/skabeloner", "format-list-numbered", 60, Action.TEMPLATE_SEE);
    }

    @Bean
    ShellSource shellSource(Municipalities municipalities, Accounts accounts) {
        return new ShellSource() {
            @Override
            public String municipalityName(Caller caller) {
                return municipalities.find(caller.municipality()).map(Municipality::name).orElse("");
            }

            @Override
            public boolean testData(Caller caller) {
                return municipalities.find(caller.municipality()).map(Municipality::testData).orElse(false);
            }

            @Override
            public List<String> administrators(Caller caller) {
                return accounts.administrators(caller.municipality());
            }
        };
    }

    private static NavigationEntry entry(
            String key, String href, String icon, int order, Action action, String... also) {
        return new NavigationEntry(key, href, icon, order, caller -> Permissions.may(caller, action), List.of(also));
    }
}
