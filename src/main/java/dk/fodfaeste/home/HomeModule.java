package dk.fodfaeste.home;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class HomeModule {

    @Bean
    ModuleActions homeActions() {
        return new ModuleActions("home", 10, HomeAction.values());
    }

    @Bean
    NavigationEntry overviewEntry() {
        return NavigationEntry.of("home.navigation.overview", "/", "home", 10, HomeAction.OVERVIEW_SEE);
    }
}
