package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.View;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.OverviewCard;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module shows on Overblik and on a family's page. */
@Configuration(proxyBeanMethods = false)
class EnquiryParts {

    private static final int MOST = 5;

    private final Enquiries enquiries;
    private final EnquiryChoices choices;

    EnquiryParts(Enquiries enquiries, EnquiryChoices choices) {
        this.enquiries = enquiries;
        this.choices = choices;
    }

    @Bean
    OverviewCard myEnquiriesCard() {
        return new OverviewCard(OverviewCard.Place.BESIDE, 45, this::mine);
    }

    @Bean
    FamilySection enquiriesSection() {
        return FamilySection.of(
                        Place.HALF,
                        420,
                        visit -> Piece.of("enquiries/family")
                                .with("household", visit.id())
                                .with("enquiries", enquiries.ofSeen(visit.tx(), visit.id()))
                                .with("kinds", choices.kinds(visit.tx()))
                                .with("mayAdd", visit.may(EnquiryAction.ENQUIRY_ADD)))
                .named("henvendelser", "enquiries.navigation.list")
                .requiring(EnquiryAction.ENQUIRY_SEE);
    }

    private @Nullable Piece mine(Call call, Tx tx) {
        if (!call.may(EnquiryAction.ENQUIRY_LIST) || tx.caller().account() == null) {
            return null;
        }
        List<Enquiry> open = enquiries.list(tx, new EnquiryFilter(View.OPEN, null, true), null, MOST);
        List<Enquiry> follow = enquiries.list(tx, new EnquiryFilter(View.FOLLOW_UP, null, true), null, MOST);
        return open.isEmpty() && follow.isEmpty()
                ? null
                : Piece.of("enquiries/overview")
                        .with("open", open)
                        .with("follow", follow)
                        .with("kinds", choices.kinds(tx));
    }
}
