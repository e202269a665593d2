package dk.fodfaeste.law.caserule;

import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.ui.Piece;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which rules a family's case runs under, on its page. */
@Configuration(proxyBeanMethods = false)
class CaseRuleSection {

    @Bean
    FamilySection rulesSection() {
        return FamilySection.of(
                Place.WIDE, 600, visit -> Piece.of("law/caseSection").with("household", visit.id()));
    }
}
