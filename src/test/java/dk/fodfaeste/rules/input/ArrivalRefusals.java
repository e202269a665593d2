package dk.fodfaeste.rules.input;

import java.util.Collections;
import java.util.stream.Stream;

/** Arrivals: a household typed in, another day, contact, visits, what was told, forecasts, hand-overs. */
final class ArrivalRefusals {

    private ArrivalRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a household without anybody",
                        "422 prearrival.typed.nobody",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": []}"),
                new Refusal(
                        "a household of nobody",
                        "422 prearrival.typed.nobody",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{}]}"),
                new Refusal(
                        "a household that comes on 30 February",
                        "422 arrivals.row.date.no-such-day",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-02-30\", \"persons\": [{\"firstNames\": \"Rami\"}]}"),
                new Refusal(
                        "a household that comes in the year 9999",
                        "422 arrivals.row.date.too-far-ahead",
                        "/arrivals",
                        "{\"expectedArrival\": \"9999-12-31\", \"persons\": [{\"firstNames\": \"Rami\"}]}"),
                new Refusal(
                        "a household that comes in the year 0",
                        "422 arrivals.row.date.too-far-back",
                        "/arrivals",
                        "{\"expectedArrival\": \"0000-01-01\", \"persons\": [{\"firstNames\": \"Rami\"}]}"),
                new Refusal(
                        "a birthday that is still to come",
                        "422 arrivals.row.birth.future",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"Rami\", \"birthDate\": \"2030-01-01\"}]}"),
                new Refusal(
                        "a CPR number on 30 February",
                        "422 arrivals.row.cpr.no-such-date",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"Rami\", \"cpr\": \"3002901234\"}]}"),
                new Refusal(
                        "a name of five thousand letters",
                        "422 ui.input.long",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"" + "x".repeat(5000)
                                + "\"}]}"),
                new Refusal(
                        "a name with a character that no name has",
                        "422 ui.input.control",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"a\\u0000b\"}]}"),
                new Refusal(
                        "a move from a municipality that does not exist",
                        "422 prearrival.municipality.unknown",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"Rami\"}], \"movedFrom\": {\"municipality\": \"Andeby\", "
                                + "\"note\": \"x\", \"programmeStarts\": \"2025-01-01\", \"programmeEnds\": \"2027-12-31\"}}"),
                new Refusal(
                        "a programme of a hundred years",
                        "422 prearrival.programme.far",
                        "/arrivals",
                        "{\"expectedArrival\": \"2026-03-16\", \"persons\": [{\"firstNames\": \"Rami\"}], \"movedFrom\": {\"municipality\": \"Hedensted\", "
                                + "\"note\": \"x\", \"programmeStarts\": \"1925-01-01\", \"programmeEnds\": \"2027-12-31\"}}"),
                new Refusal(
                        "another day without a reason",
                        "422 ui.input.missing",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2026-03-23\"}"),
                new Refusal(
                        "another day with blanks for a reason",
                        "422 ui.input.missing",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2026-03-23\", \"reason\": \"   \"}"),
                new Refusal(
                        "another day in the past",
                        "422 prearrival.redate.past",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2020-03-23\", \"reason\": \"x\"}"),
                new Refusal(
                        "another day in another life",
                        "422 prearrival.redate.far",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2999-03-23\", \"reason\": \"x\"}"),
                new Refusal(
                        "another day at 25 o'clock",
                        "422 ui.input.time",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2026-03-23\", \"time\": \"25:00\", \"reason\": \"x\"}"),
                new Refusal(
                        "another day that somebody else has changed",
                        "409 prearrival.changed",
                        "/households/$household/arrival/redate",
                        "{\"date\": \"2026-03-23\", \"reason\": \"x\", \"version\": 99}"),
                new Refusal(
                        "another day for the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/arrival/redate",
                        "{\"date\": \"2026-03-23\", \"reason\": \"x\"}"),
                new Refusal(
                        "called off without a reason",
                        "422 ui.input.missing",
                        "/households/$household/arrival/cancel",
                        "{}"),
                new Refusal(
                        "called off for a reason of a novel's length",
                        "422 ui.input.long",
                        "/households/$household/arrival/cancel",
                        "{\"reason\": \"" + "x".repeat(5000) + "\"}"),
                new Refusal(
                        "called off by a version of the future",
                        "409 prearrival.changed",
                        "/households/$household/arrival/cancel",
                        "{\"reason\": \"x\", \"version\": 99}"),
                new Refusal(
                        "called on again without having been called off",
                        "409 prearrival.resume.not-ended",
                        "/households/$household/arrival/resume",
                        "{}"),
                new Refusal(
                        "a contact tomorrow",
                        "422 prearrival.contact.future",
                        "/households/$household/contacts",
                        "{\"day\": \"2026-03-03\", \"how\": \"phone\", \"outcome\": \"x\"}"),
                new Refusal(
                        "a contact more than a year ago",
                        "422 prearrival.contact.past",
                        "/households/$household/contacts",
                        "{\"day\": \"2025-03-01\", \"how\": \"phone\", \"outcome\": \"x\"}"),
                new Refusal(
                        "a contact by pigeon",
                        "422 ui.input.choice",
                        "/households/$household/contacts",
                        "{\"day\": \"2026-03-01\", \"how\": \"pigeon\", \"outcome\": \"x\"}"),
                new Refusal(
                        "a contact that settled a seventh step",
                        "422 prearrival.contact.step.unknown",
                        "/households/$household/contacts",
                        "{\"day\": \"2026-03-01\", \"how\": \"phone\", \"outcome\": \"x\", \"step\": \"7\"}"),
                new Refusal(
                        "responsible in a hundred years",
                        "422 arrivals.responsibility.range",
                        "/households/$household/arrival/responsibility",
                        "{\"day\": \"2126-03-01\"}"),
                new Refusal(
                        "responsible for the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/arrival/responsibility",
                        "{\"day\": \"2026-03-01\"}"),
                new Refusal(
                        "a contact without an outcome",
                        "422 ui.input.missing",
                        "/households/$household/contacts",
                        "{\"day\": \"2026-03-01\", \"how\": \"phone\"}"),
                new Refusal(
                        "a contact with the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/contacts",
                        "{\"day\": \"2026-03-01\", \"how\": \"phone\", \"outcome\": \"x\"}"),
                new Refusal(
                        "a visit by nobody",
                        "422 prearrival.visit.nobody",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-01\", \"centre\": \"Nordlys\", \"attendees\": []}"),
                new Refusal(
                        "a visit by a hundred",
                        "422 prearrival.visit.many",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-01\", \"centre\": \"Nordlys\", \"attendees\": ["
                                + String.join(",", Collections.nCopies(100, "{\"name\": \"M\", \"part\": \"other\"}"))
                                + "]}"),
                new Refusal(
                        "a visit by somebody without a name",
                        "422 ui.input.missing",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-01\", \"centre\": \"Nordlys\", \"attendees\": [{\"part\": \"employment\"}]}"),
                new Refusal(
                        "a visit by a magician",
                        "422 ui.input.choice",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-01\", \"centre\": \"Nordlys\", \"attendees\": [{\"name\": \"M\", \"part\": \"magic\"}]}"),
                new Refusal(
                        "a visit that is still to come",
                        "422 prearrival.visit.future",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-03\", \"centre\": \"Nordlys\", \"attendees\": [{\"name\": \"M\", \"part\": \"employment\"}]}"),
                new Refusal(
                        "an assessment that begins nowhere in time",
                        "422 prearrival.visit.assessment.far",
                        "/households/$household/visits",
                        "{\"day\": \"2026-03-01\", \"centre\": \"Nordlys\", \"attendees\": [{\"name\": \"M\", \"part\": \"employment\"}], "
                                + "\"assessment\": true, \"assessmentStarts\": \"9999-01-01\"}"),
                new Refusal(
                        "health told to a token",
                        "422 prearrival.screening.health",
                        "/households/$household/screening",
                        "{\"person\": \"$person\", \"topic\": \"health\", \"what\": \"x\"}"),
                new Refusal(
                        "something told by the neighbour's person",
                        "422 prearrival.screening.person",
                        "/households/$household/screening",
                        "{\"person\": \"$theirs.person\", \"topic\": \"work\", \"what\": \"x\"}"),
                new Refusal(
                        "something told by a person of another household",
                        "422 prearrival.screening.person",
                        "/households/$household/screening",
                        "{\"person\": \"$spouse\", \"topic\": \"work\", \"what\": \"x\"}"),
                new Refusal(
                        "years of work that are less than none",
                        "422 ui.input.range",
                        "/households/$household/screening",
                        "{\"person\": \"$person\", \"topic\": \"work\", \"what\": \"x\", \"years\": -1}"),
                new Refusal(
                        "a language that nobody speaks",
                        "422 prearrival.screening.language",
                        "/households/$household/screening",
                        "{\"person\": \"$person\", \"topic\": \"language\", \"what\": \"marsk\"}"),
                new Refusal(
                        "a forecast for the month that was",
                        "422 prearrival.forecast.month",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-02\", \"persons\": 1, \"statedOn\": \"2026-01-15\", \"source\": \"x\"}"),
                new Refusal(
                        "a forecast for a thirteenth month",
                        "422 ui.input.month",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-13\", \"persons\": 1, \"statedOn\": \"2026-01-15\", \"source\": \"x\"}"),
                new Refusal(
                        "a forecast of fewer than nobody",
                        "422 ui.input.range",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-04\", \"persons\": -1, \"statedOn\": \"2026-01-15\", \"source\": \"x\"}"),
                new Refusal(
                        "a forecast of two thousand millions",
                        "422 ui.input.range",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-04\", \"persons\": 2000000000, \"statedOn\": \"2026-01-15\", \"source\": \"x\"}"),
                new Refusal(
                        "a forecast that will be made tomorrow",
                        "422 prearrival.forecast.future",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-04\", \"persons\": 1, \"statedOn\": \"2026-03-03\", \"source\": \"x\"}"),
                new Refusal(
                        "a forecast by nobody",
                        "422 ui.input.missing",
                        "/arrivals/forecasts",
                        "{\"month\": \"2026-04\", \"persons\": 1, \"statedOn\": \"2026-01-15\"}"),
                new Refusal(
                        "a case handed over to a municipality that does not exist",
                        "422 prearrival.municipality.unknown",
                        "/households/$household/hand-over",
                        "{\"municipality\": \"Andeby\", \"movesOn\": \"2026-04-01\", \"ground\": \"x\", \"note\": \"x\"}"),
                new Refusal(
                        "a case handed over on no ground",
                        "422 ui.input.missing",
                        "/households/$household/hand-over",
                        "{\"municipality\": \"Samsø\", \"movesOn\": \"2026-04-01\", \"note\": \"x\"}"),
                new Refusal(
                        "a case handed over in a hundred years",
                        "422 prearrival.transfer.day",
                        "/households/$household/hand-over",
                        "{\"municipality\": \"Samsø\", \"movesOn\": \"2126-04-01\", \"ground\": \"x\", \"note\": \"x\"}"),
                new Refusal(
                        "a case handed over with a programme that ends before it begins",
                        "422 prearrival.programme.order",
                        "/households/$household/hand-over",
                        "{\"municipality\": \"Samsø\", \"movesOn\": \"2026-04-01\", \"ground\": \"x\", \"note\": \"x\", \"programmeStarts\": \"2026-02-01\", "
                                + "\"programmeEnds\": \"2026-01-01\"}"),
                new Refusal(
                        "the neighbour's case handed over",
                        "404 people.household.unknown",
                        "/households/$theirs.household/hand-over",
                        "{\"municipality\": \"Samsø\", \"movesOn\": \"2026-04-01\", \"ground\": \"x\", \"note\": \"x\"}"),
                new Refusal(
                        "the neighbour's import, committed",
                        "404 arrivals.import.unknown",
                        "/arrivals/imports/$theirs.import/commit",
                        "{}"),
                new Refusal(
                        "the neighbour's import, given up",
                        "404 arrivals.import.unknown",
                        "/arrivals/imports/$theirs.import/drop",
                        "{}"),
                new Refusal(
                        "the neighbour's import, undone",
                        "404 arrivals.import.unknown",
                        "/arrivals/imports/$theirs.import/undo",
                        "{}"),
                new Refusal(
                        "the neighbour's refused rows",
                        "404 arrivals.import.unknown",
                        "/arrivals/imports/$theirs.import/refused",
                        ""),
                new Refusal(
                        "an import undone that is only checked",
                        "409 arrivals.undo.closed",
                        "/arrivals/imports/$import/undo",
                        "{}"),
                new Refusal(
                        "those not contacted, behind somebody who is not there",
                        "422 people.cursor",
                        "/arrivals/not-contacted?after=019f0000-0000-7000-8000-000000000000",
                        ""),
                new Refusal(
                        "those not contacted, behind the neighbour's",
                        "422 people.cursor",
                        "/arrivals/not-contacted?after=$theirs.household",
                        ""));
    }
}
