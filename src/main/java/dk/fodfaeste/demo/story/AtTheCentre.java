package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.demo.data.DemoData;
import dk.fodfaeste.demo.telling.OfficeHours;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.participant.Participant;
import dk.fodfaeste.people.participant.Participants.CompletionInput;
import dk.fodfaeste.people.participant.Participants.ParticipantInput;
import dk.fodfaeste.people.participant.Participants.ParticipationInput;
import java.time.LocalDate;
import java.time.LocalTime;
import tools.jackson.core.type.TypeReference;

/** Who takes part in something at the asylum centre before anybody has a case of it. */
final class AtTheCentre {

    private static final LocalTime NOTED = LocalTime.of(9, 30);
    private static final int DAYS_AGO = 60;
    private static final int WEEKS = 7;

    /** Somebody there. */
    private record There(
            String firstNames,
            String lastName,
            LocalDate birthDate,
            String language,
            String centre,
            String programme,
            String provider,
            boolean completed) {}

    private final Telling telling;

    AtTheCentre(Telling telling) {
        this.telling = telling;
    }

    void plan() {
        LocalDate day = telling.calendar().openOnOrBefore(telling.today().minusDays(DAYS_AGO));
        telling.timeline().at(OfficeHours.at(day, NOTED), () -> {
            for (There each : DemoData.read("participants.yaml", new TypeReference<There[]>() {})) {
                comes(each, day);
            }
        });
    }

    private void comes(There there, LocalDate day) {
        Caller worker = telling.staff().holding("integration-worker").getFirst();
        Participant added = telling.write(
                worker,
                PeopleAction.PARTICIPANT_CHANGE,
                tx -> telling.services()
                        .participants()
                        .add(
                                tx,
                                new ParticipantInput(
                                        there.firstNames(),
                                        there.lastName(),
                                        there.birthDate(),
                                        there.language(),
                                        there.centre(),
                                        there.provider(),
                                        null)));
        Participant taking = telling.write(
                worker,
                PeopleAction.PARTICIPANT_CHANGE,
                tx -> telling.services()
                        .participants()
                        .takesPart(
                                tx,
                                added.id(),
                                new ParticipationInput(there.programme(), there.provider(), day.minusWeeks(WEEKS))));
        if (there.completed()) {
            telling.write(
                    worker,
                    PeopleAction.PARTICIPANT_CHANGE,
                    tx -> telling.services()
                            .participants()
                            .complete(
                                    tx,
                                    added.id(),
                                    taking.participations().getFirst().id(),
                                    new CompletionInput(day)));
        }
    }
}
