package dk.fodfaeste.ui.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fodfaeste.testing.api.ApiResponse;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Requests that must be refused, for {@link BrokenInputTest}. */
final class BrokenRequests {

    private static final String HEADINGS = "husstandsnr;relation;fornavne;efternavn;fødselsdato;forventet ankomst\n";
    private static final String ROW = "H9;hovedperson;Søren;Åse;15-01-1992;16-03-2026\n";
    private static final String NOBODY = "019f0000-0000-7000-8000-000000000000";
    private static final String PREVIEW = "/timings/preview";

    private BrokenRequests() {}

    /** What is sent, and the refusal that it must get: its status and its code, or that of the field that is wrong. */
    record Case(String what, int status, String code, Function<World, ApiResponse> sent) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> all() {
        return Stream.of(
                        files(), uploads(), bodies(), values(), addresses(), othersIds(), timings(), rules(), callers())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> files() {
        return Stream.of(
                file("an empty file", "", "arrivals.file.empty"),
                file("an xlsx that is a PDF", "%PDF-1.7 …", "arrivals.file.pdf"),
                file("an xlsx that is a web page", "<html><table><tr><td>", "arrivals.file.html"),
                file("an xlsx that was cut off", hex("504b0304"), "arrivals.file.damaged"),
                file("an old xls", hex("d0cf11e0a1b11ae10000"), "arrivals.file.old-excel"),
                file("a picture", hex("89504e470d0a1a0a0000"), "arrivals.file.binary"),
                file("UTF-16 without a mark", (HEADINGS + ROW).getBytes(UTF_16LE), "arrivals.file.encoding-uncertain"),
                file("two encodings in one file", both(HEADINGS + ROW), "arrivals.file.encoding"),
                file(
                        "letters that were read wrongly before",
                        HEADINGS + ROW.replace("Åse", "Ã…se"),
                        "arrivals.file.encoding"),
                file("headings only", HEADINGS, "arrivals.file.no-rows"),
                file("no headings", "a;b;c\n1;2;3\n", "arrivals.file.no-headings"),
                file("a heading too few", "husstandsnr;fornavne\nH1;Ali\n", "arrivals.file.missing-heading"),
                file(
                        "a heading twice",
                        "husstandsnr;fornavne;fornavn;ankomst\nH1;A;B;16-03-2026\n",
                        "arrivals.file.duplicate-heading"),
                file("a quotation mark without a partner", HEADINGS + "H1;\"Ali;\n", "arrivals.file.quotes"));
    }

    private static Stream<Case> uploads() {
        String form = "multipart/form-data; boundary=x";
        String path = "/arrivals/imports";
        return Stream.of(
                new Case(
                        "a file of more than 10 MB",
                        413,
                        "arrivals.file.too-large",
                        w -> w.us().upload("l.csv", new byte[(10 << 20) + 1])),
                new Case("a file of 60 MB", 413, "ui.problem.413", w -> w.us().upload("l.csv", new byte[60 << 20])),
                new Case(
                        "a file under another name",
                        400,
                        "ui.input.missing",
                        w -> w.us().upload("fil", "l.csv", bytes(HEADINGS + ROW))),
                new Case(
                        "columns that are no JSON",
                        422,
                        "arrivals.api.columns",
                        w -> w.us().form(path, "l.csv", bytes(HEADINGS + ROW), Map.of("columns", "{\"a\": "))),
                new Case(
                        "a list for columns",
                        422,
                        "arrivals.api.columns",
                        w -> w.us().form(path, "l.csv", bytes(HEADINGS + ROW), Map.of("columns", "[]"))),
                new Case(
                        "a column that there is not",
                        422,
                        "arrivals.api.columns",
                        w -> w.us().form(
                                        path,
                                        "l.csv",
                                        bytes(HEADINGS + ROW),
                                        Map.of("columns", "{\"relation\": \"shoe\"}"))),
                new Case(
                        "a column told twice",
                        422,
                        "arrivals.file.duplicate-heading",
                        w -> w.us().form(
                                        path,
                                        "l.csv",
                                        bytes(HEADINGS + ROW),
                                        Map.of("columns", "{\"relation\": \"first-names\"}"))),
                new Case(
                        "neither checked nor committed",
                        400,
                        "ui.problem.wrong-type",
                        w -> w.us().form(path, "l.csv", bytes(HEADINGS + ROW), Map.of("commit", "perhaps"))),
                new Case(
                        "an import of nobody, committed",
                        404,
                        "arrivals.import.unknown",
                        w -> w.us().post(path + "/" + NOBODY + "/commit")),
                new Case(
                        "an import of nobody, given up",
                        404,
                        "arrivals.import.unknown",
                        w -> w.us().post(path + "/" + NOBODY + "/drop")),
                new Case(
                        "an import of nobody, undone",
                        404,
                        "arrivals.import.unknown",
                        w -> w.us().post(path + "/" + NOBODY + "/undo")),
                new Case(
                        "refused rows of nobody",
                        404,
                        "arrivals.import.unknown",
                        w -> w.us().get(path + "/" + NOBODY + "/refused")),
                new Case("JSON instead of a file", 415, "ui.problem.415", w -> w.us().post(path, "{}")),
                new Case("nothing instead of a file", 415, "ui.problem.415", w -> w.us().post(path)),
                new Case(
                        "a form that breaks off",
                        400,
                        "ui.problem.400",
                        w -> w.us().post(path, bytes("--x\r\nContent-Disposition: form-data; name=\"file\""), form)),
                new Case(
                        "a form without its boundary",
                        400,
                        "ui.problem.400",
                        w -> w.us().post(path, bytes(HEADINGS + ROW), "multipart/form-data")));
    }

    private static Stream<Case> bodies() {
        return Stream.of(
                done("JSON that breaks off", "{\"version\": ", "ui.problem.unreadable"),
                done("something behind the JSON", "{\"version\": 0} {\"version\": 1}", "ui.problem.unreadable"),
                done("a field that does not exist", "{\"versoin\": 0}", "ui.problem.unknown-field"),
                done("the same field twice", "{\"version\": 7, \"version\": 0}", "ui.problem.unreadable"),
                done("nests without end", "{\"version\": " + "[".repeat(60_000), "ui.problem.unreadable"),
                done("nests in a field that does not exist", "{\"x\": " + "[".repeat(60_000), "ui.problem.unreadable"),
                done("a word for a number", "{\"version\": \"new\"}", "ui.problem.wrong-type"),
                done("a number in quotation marks", "{\"version\": \"0\"}", "ui.problem.wrong-type"),
                done("a part of a version", "{\"version\": 0.5}", "ui.problem.wrong-type"),
                done("a version beyond all numbers", "{\"version\": 99999999999}", "ui.problem.wrong-type"),
                done("a number for a text", "{\"initials\": 12}", "ui.problem.wrong-type"),
                done("a list for an object", "[]", "ui.problem.unreadable"),
                new Case(
                        "no content where some is needed",
                        400,
                        "ui.problem.no-body",
                        w -> w.us().post(task(w) + "/waiting")),
                new Case(
                        "null for the content",
                        400,
                        "ui.problem.no-body",
                        w -> w.us().post(task(w) + "/waiting", "null")),
                new Case(
                        "bytes that are no UTF-8",
                        400,
                        "ui.problem.unreadable",
                        w -> w.us().post(
                                        task(w) + "/done",
                                        "{\"initials\": \"Æ\"}".getBytes(ISO_8859_1),
                                        "application/json")),
                new Case(
                        "JSON that says it is text",
                        415,
                        "ui.problem.415",
                        w -> w.us().post(task(w) + "/done", bytes("{}"), "text/plain")),
                new Case(
                        "XML",
                        415,
                        "ui.problem.415",
                        w -> w.us().post(task(w) + "/done", bytes("<done/>"), "application/xml")),
                new Case(
                        "more JSON than any task needs",
                        413,
                        "ui.api.too-large",
                        w -> w.us().post(task(w) + "/waiting", "{\"waitingFor\": \"" + "x".repeat(70_000) + "\"}")));
    }

    private static Stream<Case> values() {
        return Stream.of(
                value("null where a reason is needed", "/waiting", "{\"waitingFor\": null}", 422, "ui.input.missing"),
                value("blanks for a reason", "/waiting", "{\"waitingFor\": \"  \"}", 422, "ui.input.missing"),
                value(
                        "a reason too long",
                        "/waiting",
                        "{\"waitingFor\": \"" + "x".repeat(501) + "\"}",
                        422,
                        "ui.input.long"),
                value(
                        "a character that no text has",
                        "/waiting",
                        "{\"waitingFor\": \"a\\u0000b\"}",
                        422,
                        "ui.input.control"),
                value("30 February", "/redate", "{\"dueBy\": \"2026-02-30\", \"reason\": \"x\"}", 422, "ui.input.date"),
                value(
                        "a date the Danish way",
                        "/redate",
                        "{\"dueBy\": \"03-03-2026\", \"reason\": \"x\"}",
                        422,
                        "ui.input.date"),
                value(
                        "a due date in the past",
                        "/redate",
                        "{\"dueBy\": \"2026-03-01\", \"reason\": \"x\"}",
                        422,
                        "plans.task.date.past"),
                value(
                        "a due date in another life",
                        "/redate",
                        "{\"dueBy\": \"9999-01-01\", \"reason\": \"x\"}",
                        422,
                        "plans.task.date.far"),
                value("a version of the future", "/done", "{\"version\": 7}", 409, "plans.task.changed"),
                value("a colleague who is no id", "/reassign", "{\"assignee\": \"Mette\"}", 422, "ui.input.choose"),
                arrival("an arrival without an offset", "\"2026-03-01T14:30\"", 422, "ui.input.moment"),
                arrival("an arrival on 30 February", "\"2026-02-30T14:30:00+01:00\"", 422, "ui.input.moment"),
                arrival("an arrival as a bare number", "1772461800", 400, "ui.problem.wrong-type"),
                arrival("an arrival in the future", "\"2026-03-03T10:00:00+01:00\"", 422, "arrivals.register.future"),
                arrival("an arrival long ago", "\"0001-01-01T00:00:00+18:00\"", 422, "arrivals.register.past"),
                arrival("an arrival at the end of time", "\"+999999999-12-31T23:59:59-18:00\"", 422, "ui.input.moment"),
                arrival("an arrival before the flood", "\"-999999999-01-01T00:00:00+18:00\"", 422, "ui.input.moment"),
                new Case(
                        "a search for nothing",
                        422,
                        "ui.input.missing",
                        w -> w.us().post("/households/search", "{\"text\": \" \"}")),
                new Case(
                        "a search for a character that no name has",
                        422,
                        "ui.input.control",
                        w -> w.us().post("/households/search", "{\"text\": \"a\\u0000b\"}")));
    }

    private static Stream<Case> addresses() {
        return Stream.of(
                get("a page of none", "/tasks?limit=0", 422, "ui.api.limit"),
                get("a page of more than 200", "/tasks?limit=201", 422, "ui.api.limit"),
                get("a page of very many", "/households?limit=99999999999", 400, "ui.problem.wrong-type"),
                get("a page of some", "/households?limit=some", 400, "ui.problem.wrong-type"),
                get("a cursor that is none", "/tasks?after=abc", 422, "plans.cursor"),
                get("a cursor with SQL in it", "/tasks?after=1_'%20OR%20true%20--", 422, "plans.cursor"),
                get("a cursor of another list", "/tasks?due=undated&after=1_" + NOBODY, 422, "plans.cursor"),
                get("a cursor behind nobody", "/households?after=" + NOBODY, 422, "people.cursor"),
                get("a cursor that is no id", "/households?after=1%20OR%201=1", 400, "ui.problem.wrong-type"),
                get("a filter that is misspelt", "/tasks?deu=overdue", 422, "ui.api.unknown-parameter"),
                get("a filter twice", "/tasks?due=overdue&due=today", 422, "ui.api.twice"),
                get("a filter that nobody knows", "/tasks?due=yesterday", 422, "ui.input.choice"),
                get(
                        "a function that nobody has",
                        "/tasks?function=';DROP%20TABLE%20task",
                        422,
                        "plans.function.unknown"),
                get(
                        "a function with a character that no key has",
                        "/tasks?function=%00",
                        422,
                        "plans.function.unknown"),
                get("neither yes nor no", "/tasks?unassigned=perhaps", 400, "ui.problem.wrong-type"),
                get("an id that is none", "/tasks/1;DROP%20TABLE%20task", 400, "ui.problem.400"),
                get("an id that is a word", "/households/main", 400, "ui.problem.wrong-type"),
                get("an id of nothing", "/households/" + NOBODY, 404, "people.household.unknown"),
                get("a place that does not exist", "/persons", 404, "ui.problem.404"),
                new Case(
                        "a method that does not exist",
                        405,
                        "ui.problem.405",
                        w -> w.us().send(task(w), request -> request.DELETE())),
                new Case(
                        "an answer in XML",
                        406,
                        "ui.problem.406",
                        w -> w.us().send(
                                        "/tasks",
                                        request -> request.header("Accept", "application/xml")
                                                .GET())));
    }

    private static Stream<Case> othersIds() {
        return Stream.of(
                new Case(
                        "another municipality's household",
                        404,
                        "people.household.unknown",
                        w -> w.us().post(
                                        "/households/" + w.theirHousehold() + "/arrival",
                                        "{\"arrivedAt\": \"2026-03-01T14:30:00+01:00\"}")),
                new Case(
                        "another municipality's task",
                        404,
                        "plans.task.unknown",
                        w -> w.us().post("/tasks/" + w.theirTask() + "/done")),
                new Case(
                        "another municipality's colleague",
                        422,
                        "plans.task.assignee.unknown",
                        w -> w.us().post(task(w) + "/reassign", "{\"assignee\": \"" + w.theirColleague() + "\"}")),
                new Case(
                        "another municipality's unit",
                        422,
                        "plans.task.unit.unknown",
                        w -> w.us().post(
                                        task(w) + "/reassign",
                                        "{\"assignee\": null, \"unit\": \"" + w.theirUnit() + "\"}")),
                new Case(
                        "a page behind another municipality's household",
                        422,
                        "people.cursor",
                        w -> w.us().get("/households?after=" + w.theirHousehold())),
                new Case(
                        "the tasks of another municipality's household",
                        404,
                        "people.household.unknown",
                        w -> w.us().get("/tasks?household=" + w.theirHousehold())));
    }

    private static Stream<Case> timings() {
        String arrival = "{\"arrival\": \"2026-03-03T10:00\"}";
        return Stream.of(
                timing("a timing that is none", "soon", arrival, 422, "time.syntax.form"),
                timing("a window that is reversed", "96 to 48 hours after arrival", arrival, 422, "time.syntax.order"),
                timing("a span of nothing", "0 days after arrival", arrival, 422, "time.syntax.range"),
                timing(
                        "a span beyond all numbers",
                        "99999999999999999999 days after arrival",
                        arrival,
                        422,
                        "time.syntax.number"),
                timing("a timing with more behind it", "14 days after arrival or so", arrival, 422, "time.syntax.end"),
                timing("a timing without end", "at " + "a".repeat(300), arrival, 422, "plans.preview.long"),
                timing(
                        "an anchor that is missing",
                        "14 days after move-in",
                        arrival,
                        422,
                        "plans.preview.anchor.missing"),
                timing(
                        "an anchor that is null",
                        "14 days after arrival",
                        "{\"arrival\": null}",
                        422,
                        "plans.preview.anchor.missing"),
                timing("no anchors at all", "14 days after arrival", "null", 422, "ui.input.missing"),
                timing(
                        "an anchor on 30 February",
                        "14 days after arrival",
                        "{\"arrival\": \"2026-02-30\"}",
                        422,
                        "plans.preview.anchor"),
                timing(
                        "an anchor at 25 o'clock",
                        "14 days after arrival",
                        "{\"arrival\": \"2026-03-03T25:00\"}",
                        422,
                        "plans.preview.anchor"),
                timing(
                        "an anchor in the year 9999",
                        "14 days after arrival",
                        "{\"arrival\": \"9999-01-01\"}",
                        422,
                        "plans.preview.anchor"),
                timing(
                        "an anchor as a number",
                        "14 days after arrival",
                        "{\"arrival\": 20260303}",
                        400,
                        "ui.problem.wrong-type"),
                timing(
                        "an anchor as a list",
                        "14 days after arrival",
                        "{\"arrival\": [2026, 3, 3]}",
                        400,
                        "ui.problem.wrong-type"),
                timing(
                        "a closed day that does not exist",
                        "14 days after arrival",
                        arrival + ", \"closedDays\": [\"2026-04-31\"]",
                        422,
                        "ui.input.date"),
                timing(
                        "a closed day that is null",
                        "14 days after arrival",
                        arrival + ", \"closedDays\": [null]",
                        422,
                        "ui.input.missing"),
                timing(
                        "a closed day without a date",
                        "14 days after arrival",
                        arrival + ", \"closedDays\": [{\"name\": \"x\"}]",
                        422,
                        "ui.input.missing"),
                new Case(
                        "no timing",
                        422,
                        "ui.input.missing",
                        w -> w.us().post(PREVIEW, "{\"anchors\": " + arrival + "}")));
    }

    private static Stream<Case> rules() {
        return Stream.of(
                new Case(
                        "a rule without anything",
                        422,
                        "ui.input.missing",
                        w -> w.us().post("/rule-sets/gaeldende/rules", "{}")),
                new Case(
                        "a rule of a set that does not exist",
                        404,
                        "law.set.unknown",
                        w -> w.us().post("/rule-sets/nowhere/rules", rule("2026-01-01", ""))),
                new Case(
                        "a rule that does not exist",
                        404,
                        "law.rule.unknown",
                        w -> w.us().post("/rule-sets/rules/" + NOBODY, rule("2026-01-01", ""))),
                new Case(
                        "a rule with a deadline that is none",
                        422,
                        "law.rule.timing",
                        w -> w.us().post("/rule-sets/gaeldende/rules", rule("2026-01-01", "soon"))),
                new Case(
                        "a rule from 30 February",
                        422,
                        "ui.input.date",
                        w -> w.us().post("/rule-sets/gaeldende/rules", rule("2026-02-30", ""))),
                new Case(
                        "the rules of another municipality's household",
                        404,
                        "people.household.unknown",
                        w -> w.us().get("/households/" + w.theirHousehold() + "/rules")),
                new Case(
                        "an example that does not exist",
                        404,
                        "plans.preset.unknown",
                        w -> w.us().post("/presets/nowhere/use")),
                new Case(
                        "an example that is in use",
                        409,
                        "plans.preset.used",
                        w -> w.us().post("/presets/tidlig-screening-hedensted/use")));
    }

    private static String rule(String from, String timing) {
        return """
                {"titleDa": "R", "titleEn": "R", "textDa": "T", "textEn": "T", "source": "K", "validFrom": "%s", "timing": "%s"}
                """.formatted(from, timing);
    }

    private static Stream<Case> callers() {
        return Stream.of(
                new Case(
                        "no token",
                        401,
                        "ui.api.unauthorized",
                        w -> w.us().with(null).post(task(w) + "/done")),
                new Case(
                        "a token that is cut off",
                        401,
                        "ui.api.unauthorized",
                        w -> w.us().with("fod_" + w.town().code() + "_abc").post(task(w) + "/done")),
                new Case(
                        "a token with a code beyond all municipalities",
                        401,
                        "ui.api.unauthorized",
                        w -> w.us().with("fod_99999_" + "A".repeat(43)).post(task(w) + "/done")),
                new Case(
                        "an upload without a token",
                        401,
                        "ui.api.unauthorized",
                        w -> w.us().with(null).upload("l.csv", bytes(HEADINGS + ROW))),
                new Case(
                        "a name and a password",
                        401,
                        "ui.api.unauthorized",
                        w -> w.us().with(null)
                                .send(
                                        "/tasks",
                                        request -> request.header("Authorization", "Basic YWRtaW46YWRtaW4=")
                                                .GET())));
    }

    private static Case file(String what, String content, String code) {
        return file(what, bytes(content), code);
    }

    private static Case file(String what, byte[] content, String code) {
        return new Case(what, 422, code, w -> w.us().upload("liste.xlsx", content));
    }

    private static Case done(String what, String json, String code) {
        return new Case(what, 400, code, w -> w.us().post(task(w) + "/done", json));
    }

    private static Case value(String what, String action, String json, int status, String code) {
        return new Case(what, status, code, w -> w.us().post(task(w) + action, json));
    }

    private static Case arrival(String what, String at, int status, String code) {
        return new Case(
                what,
                status,
                code,
                w -> w.us().post("/households/" + w.household() + "/arrival", "{\"arrivedAt\": " + at + "}"));
    }

    private static Case get(String what, String path, int status, String code) {
        return new Case(what, status, code, w -> w.us().get(path));
    }

    private static Case timing(String what, String timing, String anchors, int status, String code) {
        return new Case(
                what,
                status,
                code,
                w -> w.us().post(PREVIEW, "{\"timing\": \"" + timing + "\", \"anchors\": " + anchors + "}"));
    }

    private static String task(World world) {
        return "/tasks/" + world.task();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** Once in UTF-8 and once more in Latin-1; the mark says that all of it is UTF-8. */
    private static byte[] both(String text) {
        return HexFormat.of()
                .parseHex("efbbbf" + HexFormat.of().formatHex(bytes(text))
                        + HexFormat.of().formatHex(text.getBytes(ISO_8859_1)));
    }
}
