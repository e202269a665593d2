package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Questionnaires and their answers. */
final class FormRefusals {

    private static final String OBSTACLES = "/households/$household/forms/hindringer-for-fritid/answers";

    private FormRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "an answer that cannot be chosen",
                        "422 ui.input.choose",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("no-bus", "no-boat")),
                new Refusal(
                        "an answer to a question that there is none of",
                        "422 forms.answer.no-question",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("obstacles", "weather")),
                new Refusal(
                        "an answer tomorrow",
                        "422 forms.answer.future",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("03-01", "03-03")),
                new Refusal(
                        "answers about somebody of another household",
                        "422 forms.answer.person",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("$person", "$third")),
                new Refusal(
                        "answers at a task that carries no questionnaire",
                        "422 forms.answer.task",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("\"task\": null", "\"task\": \"$task0\"")),
                new Refusal(
                        "no answer to what must be answered",
                        "422 forms.answer.some",
                        OBSTACLES,
                        FormExamples.OBSTACLES.replace("[\"no-bus\"]", "[]")),
                new Refusal(
                        "answers to a questionnaire about families where none is named",
                        "404 forms.unknown",
                        "/forms/hindringer-for-fritid/answers",
                        FormExamples.OBSTACLES),
                new Refusal(
                        "an answer of the neighbour's",
                        "404 forms.answer.unknown",
                        "/answers/$theirs.answer/withdraw",
                        "{\"version\": 1}"),
                new Refusal(
                        "what somebody else has changed meanwhile",
                        "409 forms.answer.changed",
                        "/answers/$answer/undo",
                        "{\"version\": 7}"),
                new Refusal(
                        "a questionnaire that cannot be read",
                        "422 forms.file.missing",
                        "/forms",
                        "{\"yaml\": \"key: half\"}"));
    }
}
