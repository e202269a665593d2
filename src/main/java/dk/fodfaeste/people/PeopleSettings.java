package dk.fodfaeste.people;

import dk.fodfaeste.access.NumberSetting;
import dk.fodfaeste.people.ContactPersonCaps.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The numbers of this module that a municipality may set for itself. */
@Configuration(proxyBeanMethods = false)
class PeopleSettings {

    @Bean
    NumberSetting contactPersonsOfFamily() {
        return Group.FAMILY.setting();
    }

    @Bean
    NumberSetting contactPersonsOfUnaccompanied() {
        return Group.UNACCOMPANIED.setting();
    }
}
