package dk.fodfaeste.rules.input;

import java.util.Collections;
import java.util.stream.Stream;

/** Tasks one by one and many at once, events, absences, digests, moves of plans. */
final class PlanRefusals {

    private PlanRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a comment that says nothing",
                        "422 ui.input.missing",
                        "/tasks/$task0/comments",
                        "{\"text\": \"  \"}"),
                new Refusal(
                        "a comment of a novel's length",
                        "422 ui.input.long",
                        "/tasks/$task0/comments",
                        "{\"text\": \"" + "x".repeat(10000) + "\"}"),
                new Refusal(
                        "a comment with a character that no text has",
                        "422 ui.input.control",
                        "/tasks/$task0/comments",
                        "{\"text\": \"a\\u0000b\"}"),
                new Refusal(
                        "a comment on the neighbour's task",
                        "404 plans.task.unknown",
                        "/tasks/$theirs.task0/comments",
                        "{\"text\": \"x\"}"),
                new Refusal("not relevant for no reason", "422 ui.input.missing", "/tasks/$task0/not-relevant", "{}"),
                new Refusal(
                        "not relevant, seen as it was once",
                        "409 plans.task.changed",
                        "/tasks/$task0/not-relevant",
                        "{\"reason\": \"x\", \"version\": 99}"),
                new Refusal(
                        "the neighbour's task not relevant",
                        "404 plans.task.unknown",
                        "/tasks/$theirs.task0/not-relevant",
                        "{\"reason\": \"x\"}"),
                new Refusal(
                        "a reminder about the neighbour's task",
                        "404 plans.task.unknown",
                        "/tasks/$theirs.task0/remind",
                        "{}"),
                new Refusal(
                        "an answer to a task that asks nothing",
                        "422 plans.task.answer.unknown",
                        "/tasks/$task4/done",
                        "{\"answer\": \"yes\"}"),
                new Refusal(
                        "a day that nothing is counted from",
                        "404 plans.day.unknown",
                        "/households/$household/days",
                        "{\"anchor\": \"wedding\", \"day\": \"2026-03-09\"}"),
                new Refusal(
                        "a day that arrivals tell by themselves",
                        "404 plans.day.unknown",
                        "/households/$household/days",
                        "{\"anchor\": \"arrival\", \"day\": \"2026-03-09\"}"),
                new Refusal(
                        "a day in a hundred years",
                        "422 plans.day.range",
                        "/households/$household/days",
                        "{\"anchor\": \"placement\", \"day\": \"2126-03-09\"}"),
                new Refusal(
                        "a day of the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/days",
                        "{\"anchor\": \"placement\", \"day\": \"2026-03-09\"}"),
                new Refusal(
                        "the new edition of what is not in use",
                        "409 plans.preset.unused",
                        "/presets/uledsaget-rudersdal/upgrade",
                        "{}"),
                new Refusal(
                        "the new edition of what is the newest",
                        "409 plans.preset.newest",
                        "/presets/modtageplan-ringkoebing-skjern/upgrade",
                        "{}"),
                new Refusal("many tasks, none", "422 plans.bulk.none", "/tasks/many/done", "{\"tasks\": []}"),
                new Refusal("many tasks, no list", "422 ui.input.missing", "/tasks/many/done", "{}"),
                new Refusal(
                        "many tasks on 30 February",
                        "422 ui.input.date",
                        "/tasks/many/redate",
                        "{\"tasks\": [\"$task5\"], \"dueBy\": \"2026-02-30\", \"reason\": \"x\"}"),
                new Refusal(
                        "many tasks on another day for no reason",
                        "422 ui.input.missing",
                        "/tasks/many/redate",
                        "{\"tasks\": [\"$task5\"], \"dueBy\": \"2026-05-04\"}"),
                new Refusal(
                        "many tasks for nobody",
                        "422 ui.input.missing",
                        "/tasks/many/reassign",
                        "{\"tasks\": [\"$task5\"]}"),
                new Refusal(
                        "the neighbour's many taken back",
                        "404 plans.undo.unknown",
                        "/tasks/many/undo/$theirs.change",
                        "{}"),
                new Refusal(
                        "many that nobody did, taken back",
                        "404 plans.undo.unknown",
                        "/tasks/many/undo/019f0000-0000-7000-8000-000000000000",
                        "{}"),
                new Refusal(
                        "an event that nothing waits for",
                        "422 plans.event.unknown",
                        "/households/$household/events",
                        "{\"event\": \"solar-eclipse\"}"),
                new Refusal(
                        "an event of tomorrow",
                        "422 plans.event.future",
                        "/households/$household/events",
                        "{\"event\": \"home-assigned\", \"at\": \"2026-03-03T10:00:00+01:00\"}"),
                new Refusal(
                        "an event that happened to the neighbour's person",
                        "422 plans.event.person",
                        "/households/$household/events",
                        "{\"event\": \"home-assigned\", \"person\": \"$theirs.person\"}"),
                new Refusal(
                        "an event of the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/events",
                        "{\"event\": \"home-assigned\"}"),
                new Refusal(
                        "an absence that ends before it begins",
                        "422 plans.absence.reversed",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-09\", \"cover\": \"$leaver\"}"),
                new Refusal(
                        "an absence of a hundred years",
                        "422 plans.absence.long",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2126-04-09\", \"cover\": \"$leaver\"}"),
                new Refusal(
                        "an absence covered by oneself",
                        "422 plans.absence.cover.self",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-12\", \"cover\": \"$user\"}"),
                new Refusal(
                        "an absence covered by nobody",
                        "422 plans.absence.cover.missing",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-12\"}"),
                new Refusal(
                        "an absence covered by the neighbour's colleague",
                        "422 plans.task.assignee.unknown",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-12\", \"cover\": \"$theirs.user\"}"),
                new Refusal(
                        "an absence of the neighbour's colleague",
                        "422 plans.task.assignee.unknown",
                        "/absences",
                        "{\"person\": \"$theirs.user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-12\", \"cover\": \"$leaver\"}"),
                new Refusal(
                        "an absence covered by the neighbour's unit",
                        "422 plans.task.unit.unknown",
                        "/absences",
                        "{\"person\": \"$user\", \"first\": \"2026-04-10\", \"last\": \"2026-04-12\", \"unit\": \"$theirs.unit\"}"),
                new Refusal(
                        "the neighbour's absence ended",
                        "404 plans.absence.unknown",
                        "/absences/$theirs.absence/end",
                        "{}"),
                new Refusal("a digest of 30 February", "422 ui.input.date", "/digests?day=2026-02-30", ""),
                new Refusal("a digest of no day", "400 ui.input.missing", "/digests", ""),
                new Refusal(
                        "plans moved, none",
                        "422 plans.moves.none-chosen",
                        "/templates/$template/moves",
                        "{\"plans\": []}"),
                new Refusal(
                        "plans moved, too many",
                        "422 plans.moves.too-many",
                        "/templates/$template/moves",
                        "{\"plans\": ["
                                + String.join(",", Collections.nCopies(51, "\"019f0000-0000-7000-8000-000000000000\""))
                                + "]}"),
                new Refusal(
                        "the neighbour's plan moved",
                        "409 plans.moves.nothing",
                        "/templates/$template/moves",
                        "{\"plans\": [\"$theirs.plan\"]}"),
                new Refusal(
                        "plans moved to the neighbour's version",
                        "404 plans.template.unknown",
                        "/templates/$theirs.template/moves",
                        "{\"all\": true}"),
                new Refusal(
                        "the neighbour's move taken back",
                        "404 plans.moves.unknown",
                        "/plan-moves/$theirs.move/undo",
                        "{}"),
                new Refusal(
                        "plans moved to a version that is not the newest",
                        "409 plans.moves.not-current",
                        "/templates/$old-template/moves",
                        "{\"all\": true}"));
    }
}
