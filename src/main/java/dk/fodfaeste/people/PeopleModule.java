package dk.fodfaeste.people;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class PeopleModule {

    @Bean
    ModuleActions peopleActions() {
        return new ModuleActions("people", 20, PeopleAction.values());
    }

    @Bean
    NavigationEntry familiesEntry() {
        return NavigationEntry.of(
                "people.navigation.families", "/familier", "groups", 30, PeopleAction.HOUSEHOLD_LIST, "/dubletter");
    }
}
