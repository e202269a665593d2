package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** Questionnaires and their answers. */
final class FormExamples {

    static final String OBSTACLES = """
            {"id": null, "mark": null, "person": "$person", "concerning": null, "answeredOn": "2026-03-01", "task": null, "submit": true, "version": null,
             "reason": null, "values": [{"question": "obstacles", "values": ["no-bus"]}]}""";

    private FormExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                refused("/forms", """
                        {"yaml": "key: own\\nname: {da: Eget}\\nsummary: {da: Vores}\\nsource: {case: K06-3a, da: Os}\\nabout: household\\nquestions:\\n  - {key: a, type: text, text: {da: Hvad?}}\\n",
                         "edition": null}"""),
                adds("/households/$household/forms/hindringer-for-fritid/answers", OBSTACLES),
                adds("/forms/slutevaluering-mindspring/answers", """
                        {"id": null, "mark": null, "person": null, "concerning": "Hold 1", "answeredOn": null, "task": null, "submit": false, "version": null,
                         "reason": null, "values": [{"question": "role", "values": ["group"]}]}"""),
                refused("/answers/$undone-answer/undo", "{\"version\": 1}"),
                refused("/answers/$answer/withdraw", "{\"version\": 1}"),
                refused("/answers/$gone-answer/reinstate", "{\"version\": 2}"),
                same("/forms/hindringer-for-fritid/withdraw", ""),
                same("/forms/hindringer-for-fritid/resume", ""));
    }
}
