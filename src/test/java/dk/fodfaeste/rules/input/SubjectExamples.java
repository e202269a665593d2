package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What plans take that are no family's, or one person's. */
final class SubjectExamples {

    private static final String PLAN = """
            key: %1$s-plan
            subject: %1$s
            name: {da: Plan, en: Plan}
            summary: {da: Kort., en: Short.}
            source: {case: K03-1, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: call
                    title: {da: Ring, en: Call}
                    how: {da: Ring til dem., en: Call them.}
                    function: reception
                    timing: %2$s
            """;

    static final String HOST_PLAN = PLAN.formatted("host", "within 2 weeks after start");
    static final String PERSON_PLAN = PLAN.formatted("person", "at notice");

    private SubjectExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                adds("/plan-subjects", """
                        {"kind": "host", "name": "Grethe Holm", "unit": "$other-unit", "record": null}"""),
                same("/plan-subjects", """
                        {"kind": "agreement", "name": null, "unit": null, "record": "$framework"}"""),
                same("/plan-subjects/search", "{\"text\": \"Grethe\", \"kind\": \"host\"}"),
                refused(
                        "/plan-subjects/$host",
                        "{\"name\": \"Grethe Vind\", \"unit\": \"$other-unit\", \"version\": 0}"),
                same("/plan-subjects/$ended-host/end", ""),
                same("/plan-subjects/$ended-host/reopen", ""),
                refused("/plan-subjects/$host/plans", "{\"template\": \"host-plan\", \"day\": \"2026-03-02\"}"),
                refused("/plan-subjects/$planned-host/plans/$host-plan/retract", ""),
                same("/plan-subjects/$dated-host/days", "{\"anchor\": \"start\", \"day\": \"2026-03-09\"}"),
                refused(
                        "/households/$household/person-plans",
                        "{\"person\": \"$person\", \"template\": \"person-plan\"}"),
                same(
                        "/households/$household/person-plans/retract",
                        "{\"person\": \"$person\", \"template\": \"person-plan\"}"));
    }
}
