package dk.fodfaeste.arrivals;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.plans.AreaAnchors;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class ArrivalModule {

    @Bean
    ModuleActions arrivalsActions() {
        return new ModuleActions("arrivals", 40, ArrivalAction.values());
    }

    @Bean
    AreaAnchors arrivalsAnchors() {
        return new AreaAnchors(Set.of(Arrivals.NOTICE, Arrivals.DECISION, Arrivals.RESPONSIBILITY, Arrivals.ARRIVAL));
    }

    @Bean
    NavigationEntry arrivalsEntry() {
        return NavigationEntry.of(
                        "arrivals.navigation.arrivals", "/ankomster", "calendar-month", 40, ArrivalAction.ARRIVAL_LIST)
                .in(Group.RECEPTION);
    }
}
