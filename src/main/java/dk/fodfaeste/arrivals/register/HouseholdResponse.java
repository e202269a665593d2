package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.CprText;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.team.TeamMember;
import dk.fodfaeste.plans.AnchorMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as the API shows it.
 *
 * @param sourceNumber the number by which whoever announced it knows it
 * @param address      {@code null} also where it is protected and the caller may not see such
 * @param remarks      what the caller may read about its persons; more at {@code /remarks}
 * @param anchors      what its dates are counted from
 * @param arrival      {@code null} where it never was announced
 */
record HouseholdResponse(
        UUID id,
        String caseNumber,
        @Nullable String sourceNumber,
        String name,
        HouseholdKind kind,
        @Nullable String address,
        boolean protectedAddress,
        @Nullable String remarks,
        Instant createdAt,
        List<PersonResponse> persons,
        List<TeamResponse> team,
        List<AnchorResponse> anchors,
        @Nullable ArrivalResponse arrival) {

    /** Someone with a name and an identifier. */
    record Named(UUID id, String name) {}

    /** A function, named by the municipality. */
    record FunctionName(UUID id, Bilingual name) {}

    /** Who fills which function. */
    record TeamResponse(FunctionName function, Named person) {

        static TeamResponse of(TeamMember member) {
            return new TeamResponse(
                    new FunctionName(member.function(), member.functionName()),
                    new Named(member.account(), member.name()));
        }
    }

    /** A day or a moment that dates are counted from; only expected until it has happened. */
    record AnchorResponse(
            String name, LocalDate date, @Nullable LocalTime time, boolean happened) {

        static AnchorResponse of(AnchorMoment moment) {
            return new AnchorResponse(
                    moment.anchor().name(),
                    moment.anchor().date(),
                    moment.anchor().time(),
                    moment.happened());
        }
    }

    /** The household's way here; see {@link Arrival}. */
    record ArrivalResponse(
            Instant noticedAt,
            @Nullable LocalDate permitDate,
            @Nullable LocalDate decisionDate,
            @Nullable LocalDate responsibility,
            @Nullable String centre,
            LocalDate expectedDate,
            @Nullable LocalTime expectedTime,
            @Nullable Instant arrivedAt) {

        static ArrivalResponse of(Arrival arrival) {
            return new ArrivalResponse(
                    arrival.noticedAt(),
                    arrival.permitDate(),
                    arrival.decisionDate(),
                    arrival.responsibility(),
                    arrival.centre(),
                    arrival.expectedDate(),
                    arrival.expectedTime(),
                    arrival.arrivedAt());
        }
    }

    static HouseholdResponse of(
            Scope scope,
            Household household,
            @Nullable String remarks,
            List<TeamMember> team,
            List<AnchorMoment> anchors,
            @Nullable Arrival arrival) {
        boolean hidden = household.protectedAddress() && !scope.shows(household.id(), Sensitivity.PROTECTED_ADDRESS);
        return new HouseholdResponse(
                household.id(),
                household.caseNumber(),
                household.sourceNumber() == null ? null : CprText.masked(household.sourceNumber()),
                household.name(),
                household.kind(),
                hidden ? null : household.address(),
                household.protectedAddress(),
                remarks,
                household.createdAt(),
                household.persons().stream().map(PersonResponse::of).toList(),
                team.stream().map(TeamResponse::of).toList(),
                anchors.stream().map(AnchorResponse::of).toList(),
                arrival == null ? null : ArrivalResponse.of(arrival));
    }
}
