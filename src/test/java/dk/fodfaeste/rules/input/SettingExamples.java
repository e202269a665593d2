package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What users, units, tokens, closing days, settings and rules of law take. */
final class SettingExamples {

    private static final String RULE = """
            {"titleDa": "Regel", "titleEn": "Rule", "textDa": "Tekst", "textEn": "Text", "source": "Kilde", "timing": "14 days after arrival",
             "validFrom": "2026-01-01", "validTo": "2030-12-31", "confirmed": true, "checkDa": "Se efter", "checkEn": "Look", "version": null}""";

    private SettingExamples() {}

    static Stream<Example> all() {
        return Stream.of(users(), others()).flatMap(examples -> examples);
    }

    private static Stream<Example> users() {
        return Stream.of(
                refused("/users", """
                        {"login": "$login", "name": "Ny Bruger", "email": "ny@test.dk", "phone": "12345678",
                         "role": {"role": "case-worker", "unit": "$other-unit", "sensitivities": ["health"]}}"""),
                refused("/users/join", "{\"login\": \"$neighbour\", \"role\": {\"role\": \"auditor\"}}"),
                same(
                        "/users/$user",
                        "{\"name\": \"Mette Holm\", \"email\": \"m@test.dk\", \"phone\": \"12345678\", \"version\": null}"),
                refused(
                        "/users/$user/roles",
                        "{\"role\": \"secretariat\", \"unit\": \"$other-unit\", \"sensitivities\": []}"),
                refused("/users/$user/roles/$role/take", ""),
                adds("/users/$user/password", ""),
                refused("/users/$leaver/deactivate", "{\"handOverTo\": \"$user\", \"version\": null}"),
                refused("/users/$leaver/reactivate", ""));
    }

    private static Stream<Example> others() {
        return Stream.of(
                refused("/units", "{\"name\": \"Endnu en enhed\", \"version\": null}"),
                same("/units/$unit", "{\"name\": \"Nyt navn\", \"version\": null}"),
                refused("/units/$unit/close", "{\"into\": \"$other-unit\", \"version\": null}"),
                adds("/tokens", "{\"name\": \"Løn\", \"scopes\": [\"tasks:read\"], \"until\": \"2026-12-31\"}"),
                same("/tokens/$token/revoke", ""),
                refused("/closing-days", "{\"first\": \"2026-05-13\", \"last\": \"2026-05-15\", \"name\": \"Kursus\"}"),
                refused("/closing-days/open", "{\"date\": \"2026-05-13\"}"),
                same("/settings/tolerance-days", "{\"value\": \"5\", \"version\": null}"),
                same("/settings/contactPersons.max", "{\"value\": \"2\", \"version\": null}"),
                same("/settings/recalculation", ""),
                same("/rule-sets/missing", ""),
                adds("/rule-sets/gaeldende/rules", RULE),
                adds("/rule-sets/rules/$rule", RULE),
                adds("/rule-sets/rules/$rule/undo", "{\"version\": null}"));
    }
}
