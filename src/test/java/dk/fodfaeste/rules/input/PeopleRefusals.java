package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Families and their persons. */
final class PeopleRefusals {

    private PeopleRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a person without a name",
                        "422 people.person.name.missing",
                        "/households/$household/persons",
                        "{\"relation\": \"child\"}"),
                new Refusal(
                        "a person who is another main person",
                        "422 people.person.relation",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"main\"}"),
                new Refusal(
                        "a person of a relation that does not exist",
                        "422 ui.input.choice",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"neighbour\"}"),
                new Refusal(
                        "a person born on 30 February",
                        "422 ui.input.date",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"birthDate\": \"2020-02-30\"}"),
                new Refusal(
                        "a person born tomorrow",
                        "422 people.person.birth.future",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"birthDate\": \"2026-03-03\"}"),
                new Refusal(
                        "a person older than anybody",
                        "422 people.person.birth.old",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"birthDate\": \"1900-01-01\"}"),
                new Refusal(
                        "a person from Atlantis",
                        "422 people.person.nationality",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"nationality\": \"XX\"}"),
                new Refusal(
                        "a person with half a CPR number",
                        "422 people.person.cpr",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"cpr\": \"123\"}"),
                new Refusal(
                        "a person with a number that somebody has",
                        "409 people.api.duplicate",
                        "/households/$household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\", \"cpr\": \"150192-4567\", \"anyway\": true}"),
                new Refusal(
                        "a person in the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/persons",
                        "{\"firstNames\": \"Yara\", \"relation\": \"child\"}"),
                new Refusal(
                        "a move to a case that does not exist",
                        "422 people.move.unknown",
                        "/persons/$spouse/move",
                        "{\"caseNumber\": \"2026-9999\", \"relation\": \"other\"}"),
                new Refusal(
                        "a move to the case where she is",
                        "422 people.move.here",
                        "/persons/$third/move",
                        "{\"caseNumber\": \"$case\", \"relation\": \"other\"}"),
                new Refusal(
                        "the neighbour's person moved here",
                        "404 people.person.unknown",
                        "/persons/$theirs.person/move",
                        "{\"caseNumber\": \"$case\", \"relation\": \"other\"}"),
                new Refusal(
                        "a household divided into itself",
                        "422 people.split.nobody",
                        "/households/$household/split",
                        "{\"persons\": []}"),
                new Refusal(
                        "a household that everybody leaves",
                        "422 people.split.everybody",
                        "/households/$third-household/split",
                        "{\"persons\": [\"$third\"]}"),
                new Refusal(
                        "a household divided by the neighbour's person",
                        "422 people.split.nobody",
                        "/households/$household/split",
                        "{\"persons\": [\"$theirs.person\"]}"),
                new Refusal(
                        "a remark on somebody of another household",
                        "422 people.remark.person",
                        "/households/$household/remarks",
                        "{\"person\": \"$third\", \"kind\": \"ordinary\", \"text\": \"Ring\"}"),
                new Refusal(
                        "the neighbour's remark sorted",
                        "404 people.remark.unknown",
                        "/households/$household/remarks/$theirs.remark/sort",
                        "{\"kind\": \"ordinary\", \"version\": 0}"),
                new Refusal(
                        "a main person who stops being one without another",
                        "422 people.correction.main",
                        "/persons/$third/corrections",
                        "{\"firstNames\": \"Oksana\", \"relation\": \"other\", \"version\": 1}"),
                new Refusal(
                        "several persons as an unaccompanied minor",
                        "422 people.kind.alone",
                        "/households/$household/kind",
                        "{\"kind\": \"unaccompanied-minor\"}"),
                new Refusal(
                        "the neighbour's category",
                        "404 people.household.unknown",
                        "/households/$theirs.household/kind",
                        "{\"kind\": \"refugee\"}"),
                new Refusal(
                        "the neighbour's correction undone",
                        "404 people.correction.unknown",
                        "/corrections/$theirs.correction/undo",
                        "{}"),
                new Refusal(
                        "somebody merged with herself",
                        "422 people.merge.same",
                        "/persons/$child/merge",
                        "{\"gone\": \"$child\"}"),
                new Refusal(
                        "somebody merged with the neighbour's person",
                        "404 people.person.unknown",
                        "/persons/$child/merge",
                        "{\"gone\": \"$theirs.person\"}"),
                new Refusal(
                        "the neighbour's merge taken back",
                        "404 people.merge.unknown",
                        "/merges/$theirs.merge/undo",
                        "{}"),
                new Refusal(
                        "a person told apart from herself",
                        "422 people.merge.same",
                        "/duplicates/different",
                        "{\"first\": \"$child\", \"second\": \"$child\"}"),
                new Refusal(
                        "a person told apart from the neighbour's",
                        "404 people.person.unknown",
                        "/duplicates/different",
                        "{\"first\": \"$child\", \"second\": \"$theirs.child\"}"),
                new Refusal(
                        "duplicates behind a cursor that is none", "422 people.cursor", "/duplicates?after=abc", ""),
                new Refusal("duplicates, a page of none", "422 ui.api.limit", "/duplicates?limit=0", ""),
                new Refusal(
                        "a reunification with nobody",
                        "422 ui.input.missing",
                        "/households/$household/reunifications",
                        "{\"expectedOn\": \"2026-08-01\"}"),
                new Refusal(
                        "a reunification in the past",
                        "422 people.reunification.day",
                        "/households/$household/reunifications",
                        "{\"person\": {\"firstNames\": \"Sami\", \"relation\": \"spouse\"}, \"expectedOn\": \"2020-08-01\"}"),
                new Refusal(
                        "a reunification in another life",
                        "422 people.reunification.day",
                        "/households/$household/reunifications",
                        "{\"person\": {\"firstNames\": \"Sami\", \"relation\": \"spouse\"}, \"expectedOn\": \"9999-08-01\"}"),
                new Refusal(
                        "a reunification with remarks of a novel's length",
                        "422 ui.input.long",
                        "/households/$household/reunifications",
                        "{\"person\": {\"firstNames\": \"Sami\", \"relation\": \"spouse\"}, \"remarks\": \""
                                + "x".repeat(5000) + "\"}"),
                new Refusal(
                        "a contact person who does not exist",
                        "422 people.contacts.unknown",
                        "/households/$household/contact-persons",
                        "{\"account\": \"019f0000-0000-7000-8000-000000000000\"}"),
                new Refusal(
                        "the neighbour's colleague as contact person",
                        "422 people.contacts.unknown",
                        "/households/$household/contact-persons",
                        "{\"account\": \"$theirs.user\"}"),
                new Refusal(
                        "the neighbour's contact person ended",
                        "409 people.contacts.gone",
                        "/households/$household/contact-persons/$theirs.contact/end",
                        "{}"),
                new Refusal(
                        "another family's contact person ended",
                        "409 people.contacts.gone",
                        "/households/$household/contact-persons/$contact/end",
                        "{}"),
                new Refusal(
                        "breaches behind something that is no id",
                        "400 ui.problem.wrong-type",
                        "/contact-person-breaches?after=abc",
                        ""),
                new Refusal(
                        "a consent to nothing",
                        "422 ui.input.missing",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"given\": true, \"saidBy\": \"$person\", \"way\": \"oral\", \"saidOn\": \"2026-03-01\", "
                                + "\"seen\": 0}"),
                new Refusal(
                        "a consent to a purpose that does not exist",
                        "422 people.consent.purpose",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"purpose\": \"marketing\", \"given\": true, \"saidBy\": \"$person\", "
                                + "\"way\": \"oral\", \"saidOn\": \"2026-03-01\", \"seen\": 0}"),
                new Refusal(
                        "a consent that will be given tomorrow",
                        "422 people.consent.future",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$person\", "
                                + "\"way\": \"oral\", \"saidOn\": \"2026-03-03\", \"seen\": 0}"),
                new Refusal(
                        "a consent given on 30 February",
                        "422 ui.input.date",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$person\", "
                                + "\"way\": \"oral\", \"saidOn\": \"2026-02-30\", \"seen\": 0}"),
                new Refusal(
                        "a consent that somebody else has spoken of meanwhile",
                        "409 people.consent.changed",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$person\", "
                                + "\"way\": \"oral\", \"saidOn\": \"2026-03-01\", \"seen\": 7}"),
                new Refusal(
                        "a child of ten who consents for herself",
                        "422 people.consent.child",
                        "/households/$household/consents",
                        "{\"person\": \"$child\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$child\", \"way\": \"oral\", "
                                + "\"saidOn\": \"2026-03-01\", \"seen\": 0}"),
                new Refusal(
                        "a consent of another family's person",
                        "422 people.consent.person",
                        "/households/$household/consents",
                        "{\"person\": \"$spouse\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$spouse\", "
                                + "\"way\": \"oral\", \"saidOn\": \"2026-03-01\", \"seen\": 0}"),
                new Refusal(
                        "a consent by telepathy",
                        "422 ui.input.choice",
                        "/households/$household/consents",
                        "{\"person\": \"$person\", \"purpose\": \"handover\", \"given\": true, \"saidBy\": \"$person\", "
                                + "\"way\": \"telepathy\", \"saidOn\": \"2026-03-01\", \"seen\": 0}"),
                new Refusal(
                        "a number revealed for no reason",
                        "422 ui.input.missing",
                        "/households/$household/persons/$person/numbers/reveal",
                        "{\"explanation\": \"I would like to know\"}"),
                new Refusal(
                        "a number revealed for curiosity",
                        "422 ui.input.choice",
                        "/households/$household/persons/$person/numbers/reveal",
                        "{\"reason\": \"curiosity\", \"explanation\": \"I would like to know\"}"),
                new Refusal(
                        "a number revealed with a word for an explanation",
                        "422 access.reason.explanation",
                        "/households/$household/persons/$person/numbers/reveal",
                        "{\"reason\": \"identify\", \"explanation\": \"because\"}"),
                new Refusal(
                        "a number of another family's person",
                        "404 people.person.unknown",
                        "/households/$household/persons/$spouse/numbers/reveal",
                        "{\"reason\": \"identify\", \"explanation\": \"The bank asks for it\"}"),
                new Refusal(
                        "a number of the neighbour's person",
                        "404 people.household.unknown",
                        "/households/$theirs.household/persons/$theirs.person/numbers/reveal",
                        "{\"reason\": \"identify\", \"explanation\": \"The bank asks for it\"}"),
                new Refusal(
                        "a look into the audit trail behind 30 February",
                        "422 ui.input.moment",
                        "/audit?from=2026-02-30T00:00:00Z",
                        ""),
                new Refusal(
                        "who looked at the neighbour's household",
                        "404 people.household.unknown",
                        "/households/$theirs.household/lookups",
                        ""));
    }
}
