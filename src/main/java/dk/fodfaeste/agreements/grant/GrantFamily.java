package dk.fodfaeste.agreements.grant;

import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistoryFields;
import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.ui.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A family's grants on its page, in its history, and when two cases become one. */
@Configuration(proxyBeanMethods = false)
class GrantFamily {

    @Bean
    FamilySection grantSection(Grants grants) {
        return FamilySection.of(Place.WIDE, 350, visit -> section(visit, grants))
                .named("bevillinger", "agreements.grants")
                .requiring(AgreementAction.GRANT_SEE);
    }

    private static @Nullable Piece section(FamilyVisit visit, Grants grants) {
        List<Standing> shown = grants.shown(visit.tx(), visit.id());
        boolean mayIssue = visit.may(AgreementAction.GRANT_ISSUE);
        return shown.isEmpty() && !mayIssue
                ? null
                : Piece.of("agreements/familySection")
                        .with("family", visit.household())
                        .with("grants", shown)
                        .with("mayIssue", mayIssue)
                        .with("mayUse", visit.may(AgreementAction.GRANT_USE));
    }

    @Bean
    HistoryFields grantHistoryFields() {
        return HistoryFields.of(field -> "agreements.field." + field, field -> "agreements.family-event." + field);
    }

    /** What was granted to a family or a person, and what was used for them, goes along when two cases become one. */
    @Bean
    CaseFollower grantFollower() {
        List<Following> follows = List.of(
                Following.moves("agreement", "household", About.HOUSEHOLD),
                Following.moves("agreement", "person", About.PERSON),
                Following.moves("agreement_use", "household", About.HOUSEHOLD),
                Following.moves("agreement_use", "person", About.PERSON));
        return new CaseFollower() {
            @Override
            public int order() {
                return 60;
            }

            @Override
            public List<Following> follows() {
                return follows;
            }
        };
    }
}
