package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What agreements, grants and their counters take. */
final class AgreementExamples {

    private static final String KIND = """
            {"yaml": "key: own-kind\\nname: {da: Egen, en: Own}\\nsummary: {da: Kort., en: Short.}\\nsource: {case: HER-4, da: Os, en: Us}\\n",
             "edition": null}""";

    private AgreementExamples() {}

    static Stream<Example> all() {
        return Stream.of(deals(), grants()).flatMap(examples -> examples);
    }

    private static Stream<Example> deals() {
        return Stream.of(
                refused("/agreement-kinds", KIND),
                refused("/agreement-kinds/netvaerk-herning/agreements", """
                        {"title": "Naboer", "startsOn": "2026-01-01", "endsOn": null, "document": "26/1", "documentLink": "https://sag.test/1",
                         "meeting": "every 2 months since last meeting",
                         "parties": [{"kind": "organisation", "name": "KAB", "number": "12345678", "contact": "Ida Holm", "phone": "12 34 56 78",
                                      "email": "ida@kab.test"}],
                         "counters": [], "milestones": [{"text": "Evaluering", "dueOn": "2026-12-01"}]}"""),
                same("/agreements/$framework", """
                        {"title": "Rammeaftale", "startsOn": "2026-01-01", "endsOn": "2027-12-31", "document": "26/1", "documentLink": null,
                         "meeting": null, "parties": [{"id": "$organisation", "kind": "organisation", "name": "KAB"}],
                         "counters": [{"key": "homes", "ceiling": "60", "lastDay": "2027-12-31"}],
                         "milestones": [{"id": "$milestone", "text": "Evaluering", "dueOn": "2026-12-01"}], "version": null}"""),
                same(
                        "/agreements/$framework/approvals",
                        "{\"side\": \"us\", \"who\": null, \"on\": null, \"version\": null}"),
                same(
                        "/agreements/$framework/approvals",
                        "{\"side\": \"them\", \"who\": \"Ida Holm\", \"on\": \"2026-03-01\", \"version\": null}"),
                same("/agreements/$doctors/meetings", "{\"heldOn\": \"2026-03-02\", \"remark\": \"Kort\"}"),
                refused("/agreements/$doctors/events/$meeting/undo", ""),
                same("/agreements/$framework/milestones/$milestone", "{\"doneOn\": \"2026-03-01\"}"),
                same("/agreements/$doctors/uses", """
                        {"key": "a", "counter": "refugees", "usedOn": "2026-03-02", "amount": "1",
                         "what": "Ny patient", "reference": "26/7", "person": null, "party": "$doctor", "caseNumber": "$case"}"""),
                refused("/agreements/$doctors/uses/$deal-use/undo", ""),
                refused("/agreements/$doctors/withdrawal", """
                        {"by": "them", "party": "$doctor", "on": "2026-03-02", "reason": "Lukker"}"""),
                refused("/agreements/$doctors/withdrawal/undo", ""),
                refused("/agreements/$unused/discard", ""),
                refused("/agreements/$unused/restore", ""));
    }

    private static Stream<Example> grants() {
        return Stream.of(
                refused("/households/$household/grant-kinds/fritidspas-ringkoebing-skjern/grants", """
                        {"person": "$person", "purpose": "Fodbold", "startsOn": "2026-03-02", "endsOn": "2026-12-31", "met": true,
                         "source": "Moren", "counters": [{"key": "fee", "ceiling": "900", "lastDay": null}]}"""),
                same("/households/$household/grants/$grant/issue", ""),
                same("/households/$household/grants/$grant/uses", """
                        {"key": "b", "counter": "fee", "usedOn": "2026-03-02", "amount": "800",
                         "what": "Kontingent", "reference": "26/8", "person": "$child", "party": null, "caseNumber": null}"""),
                refused("/households/$household/grants/$grant/uses/$grant-use/undo", ""),
                refused("/households/$household/grants/$grant/withdrawal", """
                        {"by": "us", "party": null, "on": "2026-03-02", "reason": "Flyttet"}"""),
                refused("/households/$household/grants/$grant/withdrawal/undo", ""),
                refused("/households/$household/grants/$unused-grant/discard", ""),
                refused("/households/$household/grants/$unused-grant/restore", ""));
    }
}
