package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Users, units, tokens, closing days, settings of time, rules of law, presets. */
final class SettingRefusals {

    private SettingRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "a user without a role",
                        "422 ui.input.missing",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\"}"),
                new Refusal(
                        "a user with a role that does not exist",
                        "422 ui.input.choice",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"role\": {\"role\": \"emperor\"}}"),
                new Refusal(
                        "a user who would be a token",
                        "422 access.role.not-for-people",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"role\": {\"role\": \"api-client\"}}"),
                new Refusal(
                        "a user with a login that has blanks",
                        "422 access.member.login",
                        "/users",
                        "{\"login\": \"a b\", \"name\": \"Q\", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal(
                        "a user with a name of blanks",
                        "422 ui.input.missing",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"  \", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal(
                        "a user with an address that is none",
                        "422 access.member.email",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"email\": \"x\", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal(
                        "a user with a telephone that is none",
                        "422 access.member.phone",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"phone\": \"call me\", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal(
                        "a user in the neighbour's unit",
                        "422 access.unit.unknown-choice",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"role\": {\"role\": \"case-worker\", \"unit\": \"$theirs.unit\"}}"),
                new Refusal(
                        "a partner without a unit",
                        "422 access.role.partner-unit",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"role\": {\"role\": \"partner\"}}"),
                new Refusal(
                        "a user with a right that does not exist",
                        "422 ui.input.choice",
                        "/users",
                        "{\"login\": \"q@test\", \"name\": \"Q\", \"role\": {\"role\": \"case-worker\", \"sensitivities\": [\"everything\"]}}"),
                new Refusal(
                        "a login that is taken",
                        "422 access.login.taken",
                        "/users",
                        "{\"login\": \"$neighbour\", \"name\": \"Q\", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal(
                        "somebody without an account who joins",
                        "422 access.member.no-account",
                        "/users/join",
                        "{\"login\": \"nobody@test\", \"role\": {\"role\": \"auditor\"}}"),
                new Refusal("the neighbour's user", "404 access.member.unknown", "/users/$theirs.user", ""),
                new Refusal(
                        "the neighbour's user renamed",
                        "404 access.member.unknown",
                        "/users/$theirs.user",
                        "{\"name\": \"Q\"}"),
                new Refusal(
                        "the neighbour's user's password",
                        "404 access.member.unknown",
                        "/users/$theirs.user/password",
                        "{}"),
                new Refusal(
                        "a user renamed, seen as she was once",
                        "409 access.changed",
                        "/users/$user",
                        "{\"name\": \"Q\", \"version\": 99}"),
                new Refusal(
                        "a role given to the neighbour's user",
                        "404 access.member.unknown",
                        "/users/$theirs.user/roles",
                        "{\"role\": \"auditor\"}"),
                new Refusal(
                        "the neighbour's role taken",
                        "404 access.role.unknown",
                        "/users/$user/roles/$theirs.role/take",
                        "{}"),
                new Refusal(
                        "tasks handed over to the neighbour's user",
                        "422 plans.task.assignee.unknown",
                        "/users/$leaver/deactivate",
                        "{\"handOverTo\": \"$theirs.user\"}"),
                new Refusal(
                        "tasks handed over to oneself",
                        "422 plans.task.assignee.unknown",
                        "/users/$leaver/deactivate",
                        "{\"handOverTo\": \"$leaver\"}"),
                new Refusal("users in a state that does not exist", "422 ui.input.choice", "/users?state=asleep", ""),
                new Refusal(
                        "users of the neighbour's unit, behind nobody",
                        "400 ui.problem.wrong-type",
                        "/users?after=abc",
                        ""),
                new Refusal("a unit without a name", "422 ui.input.missing", "/units", "{\"name\": \" \"}"),
                new Refusal(
                        "a unit with a name of five thousand letters",
                        "422 ui.input.long",
                        "/units",
                        "{\"name\": \"" + "x".repeat(5000) + "\"}"),
                new Refusal(
                        "a unit by a name that is taken", "422 access.unit.taken", "/units", "{\"name\": \"Bolig\"}"),
                new Refusal(
                        "the neighbour's unit renamed",
                        "404 access.unit.unknown",
                        "/units/$theirs.unit",
                        "{\"name\": \"Q\"}"),
                new Refusal(
                        "a unit closed into itself",
                        "422 access.unit.into.same",
                        "/units/$other-unit/close",
                        "{\"into\": \"$other-unit\"}"),
                new Refusal(
                        "a unit closed into the neighbour's",
                        "422 access.unit.unknown-choice",
                        "/units/$other-unit/close",
                        "{\"into\": \"$theirs.unit\"}"),
                new Refusal(
                        "a unit renamed, seen as it was once",
                        "409 access.changed",
                        "/units/$unit",
                        "{\"name\": \"Q\", \"version\": 99}"),
                new Refusal(
                        "a token for nothing",
                        "422 access.token.scopes.missing",
                        "/tokens",
                        "{\"name\": \"x\", \"scopes\": [], \"until\": \"2026-12-31\"}"),
                new Refusal(
                        "a token for what does not exist",
                        "422 ui.input.choice",
                        "/tokens",
                        "{\"name\": \"x\", \"scopes\": [\"everything\"], \"until\": \"2026-12-31\"}"),
                new Refusal(
                        "a token until 30 February",
                        "422 ui.input.date",
                        "/tokens",
                        "{\"name\": \"x\", \"scopes\": [\"tasks:read\"], \"until\": \"2027-02-30\"}"),
                new Refusal(
                        "a token for ever",
                        "422 access.token.until",
                        "/tokens",
                        "{\"name\": \"x\", \"scopes\": [\"tasks:read\"], \"until\": \"9999-12-31\"}"),
                new Refusal(
                        "a token with a name of five thousand letters",
                        "422 ui.input.long",
                        "/tokens",
                        "{\"name\": \"" + "x".repeat(5000)
                                + "\", \"scopes\": [\"tasks:read\"], \"until\": \"2026-12-31\"}"),
                new Refusal(
                        "the neighbour's token revoked",
                        "404 access.token.unknown",
                        "/tokens/$theirs.token/revoke",
                        "{}"),
                new Refusal(
                        "closed from one day to the day before",
                        "422 access.closed-day.order",
                        "/closing-days",
                        "{\"first\": \"2026-05-13\", \"last\": \"2026-05-12\", \"name\": \"x\"}"),
                new Refusal(
                        "closed for ever",
                        "422 access.closed-day.many",
                        "/closing-days",
                        "{\"first\": \"2026-05-13\", \"last\": \"9999-05-12\", \"name\": \"x\"}"),
                new Refusal(
                        "closed in the year 1",
                        "422 access.closed-day.far",
                        "/closing-days",
                        "{\"first\": \"0001-05-13\", \"name\": \"x\"}"),
                new Refusal(
                        "closed for no reason", "422 ui.input.missing", "/closing-days", "{\"first\": \"2026-05-13\"}"),
                new Refusal(
                        "closed on a Saturday",
                        "422 access.closed-day.already",
                        "/closing-days",
                        "{\"first\": \"2026-05-16\", \"name\": \"x\"}"),
                new Refusal(
                        "Christmas Day opened",
                        "404 access.closed-day.unknown",
                        "/closing-days/open",
                        "{\"date\": \"2026-12-25\"}"),
                new Refusal(
                        "the closing days of the year 9999",
                        "422 administration.api.year",
                        "/closing-days?year=9999",
                        ""),
                new Refusal(
                        "the closing days of a year beyond all numbers",
                        "400 ui.problem.wrong-type",
                        "/closing-days?year=99999999999",
                        ""),
                new Refusal(
                        "a setting that does not exist",
                        "404 access.setting.unknown",
                        "/settings/gravity",
                        "{\"value\": \"9.82\"}"),
                new Refusal(
                        "a setting that does not exist, and no value",
                        "404 access.setting.unknown",
                        "/settings/gravity",
                        "{}"),
                new Refusal(
                        "a setting by a path out of its place", "400", "/settings/..%2f..%2fetc", "{\"value\": \"x\"}"),
                new Refusal(
                        "a number of days that is a word",
                        "422 access.setting.number",
                        "/settings/tolerance-days",
                        "{\"value\": \"many\"}"),
                new Refusal(
                        "a number of days beyond all numbers",
                        "422 access.setting.number",
                        "/settings/tolerance-days",
                        "{\"value\": \"99999999999999999999\"}"),
                new Refusal(
                        "a cap that is below nothing",
                        "422 access.setting.number",
                        "/settings/contactPersons.max",
                        "{\"value\": \"-1\"}"),
                new Refusal(
                        "a cap in the digits of another script",
                        "422 access.setting.number",
                        "/settings/contactPersons.max",
                        "{\"value\": \"\u0663\"}"),
                new Refusal(
                        "a cap that somebody else has changed",
                        "409 access.changed",
                        "/settings/contactPersons.max",
                        "{\"value\": \"3\", \"version\": 99}"),
                new Refusal(
                        "a setting that somebody else has changed",
                        "409 access.changed",
                        "/settings/tolerance-days",
                        "{\"value\": \"7\", \"version\": 99}"),
                new Refusal(
                        "a rule that ends before it begins",
                        "422 law.rule.order",
                        "/rule-sets/gaeldende/rules",
                        "{\"titleDa\": \"R\", \"titleEn\": \"R\", \"textDa\": \"T\", \"textEn\": \"T\", \"source\": \"K\", \"validFrom\": \"2026-02-01\", "
                                + "\"validTo\": \"2026-01-01\"}"),
                new Refusal(
                        "a rule of five thousand letters in its title",
                        "422 ui.input.long",
                        "/rule-sets/gaeldende/rules",
                        "{\"titleDa\": \"" + "x".repeat(5000)
                                + "\", \"titleEn\": \"R\", \"textDa\": \"T\", \"textEn\": \"T\", \"source\": \"K\", \"validFrom\": \"2026-02-01\"}"),
                new Refusal(
                        "a rule without a source",
                        "422 ui.input.missing",
                        "/rule-sets/gaeldende/rules",
                        "{\"titleDa\": \"R\", \"titleEn\": \"R\", \"textDa\": \"T\", \"textEn\": \"T\", \"validFrom\": \"2026-02-01\"}"),
                new Refusal(
                        "the neighbour's rule changed",
                        "404 law.rule.unknown",
                        "/rule-sets/rules/$theirs.rule",
                        "{\"titleDa\": \"R\", \"titleEn\": \"R\", \"textDa\": \"T\", \"textEn\": \"T\", \"source\": \"K\", \"validFrom\": \"2026-02-01\"}"),
                new Refusal(
                        "the neighbour's rule taken back",
                        "404 law.rule.unknown",
                        "/rule-sets/rules/$theirs.rule/undo",
                        "{}"),
                new Refusal(
                        "a rule that nobody has changed, taken back",
                        "409 law.rule.unchanged",
                        "/rule-sets/rules/$rule/undo",
                        "{}"),
                new Refusal(
                        "a rule changed that somebody else has changed",
                        "409 law.rule.changed",
                        "/rule-sets/rules/$rule",
                        "{\"titleDa\": \"R\", \"titleEn\": \"R\", \"textDa\": \"T\", \"textEn\": \"T\", \"source\": \"K\", \"validFrom\": \"2026-02-01\", "
                                + "\"version\": 99}"),
                new Refusal("an example by a path out of its place", "400", "/presets/..%2f..%2fapplication", ""),
                new Refusal(
                        "an example left that is not in use",
                        "409 plans.preset.unused",
                        "/presets/familieteam-aalborg/leave",
                        "{}"));
    }
}
