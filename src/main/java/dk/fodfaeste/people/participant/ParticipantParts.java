package dk.fodfaeste.people.participant;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.jobs.DailyJob;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.settings.NumberSetting;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import dk.fodfaeste.ui.Piece;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What participants add to the whole: their list, what stands on a family's page, and that they are deleted on time. */
@Configuration(proxyBeanMethods = false)
class ParticipantParts {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 45);

    @Bean
    NavigationEntry participantsEntry() {
        return NavigationEntry.of(
                        "people.participant.title", "/deltagere", "person-add", 45, PeopleAction.PARTICIPANT_SEE)
                .in(Group.RECEPTION);
    }

    @Bean
    NumberSetting participantsKeptDays() {
        return Participants.KEPT_DAYS;
    }

    @Bean
    FamilySection completedSection(Participants participants) {
        return FamilySection.of(Place.HALF, 430, visit -> {
                    var completed = participants.ofHousehold(visit.tx(), visit.id());
                    return completed.isEmpty()
                            ? null
                            : Piece.of("people/familyCompleted")
                                    .with("family", visit.household())
                                    .with("completed", completed);
                })
                .requiring(PeopleAction.PARTICIPANT_SEE);
    }

    @Bean
    DailyJob participantExpiryJob(Gate gate, Participants participants) {
        return new DailyJob() {

            @Override
            public String kind() {
                return "participant-expiry";
            }

            @Override
            public LocalTime at() {
                return AT_NIGHT;
            }

            @Override
            public void run(Caller system) {
                gate.run(system, PeopleAction.PARTICIPANT_EXPIRE, participants::expire);
            }
        };
    }
}
