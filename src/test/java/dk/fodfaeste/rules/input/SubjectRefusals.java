package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Plans that are no family's, or one person's. */
final class SubjectRefusals {

    private SubjectRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a family as the subject of a plan",
                        "422 plans.subject.kind.family",
                        "/plan-subjects",
                        "{\"kind\": \"household\", \"name\": \"Al-Hakim\"}"),
                new Refusal(
                        "a subject without a name", "422 ui.input.missing", "/plan-subjects", "{\"kind\": \"host\"}"),
                new Refusal(
                        "a subject of the neighbour's unit",
                        "422 plans.task.unit.unknown",
                        "/plan-subjects",
                        "{\"kind\": \"host\", \"name\": \"Grethe\", \"unit\": \"$theirs.unit\"}"),
                new Refusal(
                        "a plan for the neighbour's agreement",
                        "422 plans.subject.record.unknown",
                        "/plan-subjects",
                        "{\"kind\": \"agreement\", \"record\": \"$theirs.framework\"}"),
                new Refusal(
                        "a record of a kind that nobody keeps",
                        "422 plans.subject.record.unknown",
                        "/plan-subjects",
                        "{\"kind\": \"host\", \"name\": \"Grethe\", \"record\": \"$framework\"}"),
                new Refusal(
                        "the neighbour's subject",
                        "404 plans.subject.unknown",
                        "/plan-subjects/$theirs.host/end",
                        "{}"),
                new Refusal(
                        "a family's plan for a host",
                        "422 plans.subject.template",
                        "/plan-subjects/$host/plans",
                        "{\"template\": \"one-plan\"}"),
                new Refusal(
                        "a plan that begins in a hundred years",
                        "422 plans.day.range",
                        "/plan-subjects/$host/plans",
                        "{\"template\": \"host-plan\", \"day\": \"2126-03-02\"}"),
                new Refusal(
                        "a plan for what has ended",
                        "409 plans.subject.ended",
                        "/plan-subjects/$ended-host/plans",
                        "{\"template\": \"host-plan\"}"),
                new Refusal(
                        "a plan that runs already",
                        "409 plans.subject.running",
                        "/plan-subjects/$planned-host/plans",
                        "{\"template\": \"host-plan\"}"),
                new Refusal(
                        "the plan of another subject",
                        "404 plans.subject.unknown",
                        "/plan-subjects/$host/plans/$host-plan/retract",
                        "{}"),
                new Refusal(
                        "a day that nothing is counted from",
                        "404 plans.subject.day",
                        "/plan-subjects/$dated-host/days",
                        "{\"anchor\": \"arrival\", \"day\": \"2026-03-09\"}"),
                new Refusal(
                        "a person of another family",
                        "422 plans.event.person",
                        "/households/$household/person-plans",
                        "{\"person\": \"$spouse\", \"template\": \"person-plan\"}"),
                new Refusal(
                        "a host's plan for a person",
                        "422 plans.person.template",
                        "/households/$household/person-plans",
                        "{\"person\": \"$person\", \"template\": \"host-plan\"}"));
    }
}
