package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What plans, tasks and templates take. */
final class PlanExamples {

    private static final String FAMILY = """
            {"arrival": "2026-03-30", "arrivalTime": "10:00", "kind": "refugee", "ages": [34, 9], "interpreter": true,
             "anchors": {"move-in": "2026-04-01"}}""";

    private PlanExamples() {}

    static Stream<Example> all() {
        return Stream.of(templates(), tasks(), many()).flatMap(examples -> examples);
    }

    private static Stream<Example> tasks() {
        return Stream.of(
                adds("/tasks/$task0/comments", "{\"text\": \"She has called\"}"),
                adds(
                        "/tasks/$task0/waiting",
                        "{\"waitingFor\": \"The landlord\", \"followUp\": \"2026-03-09\", \"version\": null}"),
                adds(
                        "/tasks/$task0/redate",
                        "{\"dueBy\": \"2026-05-04\", \"reason\": \"The landlord is away\", \"version\": null}"),
                adds("/tasks/$task0/reassign", "{\"assignee\": \"$user\", \"unit\": null, \"version\": null}"),
                adds("/tasks/$task0/remind", "{\"version\": null}"),
                refused(
                        "/tasks/$task1/done",
                        "{\"initials\": \"ML\", \"outOfOrder\": \"Had to\", \"heldOn\": \"2026-03-01\", \"answer\": null, \"version\": null}"),
                refused("/tasks/$task1/reopen", "{\"version\": null}"),
                refused("/tasks/$task2/not-relevant", "{\"reason\": \"Done at the centre\", \"version\": null}"),
                same("/households/$household/days", """
                        {"anchor": "placement", "day": "2026-03-09", "person": null}"""),
                same("/households/$household/days", """
                        {"anchor": "placement", "day": "2026-03-11", "person": "$child"}"""),
                same("/households/$household/events", """
                        {"event": "home-assigned", "person": null, "at": "2026-03-01T10:00:00+01:00"}"""),
                same("/households/$household/fitting-tasks", "{\"chosen\": [\"none-of-them\"]}"),
                refused("/absences", """
                        {"person": "$leaver", "first": "2026-03-20", "last": "2026-03-22", "cover": "$user", "unit": null}"""),
                refused("/absences/$absence/end", ""),
                same("/timings/preview", """
                        {"timing": "14 days after arrival", "anchors": {"arrival": "2026-03-03"}, "closedDays": [{"date": "2026-03-17", "name": "x"}]}"""));
    }

    private static Stream<Example> many() {
        return Stream.of(
                adds("/tasks/many/done", "{\"tasks\": [\"$task3\"]}"),
                adds(
                        "/tasks/many/redate",
                        "{\"tasks\": [\"$task5\"], \"dueBy\": \"2026-05-04\", \"reason\": \"Later\"}"),
                adds("/tasks/many/reassign", "{\"tasks\": [\"$task5\"], \"assignee\": \"$user\", \"unit\": null}"),
                refused("/tasks/many/undo/$change", ""));
    }

    private static Stream<Example> templates() {
        return Stream.of(
                refused("/plan-moves/$move/undo", ""),
                same("/template-drafts/next", "{\"template\": \"$template\"}"),
                same("/template-drafts/$draft/preview", FAMILY),
                refused("/template-drafts/$full-draft/publish", "{\"version\": null}"),
                refused("/template-drafts/$draft/discard", "{\"version\": null}"),
                same("/templates/$template/preview", FAMILY),
                refused("/templates/$template/moves", "{\"plans\": [\"$plan\"], \"all\": null}"),
                refused("/templates/$template/retire", ""),
                refused("/templates/$template/resume", ""),
                refused("/presets/familieteam-aalborg/use", ""),
                refused("/presets/laer-at-bo-haderslev/upgrade", ""),
                refused("/presets/familieteam-aalborg/leave", ""));
    }
}
