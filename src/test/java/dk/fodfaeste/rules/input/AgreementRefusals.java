package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Agreements, grants and their counters. */
final class AgreementRefusals {

    private static final String USE =
            "{\"counter\": \"refugees\", \"usedOn\": \"2026-03-02\", \"amount\": \"1\", \"party\": \"$doctor\"}";

    private AgreementRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a use of half a person",
                        "422 agreements.amount.unreadable.PERSONS",
                        "/agreements/$doctors/uses",
                        USE.replace("\"1\"", "\"0,5\"")),
                new Refusal(
                        "a use of nothing",
                        "422 agreements.amount.unreadable.PERSONS",
                        "/agreements/$doctors/uses",
                        USE.replace("\"1\"", "\"0\"")),
                new Refusal(
                        "a use tomorrow",
                        "422 agreements.day.future",
                        "/agreements/$doctors/uses",
                        USE.replace("03-02", "03-03")),
                new Refusal(
                        "a use before the first day",
                        "422 agreements.use.early",
                        "/agreements/$doctors/uses",
                        USE.replace("2026-03-02", "2025-12-31")),
                new Refusal(
                        "a use of a counter that there is none of",
                        "422 agreements.counter.unknown",
                        "/agreements/$doctors/uses",
                        USE.replace("refugees", "homes")),
                new Refusal(
                        "a use of the neighbour's doctor",
                        "422 agreements.party.unknown",
                        "/agreements/$doctors/uses",
                        USE.replace("$doctor", "$theirs.doctor")),
                new Refusal(
                        "a use of nobody's where each is somebody's",
                        "422 agreements.use.party",
                        "/agreements/$doctors/uses",
                        USE.replace("\"$doctor\"", "null")),
                new Refusal(
                        "a use for a family that there is none of",
                        "422 agreements.use.case",
                        "/agreements/$doctors/uses",
                        USE.replace("}", ", \"caseNumber\": \"2026-9999\"}")),
                new Refusal(
                        "a use of the neighbour's agreement",
                        "404 agreements.unknown",
                        "/agreements/$theirs.doctors/uses",
                        USE),
                new Refusal(
                        "a use of a draft",
                        "422 agreements.use.draft",
                        "/agreements/$framework/uses",
                        "{\"counter\": \"homes\", \"usedOn\": \"2026-03-02\", \"amount\": \"1\"}"),
                new Refusal(
                        "a grant taken for an agreement",
                        "404 agreements.unknown",
                        "/agreements/$grant/meetings",
                        "{\"heldOn\": \"2026-03-02\"}"),
                new Refusal(
                        "a withdrawal from what is not voluntary",
                        "409 agreements.withdraw.not",
                        "/agreements/$framework/withdrawal",
                        "{\"by\": \"us\", \"on\": \"2026-03-02\", \"reason\": \"x\"}"),
                new Refusal(
                        "an agreement of five years where four are the most",
                        "422 agreements.period.long",
                        "/agreement-kinds/rammeaftale-frederiksberg/agreements",
                        """
                        {"title": "x", "startsOn": "2026-01-01", "endsOn": "2030-01-01", "parties": [{"kind": "firm", "name": "KAB"}],
                         "counters": [], "milestones": []}"""),
                new Refusal(
                        "an agreement with nobody",
                        "422 agreements.party.missing",
                        "/agreement-kinds/netvaerk-herning/agreements",
                        "{\"title\": \"x\", \"startsOn\": \"2026-01-01\", \"parties\": [], \"counters\": [], \"milestones\": []}"),
                new Refusal(
                        "a grant for somebody of another household",
                        "422 agreements.grant.person",
                        "/households/$household/grant-kinds/fritidspas-skanderborg/grants",
                        "{\"person\": \"$third\", \"startsOn\": \"2026-03-02\", \"counters\": []}"),
                new Refusal(
                        "a second pass of the same kind at the same time",
                        "409 agreements.grant.twice",
                        "/households/$household/grant-kinds/fritidspas-skanderborg/grants",
                        "{\"person\": \"$child\", \"startsOn\": \"2027-03-01\", \"counters\": []}"),
                new Refusal(
                        "an agreement that something was used of discarded",
                        "409 agreements.discard.used",
                        "/agreements/$doctors/discard",
                        "{}"),
                new Refusal(
                        "a pass for a grown-up",
                        "422 agreements.grant.age",
                        "/households/$household/grant-kinds/fritidspas-skanderborg/grants",
                        "{\"person\": \"$person\", \"startsOn\": \"2026-03-02\", \"counters\": []}"),
                new Refusal(
                        "a grant of the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/grants/$theirs.grant/issue",
                        "{}"),
                new Refusal(
                        "a kind that cannot be read",
                        "422 agreements.kind.missing",
                        "/agreement-kinds",
                        "{\"yaml\": \"key: half\"}"));
    }
}
