package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What arrivals take. */
final class ArrivalExamples {

    private ArrivalExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                refused("/arrivals", """
                        {"householdNo": "N1", "kind": "refugee", "asylumCentre": "Nordlys", "permitDate": "2026-02-01",
                         "decisionDate": "2026-02-10", "expectedArrival": "16-03-2026", "expectedTime": "10:00", "remarks": "Lift",
                         "persons": [{"relation": "main", "firstNames": "Rami", "lastName": "Haddad", "birthDate": "1990-01-01",
                                      "gender": "male", "nationality": "SY", "language": "arabisk", "interpreter": "ja", "phone": "12 34 56 78"}],
                         "movedFrom": {"municipality": "Hedensted", "note": "Has begun", "programmeStarts": "2025-01-01",
                                       "programmeEnds": "2027-12-31"}}"""),
                same("/arrivals/forecasts", """
                        {"month": "2026-04", "persons": 7, "statedOn": "2026-01-15", "source": "National figures"}"""),
                refused("/arrivals/imports/$import/commit", ""),
                refused("/arrivals/imports/$dropped/drop", ""),
                refused("/arrivals/imports/$import/undo", ""),
                adds("/households/$household/contacts", """
                        {"day": "2026-03-01", "how": "phone", "by": "Mette Lund", "outcome": "Wants to work", "step": "2", "area": "Job"}"""),
                adds("/households/$household/visits", """
                        {"day": "2026-03-01", "centre": "Nordlys", "attendees": [{"name": "Mette Lund", "part": "employment"}],
                         "note": "All well", "contractBegun": true, "planBegun": false, "assessment": true, "assessmentStarts": "2026-03-09"}"""),
                adds("/households/$household/screening", """
                        {"person": "$person", "topic": "work", "what": "sygeplejerske", "level": null, "years": 3}"""),
                refused("/households/$household/arrival/redate", """
                        {"date": "2026-03-23", "time": "09:30", "reason": "A later train", "version": null}"""),
                refused("/households/$third-household/arrival/cancel", """
                        {"reason": "The permit was withdrawn", "version": null}"""),
                refused("/households/$third-household/arrival/resume", ""),
                refused("/households/$third-household/hand-over", """
                        {"municipality": "Samsø", "movesOn": "2026-04-01", "ground": "Consent", "note": "Moves to family",
                         "programmeStarts": "2026-01-01", "programmeEnds": "2028-12-31", "screening": true}"""),
                same("/households/$other-household/arrival/responsibility", "{\"day\": \"2026-03-09\"}"),
                same("/households/$household/arrival", "{\"arrivedAt\": \"2026-03-01T14:30:00+01:00\"}"));
    }
}
