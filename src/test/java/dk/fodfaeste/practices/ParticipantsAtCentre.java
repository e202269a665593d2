package dk.fodfaeste.practices;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.duplicate.Duplicates.Match;
import dk.fodfaeste.people.participant.Participant;
import dk.fodfaeste.people.participant.Participant.Participation;
import dk.fodfaeste.people.participant.Participants;
import dk.fodfaeste.people.participant.Participants.CompletionInput;
import dk.fodfaeste.people.participant.Participants.JoinInput;
import dk.fodfaeste.people.participant.Participants.ParticipantInput;
import dk.fodfaeste.people.participant.Participants.ParticipationInput;
import dk.fodfaeste.testing.Town;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody who writes down who takes part in what at the asylum centre. */
@Component
class ParticipantsAtCentre {

    private final Participants participants;

    ParticipantsAtCentre(Participants participants) {
        this.participants = participants;
    }

    Participant comes(Town town, String first, String last, String born, String centre) {
        return town.write(
                town.system(),
                PeopleAction.PARTICIPANT_CHANGE,
                tx -> participants.add(
                        tx, new ParticipantInput(first, last, LocalDate.parse(born), "ar", centre, "Røde Kors", null)));
    }

    Participation takesPart(Town town, Participant participant, String programme, String since) {
        return town.write(
                        town.system(),
                        PeopleAction.PARTICIPANT_CHANGE,
                        tx -> participants.takesPart(
                                tx,
                                participant.id(),
                                new ParticipationInput(programme, "Røde Kors", LocalDate.parse(since))))
                .participations()
                .getLast();
    }

    void completes(Town town, Participation participation, String on) {
        town.run(
                town.system(),
                PeopleAction.PARTICIPANT_CHANGE,
                tx -> participants.complete(
                        tx, participation.participant(), participation.id(), new CompletionInput(LocalDate.parse(on))));
    }

    List<Participant> list(Town town) {
        return town.read(town.system(), PeopleAction.PARTICIPANT_SEE, tx -> participants.list(tx, null, 50));
    }

    List<Match> candidates(Town town, Participant participant) {
        return town.read(
                        town.system(),
                        PeopleAction.PARTICIPANT_SEE,
                        tx -> participants.candidates(tx, List.of(participant)))
                .getOrDefault(participant.id(), List.of());
    }

    Participant is(Town town, Participant participant, UUID person) {
        return town.write(
                town.system(),
                PeopleAction.PARTICIPANT_JOIN,
                tx -> participants.join(tx, participant.id(), new JoinInput(person)));
    }

    Map<UUID, List<Participation>> ofFamily(Town town, UUID household) {
        return town.read(town.system(), PeopleAction.PARTICIPANT_SEE, tx -> participants.ofHousehold(tx, household));
    }

    int expire(Town town) {
        return town.write(town.system(), PeopleAction.PARTICIPANT_EXPIRE, participants::expire);
    }
}
