package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What families and their persons take; those last that take them apart. */
final class PeopleExamples {

    private static final String PERSON = """
            {"firstNames": "Yara", "lastName": "Kovalenko", "relation": "child", "birthDate": "2020-02-29", "birthEstimated": false,
             "gender": "female", "nationality": "UA", "language": "uk", "interpreter": true, "cpr": null, "foreignerNo": "A1234567", "anyway": null}""";

    private PeopleExamples() {}

    static Stream<Example> all() {
        return Stream.of(about(), apart()).flatMap(examples -> examples);
    }

    private static Stream<Example> about() {
        return Stream.of(
                same("/households/search", "{\"text\": \"samira\", \"after\": null, \"limit\": 10}"),
                refused("/households/$household/contact-persons", "{\"account\": \"$user\"}"),
                refused("/households/$other-household/contact-persons/$contact/replace", "{\"account\": \"$leaver\"}"),
                refused("/households/$other-household/contact-persons/$other-contact/end", ""),
                refused("/households/$household/consents", """
                        {"person": "$person", "purpose": "handover", "given": true, "saidBy": "$person", "guardian": null,
                         "way": "oral", "saidOn": "2026-03-01", "seen": 0}"""),
                adds("/households/$household/persons/$person/numbers/reveal", """
                        {"reason": "other-authority", "explanation": "The tax office asks for it"}"""),
                adds(
                        "/households/$household/remarks",
                        "{\"person\": \"$person\", \"kind\": \"health\", \"text\": \"Har høreapparat\"}"),
                refused(
                        "/households/$household/remarks/$remark/sort",
                        "{\"kind\": \"ordinary\", \"person\": null, \"version\": 0}"),
                refused("/households/$household/remarks/$second-remark/withdraw", ""),
                refused("/corrections/$correction/undo", ""),
                same("/households/$third-household/kind", "{\"kind\": \"quota-refugee\", \"version\": null}"),
                refused("/persons/$third/corrections", """
                        {"firstNames": "Oksana", "lastName": "Kovalchuk", "relation": "main", "birthDate": "1981-06-07",
                         "birthEstimated": false, "gender": "female", "nationality": "UA", "language": "uk", "interpreter": true,
                         "cpr": null, "foreignerNo": null, "withoutCpr": false, "version": 2}"""),
                same("/persons/matches", PERSON),
                refused("/households/$third-household/persons", PERSON),
                adds("/households/$third-household/reunifications", """
                        {"person": {"firstNames": "Sami", "lastName": "Kovalenko", "relation": "spouse", "birthDate": "1985-01-01"},
                         "expectedOn": "2026-08-01", "remarks": "Waits for a visa"}"""));
    }

    private static Stream<Example> apart() {
        return Stream.of(
                same("/duplicates/different", "{\"first\": \"$child\", \"second\": \"$spouse\"}"),
                refused("/merges/$merge/undo", ""),
                refused("/moves/$person-move/undo", ""),
                refused(
                        "/persons/$child/merge",
                        "{\"gone\": \"$twin\", \"take\": [\"firstNames\"], \"keep\": null, \"whole\": false}"),
                refused("/persons/$spouse/move", "{\"caseNumber\": \"$case\", \"relation\": \"other\"}"),
                refused("/households/$household/split", "{\"persons\": [\"$child\"]}"));
    }
}
