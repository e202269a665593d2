package dk.fodfaeste.people.team;

import dk.fodfaeste.people.team.ContactPersonCaps.Group;
import dk.fodfaeste.settings.NumberSetting;
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
