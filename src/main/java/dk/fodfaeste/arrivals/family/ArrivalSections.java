package dk.fodfaeste.arrivals.family;

import static dk.fodfaeste.people.family.FamilySection.Place.BUTTON;
import static dk.fodfaeste.people.family.FamilySection.Place.HALF;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx.Known;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.family.FamilyAttention;
import dk.fodfaeste.people.family.FamilyFact;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistoryFields;
import dk.fodfaeste.people.family.MilestoneSource;
import dk.fodfaeste.ui.Piece;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What arrivals shows of a family on its page: how it comes, the stations of its way, and what was noted of both. */
@Configuration(proxyBeanMethods = false)
class ArrivalSections {

    private static final Known<Optional<Arrival>> ARRIVAL = new Known<>();

    private final Arrivals arrivals;

    ArrivalSections(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Bean
    FamilySection registerButton() {
        return FamilySection.of(
                        BUTTON, 10, visit -> isDue(visit, arrival(visit)) ? Piece.of("arrivals/familyButton") : null)
                .requiring(ArrivalAction.ARRIVAL_REGISTER);
    }

    @Bean
    FamilySection arrivalSection() {
        return FamilySection.of(
                        HALF, 200, visit -> Piece.of("arrivals/familyArrival").with("view", view(visit)))
                .named("ankomst", "arrivals.family.arrival");
    }

    @Bean
    MilestoneSource arrivalMilestones() {
        return visit -> {
            Arrival arrival = arrival(visit);
            return arrival == null ? List.of() : Milestones.of(visit.page(), arrival);
        };
    }

    @Bean
    FamilyFact arrivalFacts() {
        return new FamilyFact(10, visit -> {
            Arrival arrival = arrival(visit);
            return arrival == null ? List.of() : CaseFacts.of(visit.page(), arrival);
        });
    }

    @Bean
    FamilyAttention arrivalAttention() {
        return new FamilyAttention(null, visit -> {
            Arrival arrival = arrival(visit);
            return arrival == null ? List.of() : CaseFacts.attention(visit.page(), arrival, isDue(visit, arrival));
        });
    }

    @Bean
    HistoryFields arrivalHistoryFields() {
        return historyFields();
    }

    static HistoryFields historyFields() {
        return HistoryFields.of(field -> "arrivals.field." + field, field -> "arrivals.event." + field)
                .with(
                        HistoryFields.DAY,
                        "permitDate",
                        "decisionDate",
                        "responsibility",
                        "expectedDate",
                        "contact",
                        "visit",
                        "programmeStarts",
                        "programmeEnds")
                .with((words, value) -> words.dates().time(LocalTime.parse(value)), "expectedTime")
                .with((words, value) -> words.dates().dateTime(Instant.parse(value)), "arrivedAt")
                .with((words, value) -> words.t("prearrival.ending." + value), "ended")
                .with((words, value) -> words.t("prearrival.topic." + value), "screening");
    }

    private @Nullable Arrival arrival(FamilyVisit visit) {
        return visit.once(ARRIVAL, () -> Optional.ofNullable(arrivals.find(visit.tx(), visit.id())))
                .orElse(null);
    }

    private ArrivalView view(FamilyVisit visit) {
        Household family = visit.household();
        Arrival arrival = arrival(visit);
        boolean mayReadAddress =
                !family.protectedAddress() || visit.tx().scope().shows(family.id(), Sensitivity.PROTECTED_ADDRESS);
        return new ArrivalView(
                family,
                mayReadAddress ? family.address() : null,
                arrival,
                arrival == null ? null : arrivals.whyResponsible(visit.tx(), family.kind(), arrival),
                isDue(visit, arrival),
                visit.may(ArrivalAction.ARRIVAL_REGISTER),
                visit.may(ArrivalAction.ARRIVAL_LIST),
                visit.may(ArrivalAction.RESPONSIBILITY_TELL));
    }

    private static boolean isDue(FamilyVisit visit, @Nullable Arrival arrival) {
        return arrival != null
                && arrival.isAhead()
                && !arrival.expectedDate().isAfter(visit.page().f().today());
    }
}
