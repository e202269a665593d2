package dk.fodfaeste.rules.input;

import static dk.fodfaeste.testing.Rows.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiClient;
import dk.fodfaeste.testing.api.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;

/** A municipality with one of everything that an address can name; what each is called in an example, and its identifier. */
final class FullTown {

    /** An identifier that nothing has. */
    static final String NOBODY = "019f0000-0000-7000-8000-000000000000";

    /** A template of one step. */
    static final String TEMPLATE = """
            key: one-plan
            name: {da: Én plan, en: One plan}
            summary: {da: Kort., en: Short.}
            source: {case: K02-2, da: Prøve, en: Test}
            phases:
              - key: only
                name: {da: Eneste, en: Only}
                steps:
                  - key: call
                    title: {da: Ring, en: Call}
                    how: {da: Ring til dem., en: Call them.}
                    function: reception
                    timing: at notice
            """;

    /** A template whose step waits for a day that somebody tells. */
    private static final String WAITING =
            TEMPLATE.replace("one-plan", "waiting-plan").replace("at notice", "at placement");

    private static final Pattern NAME = Pattern.compile("\\$([a-z0-9-]+)");

    private final Town town;
    private final ApiClient api;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private FullTown(Town town, ApiClient api) {
        this.town = town;
        this.api = api;
    }

    static FullTown make(Towns towns, Environment test, RunJobs jobs) {
        Town town = towns.town();
        Town neighbour = towns.town();
        String login = neighbour.login(neighbour.person("Nabo Nielsen", Role.CASE_WORKER));
        FullTown full = new FullTown(town, ApiClient.of(test, town.token(ApiScope.values())));
        full.ids.put("neighbour", login);
        full.ids.put("login", "ny." + UUID.randomUUID() + "@test");
        full.templates();
        full.families();
        full.publish(Shipped.EARLIER);
        full.tasks();
        full.people();
        full.enquiries();
        full.participants();
        full.settings();
        full.agreements();
        full.forms();
        full.subjects();
        jobs.due(town);
        return full;
    }

    Town town() {
        return town;
    }

    ApiClient api() {
        return api;
    }

    /** The text with an identifier of this municipality for each {@code $name} in it. */
    String fill(String text) {
        return NAME.matcher(text).replaceAll(found -> id(found.group(1)));
    }

    /** The names in a text. */
    static List<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    /** The names in a text that stand for identifiers. */
    List<String> identifiers(String text) {
        return names(text).stream()
                .filter(name -> id(name).matches("[0-9a-f]{8}-[0-9a-f-]{27}"))
                .toList();
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new AssertionError("nothing here is called " + name);
        }
        return id;
    }

    /** Pages that no link leads to from everywhere. */
    List<String> addresses() {
        return List.of(
                        "/familier/$household",
                        "/familier/$household/personer/$person/cpr",
                        "/familier/$other-household/kontaktpersoner",
                        "/familier/$household/del",
                        "/familier/$household/flyt",
                        "/familier/$household/noedadgang",
                        "/dubletter/$child/$twin",
                        "/ankomster/import/$import",
                        "/opgaver/$task0",
                        "/skabeloner/$template",
                        "/skabeloner/kladder/$draft",
                        "/deltagere/$participant",
                        "/deltagere/$participant/ret",
                        "/henvendelser/$enquiry",
                        "/henvendelser/$enquiry/ret",
                        "/henvendelser/ny?familie=$household",
                        "/indstillinger/henvendelser/$enquiry-kind",
                        "/indstillinger/brugere/$user",
                        "/indstillinger/enheder/$unit",
                        "/indstillinger/regelsaet/regler/$rule",
                        "/aftaler/$framework",
                        "/aftaler/$doctors",
                        "/familier/$household/bevillinger/$grant",
                        "/familier/$household/bevillinger/$grant/brev",
                        "/indstillinger/aftaletyper/netvaerk-herning",
                        "/familier/$household/skemaer/forventningsafstemning",
                        "/skemaer/svar/$answer",
                        "/skemaer/svar/$answer/ret",
                        "/indstillinger/skemaer/forventningsafstemning",
                        "/planer/$planned-host",
                        "/planer/$host/ret",
                        "/planer/$dated-host/dage/start",
                        "/familier/$household/plan-for-person")
                .stream()
                .map(this::fill)
                .toList();
    }

    private void templates() {
        publish(WAITING);
        ids.put("old-template", publish(TEMPLATE));
        town.announce(row().household("H1")
                .name("Samira", "Al-Hakim")
                .born("1992-01-15")
                .cpr("1501924567")
                .build());
        ids.put("template", publish(TEMPLATE.replace("Ring til dem.", "Ring straks.")));
        ids.put("draft", take(TEMPLATE.replace("one-plan", "other-plan")));
        ids.put("full-draft", take(TEMPLATE.replace("one-plan", "third-plan")));
        ApiResponse waiting = api.get("/templates/$template/moves".replace("$template", id("template")));
        ids.put("plan", waiting.at("/items/0/plan"));
        ids.put(
                "move",
                api.post(fill("/templates/$template/moves"), fill("{\"plans\": [\"$plan\"]}"))
                        .at("/id"));
    }

    private String take(String yaml) {
        return api.post("/template-drafts", yaml.getBytes(UTF_8), "application/yaml")
                .at("/id");
    }

    private String publish(String yaml) {
        return api.post("/template-drafts/" + take(yaml) + "/publish").at("/id");
    }

    private void families() {
        town.announce(
                row().household("H1")
                        .relation(Relation.CHILD)
                        .name("Omar", "Al-Hakim")
                        .born("2015-05-05")
                        .build(),
                row().household("H2")
                        .name("Miriam", "Tesfay")
                        .born("1985-06-07")
                        .build(),
                row().household("H2")
                        .relation(Relation.SPOUSE)
                        .name("Dawit", "Tesfay")
                        .born("1983-01-02")
                        .build(),
                row().household("H3")
                        .name("Oksana", "Kovalenko")
                        .born("1970-08-09")
                        .build());
        ids.put("household", household("Al-Hakim"));
        ids.put("other-household", household("Tesfay"));
        ids.put("third-household", household("Kovalenko"));
        ids.put("person", person("household", 0));
        ids.put("child", person("household", 1));
        ids.put("spouse", person("other-household", 1));
        ids.put("third", person("third-household", 0));
        for (String remark : List.of("remark", "second-remark")) {
            ids.put(
                    remark,
                    api.post(
                                    fill("/households/$household/remarks"),
                                    fill(
                                            "{\"person\": \"$person\", \"kind\": \"ordinary\", \"text\": \"Ring om aftenen\"}"))
                            .at("/remark"));
        }
        ids.put("correction", api.post(fill("/persons/$third/corrections"), """
                {"firstNames": "Oksana", "lastName": "Kovalenko", "relation": "main", "birthDate": "1981-06-07", "version": 0}
                """).at("/correction"));
        ids.put("case", api.get(fill("/households/$third-household")).at("/caseNumber"));
        byte[] list = "husstandsnr;fornavne;forventet ankomst\nH7;Ali;16-03-2026\n".getBytes(UTF_8);
        ids.put(
                "import",
                api.form("/arrivals/imports", "l.csv", list, Map.of("commit", "false"))
                        .at("/id"));
        ids.put(
                "dropped",
                api.form("/arrivals/imports", "m.csv", list, Map.of("commit", "false"))
                        .at("/id"));
    }

    private String household(String name) {
        return api.post("/households/search", "{\"text\": \"" + name + "\"}").at("/items/0/id");
    }

    private String person(String household, int index) {
        return api.get("/households/" + id(household)).at("/persons/" + index + "/id");
    }

    private void tasks() {
        List<String> open = api.get("/tasks?limit=50").items().stream()
                .filter(task -> !task.at("/title/da").asString().equals("Ring"))
                .map(task -> task.get("id").asString())
                .toList();
        for (int i = 0; i < 10; i++) {
            ids.put("task" + i, open.get(i));
        }
        ids.put(
                "change",
                api.post("/tasks/many/done", fill("{\"tasks\": [\"$task9\"]}")).at("/undo"));
    }

    private void people() {
        ids.put("user", user());
        ids.put("leaver", user());
        ids.put("third-user", user());
        ids.put("role", api.get(fill("/users/$user")).at("/roles/0/id"));
        ids.put(
                "contact",
                api.post(fill("/households/$other-household/contact-persons"), fill("{\"account\": \"$user\"}"))
                        .at("/now/0/id"));
        ids.put(
                "other-contact",
                api.post(fill("/households/$other-household/contact-persons"), fill("{\"account\": \"$third-user\"}"))
                        .at("/now/1/id"));
        ids.put("absence", api.post("/absences", fill("""
                {"person": "$user", "first": "2026-03-10", "last": "2026-03-12", "cover": "$leaver"}
                """)).at("/id"));
        String twin = api.post(
                        fill("/households/$other-household/persons"),
                        "{\"firstNames\": \"Dawid\", \"lastName\": \"Tesfay\", \"relation\": \"child\", \"anyway\": true}")
                .at("/person");
        ids.put(
                "merge",
                api.post(fill("/persons/$spouse/merge"), "{\"gone\": \"" + twin + "\"}")
                        .at("/merge"));
        String moving = api.post(
                        fill("/households/$household/persons"),
                        "{\"firstNames\": \"Ilyas\", \"lastName\": \"Zaman\", \"relation\": \"other\", \"anyway\": true}")
                .at("/person");
        ids.put(
                "person-move",
                api.post(
                                "/persons/" + moving + "/move",
                                "{\"caseNumber\": \"%s\", \"relation\": \"other\"}"
                                        .formatted(api.get(fill("/households/$other-household"))
                                                .at("/caseNumber")))
                        .at("/move"));
        ids.put(
                "twin",
                api.post(
                                fill("/households/$household/persons"),
                                "{\"firstNames\": \"Umar\", \"lastName\": \"Al-Hakim\", \"relation\": \"child\", \"anyway\": true}")
                        .at("/person"));
    }

    private void agreements() {
        ids.put("framework", agreement("rammeaftale-frederiksberg", "2027-12-31", "organisation"));
        ids.put("milestone", api.get(fill("/agreements/$framework")).at("/milestones/0/id"));
        ids.put("organisation", api.get(fill("/agreements/$framework")).at("/parties/0/id"));
        ids.put("doctors", agreement("laegeaftale-halsnaes", "2026-12-31", "practice"));
        ids.put("doctor", api.get(fill("/agreements/$doctors")).at("/parties/0/id"));
        for (String side : List.of("us", "them")) {
            api.post(fill("/agreements/$doctors/approvals"), "{\"side\": \"" + side + "\", \"who\": \"Ida Holm\"}");
        }
        ids.put(
                "deal-use",
                api.post(fill("/agreements/$doctors/uses"), fill("""
                        {"counter": "refugees", "usedOn": "2026-03-02", "amount": "1", "party": "$doctor"}
                        """)).at("/id"));
        api.post(fill("/agreements/$doctors/meetings"), "{\"heldOn\": \"2026-02-02\"}");
        ids.put(
                "meeting",
                api.get(fill("/agreements/$doctors/events")).items().stream()
                        .filter(each -> each.get("what").asString().equals("met"))
                        .map(each -> each.get("id").asString())
                        .findFirst()
                        .orElse(""));
        ids.put("unused", agreement("partnerskab-herning", "2026-12-31", "organisation"));
        String kinds = fill("/households/$household/grant-kinds/fritidspas-ringkoebing-skjern/grants");
        ids.put("grant", api.post(kinds, fill("""
                {"person": "$child", "startsOn": "2026-03-02", "met": true, "source": "Moren", "counters": []}
                """)).at("/id"));
        ids.put(
                "unused-grant",
                api.post(fill("/households/$household/grant-kinds/fritidspas-skanderborg/grants"), fill("""
                {"person": "$child", "startsOn": "2026-03-02", "counters": []}
                """))
                        .at("/id"));
        api.post(fill("/households/$household/grants/$grant/issue"));
        ids.put(
                "grant-use",
                api.post(fill("/households/$household/grants/$grant/uses"), """
                {"counter": "fee", "usedOn": "2026-03-02", "amount": "100"}
                """).at("/id"));
        ids.forEach((name, id) -> {
            if (id.isEmpty()) {
                throw new AssertionError("there is no " + name);
            }
        });
    }

    private String agreement(String kind, String end, String party) {
        return api.post("/agreement-kinds/" + kind + "/agreements", """
                {"title": "Aftale", "startsOn": "2026-01-01", "endsOn": "%s", "parties": [{"kind": "%s", "name": "KAB"}],
                 "counters": [], "milestones": [{"text": "Evaluering"}]}
                """.formatted(end, party))
                .at("/id");
    }

    private void subjects() {
        publish(SubjectExamples.HOST_PLAN);
        publish(SubjectExamples.PERSON_PLAN);
        for (String name : List.of("host", "ended-host", "planned-host", "dated-host")) {
            ids.put(
                    name,
                    api.post("/plan-subjects", "{\"kind\": \"host\", \"name\": \"Grethe Holm\"}")
                            .at("/id"));
        }
        String plan = "{\"template\": \"host-plan\", \"day\": \"2026-03-02\"}";
        ids.put(
                "host-plan",
                api.post(fill("/plan-subjects/$planned-host/plans"), plan).at("/plan"));
        api.post(fill("/plan-subjects/$dated-host/plans"), plan);
        api.post(fill("/plan-subjects/$ended-host/end"));
    }

    private void forms() {
        for (String name : List.of("answer", "undone-answer", "gone-answer")) {
            ids.put(
                    name,
                    api.post(
                                    fill("/households/$household/forms/hindringer-for-fritid/answers"),
                                    fill(FormExamples.OBSTACLES))
                            .at("/id"));
        }
        api.post(fill("/answers/$gone-answer/withdraw"), "{\"version\": 1}");
    }

    private String user() {
        return api.post("/users", """
                {"login": "%s@test", "name": "Mette Lund", "role": {"role": "case-worker"}}
                """.formatted(UUID.randomUUID())).at("/user/id");
    }

    private void enquiries() {
        ApiResponse kinds = api.get("/enquiry-kinds");
        ids.put("enquiry-kind", kinds.at("/items/0/id"));
        ids.put("enquiry-topic", kinds.at("/items/0/topics/0/id"));
        ids.put("desk-topic", kinds.at("/items/4/topics/0/id"));
        for (String each : List.of("", "second-", "third-", "answered-", "follow-", "done-", "gone-")) {
            ids.put(each + "enquiry", api.post("/enquiries", fill("""
                    {"kind": "$enquiry-kind", "topic": "$enquiry-topic", "asker": "neighbour", "name": "Nabo Nielsen",
                     "question": "Hvornår er der stille?"}""")).at("/id"));
        }
        api.post(fill("/enquiries/$answered-enquiry/answer"), "{\"answer\": \"Klokken ti\"}");
        for (String each : List.of("follow-", "done-")) {
            api.post(fill("/enquiries/$" + each + "enquiry/follow-up"), fill("""
                    {"followWhat": "Ring", "followOn": "2026-03-03", "followBy": "$user"}"""));
        }
        api.post(fill("/enquiries/$done-enquiry/follow-up/done"), "");
        api.post(fill("/enquiries/$gone-enquiry/withdraw"), "");
    }

    private void participants() {
        for (String each : List.of("", "joined-")) {
            ids.put(
                    each + "participant",
                    api.post("/participants", "{\"firstNames\": \"Lina\", \"lastName\": \"Rahimi\"}")
                            .at("/id"));
        }
        for (String each : List.of("programme", "done-programme")) {
            api.post(fill("/participants/$participant/programmes"), "{\"programme\": \"" + each + "\"}");
        }
        ApiResponse taking = api.get(fill("/participants/$participant"));
        ids.put("programme", taking.at("/participations/0/id"));
        ids.put("done-programme", taking.at("/participations/1/id"));
        api.post(fill("/participants/$participant/programmes/$done-programme/completed"), "{}");
        api.post(fill("/participants/$joined-participant/join"), fill("{\"person\": \"$third\"}"));
    }

    private void settings() {
        ids.put("unit", api.post("/units", "{\"name\": \"Ny enhed\"}").at("/id"));
        ids.put("other-unit", String.valueOf(town.unit("Bolig")));
        ids.put("token", api.post("/tokens", """
                {"name": "x", "scopes": ["tasks:read"], "until": "2026-12-31"}
                """).at("/id"));
        ids.put("rule", api.get("/rule-sets/gaeldende").at("/rules/0/id"));
    }
}
