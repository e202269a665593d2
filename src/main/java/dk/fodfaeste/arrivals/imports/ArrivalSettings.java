package dk.fodfaeste.arrivals.imports;

import dk.fodfaeste.settings.NumberSetting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The number of this module that a municipality may set for itself. */
@Configuration(proxyBeanMethods = false)
class ArrivalSettings {

    @Bean
    NumberSetting importKeptDays() {
        return ImportUndo.KEPT_DAYS;
    }
}
