package dk.fodfaeste.rules.input;

import static dk.fodfaeste.testing.Rows.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.api.ApiResponse;

/** Names and texts that would run or compute if a page or a workbook took them for more than text. */
final class Hostile {

    static final String SCRIPT = "<script>alert(1)</script>";
    static final String IMAGE = "\\\"><img src=x onerror=alert(1)>";
    static final String FORMULA = "=HYPERLINK(1)";

    /** Names that pull what stands beside them to their own direction. */
    static final String ARABIC = "محمد";

    static final String HEBREW = "יעל";

    private Hostile() {}

    /** Puts them wherever the municipality takes a text. */
    static void fill(FullTown town) {
        town.town()
                .announce(
                        row().household("=1+1")
                                .name(SCRIPT, "=cmd|' /C calc'!A0")
                                .build(),
                        row().household("=1+1")
                                .relation(Relation.CHILD)
                                .name("\"><img src=x onerror=alert(1)>", "@SUM(A1)")
                                .born("2015-01-01")
                                .build(),
                        row().household("+2").name("\t=1+1", "-2+3").build(),
                        row().household("H-2026-0132").name(ARABIC, "الحسن").build(),
                        row().household("H-2026-0132")
                                .relation(Relation.CHILD)
                                .name(HEBREW, "لوي")
                                .born("2015-01-01")
                                .build());
        int number = 0;
        for (String text : new String[] {SCRIPT, IMAGE, FORMULA, "+1", "-1+2", "@SUM(1)", "\\t=1", "\\r=1"}) {
            say(town, "/tasks/$task0/comments", "{\"text\": \"" + text + "\"}");
            say(town, "/units", "{\"name\": \"" + text + " " + number++ + "\"}");
        }
        say(town, "/tasks/$task0/comments", "{\"text\": \"" + ARABIC + "\"}");
        say(town, "/units", "{\"name\": \"" + ARABIC + "\"}");
        say(town, "/tasks/$task0/waiting", "{\"waitingFor\": \"" + FORMULA + "\"}");
        say(
                town,
                "/households/$household/contacts",
                "{\"day\": \"2026-03-01\", \"how\": \"phone\", \"by\": \"" + SCRIPT + "\", \"outcome\": \"" + IMAGE
                        + "\"}");
        say(
                town,
                "/households/$household/visits",
                "{\"day\": \"2026-03-01\", \"centre\": \"" + SCRIPT + "\", \"note\": \"" + IMAGE
                        + "\", \"attendees\": [{\"name\": \"" + SCRIPT + "\", \"part\": \"employment\"}]}");
        say(
                town,
                "/households/$household/screening",
                "{\"person\": \"$person\", \"topic\": \"work\", \"what\": \"" + SCRIPT + "\"}");
        say(
                town,
                "/households/$third-household/reunifications",
                "{\"person\": {\"firstNames\": \"" + SCRIPT + "\", \"relation\": \"spouse\"}, \"remarks\": \"" + IMAGE
                        + "\"}");
        say(
                town,
                "/households/$third-household/hand-over",
                "{\"municipality\": \"Samsø\", \"movesOn\": \"2026-04-01\", \"ground\": \"" + SCRIPT
                        + "\", \"note\": \"" + IMAGE + "\"}");
        say(
                town,
                "/users",
                "{\"login\": \"x-$household@test\", \"name\": \"" + FORMULA + SCRIPT
                        + "\", \"role\": {\"role\": \"case-worker\"}}");
        say(
                town,
                "/users",
                "{\"login\": \"y-$household@test\", \"name\": \"" + HEBREW
                        + "\", \"role\": {\"role\": \"case-worker\"}}");
        say(town, "/tokens", "{\"name\": \"" + SCRIPT + "\", \"scopes\": [\"tasks:read\"], \"until\": \"2026-12-31\"}");
        say(town, "/closing-days", "{\"first\": \"2026-05-13\", \"name\": \"" + SCRIPT + "\"}");
        say(
                town,
                "/arrivals/forecasts",
                "{\"month\": \"2026-04\", \"persons\": 7, \"statedOn\": \"2026-01-15\", \"source\": \"" + SCRIPT
                        + "\"}");
        say(
                town,
                "/rule-sets/gaeldende/rules",
                "{\"titleDa\": \"" + SCRIPT + "\", \"titleEn\": \"" + IMAGE + "\", \"textDa\": \"" + SCRIPT
                        + "\", \"textEn\": \"x\", \"source\": \"" + SCRIPT + "\", \"validFrom\": \"2026-01-01\"}");
        draft(town);
        town.api()
                .upload(
                        "<script>alert(1)</script>.csv",
                        "husstandsnr;fornavne;forventet ankomst\n=1+1;<script>alert(1)</script>;30-02-2026\n"
                                .getBytes(UTF_8));
    }

    private static void draft(FullTown town) {
        String yaml = FullTown.TEMPLATE
                .replace("one-plan", "hostile")
                .replace(
                        "{da: Ring, en: Call}",
                        "{da: \"=1+1 <script>alert(1)</script>\", en: \"<img src=x onerror=alert(1)>\"}")
                .replace("Ring til dem.", "\"<script>alert(1)</script>\"")
                .replace("{da: Én plan", "{da: \"<script>alert(1)</script>\"");
        ApiResponse taken = town.api().post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml");
        taken(taken);
        say(town, "/template-drafts/" + taken.at("/id") + "/publish", "{}");
    }

    private static void say(FullTown town, String path, String body) {
        taken(town.api().post(town.fill(path), town.fill(body)));
    }

    private static void taken(ApiResponse answer) {
        if (answer.status() >= 400) {
            throw new AssertionError(answer.text());
        }
    }
}
