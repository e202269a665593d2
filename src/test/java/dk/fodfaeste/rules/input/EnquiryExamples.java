package dk.fodfaeste.rules.input;

import static dk.fodfaeste.rules.input.Example.adds;
import static dk.fodfaeste.rules.input.Example.refused;
import static dk.fodfaeste.rules.input.Example.same;

import java.util.stream.Stream;

/** What enquiries, the counter and their kinds take, and participants without a case. */
final class EnquiryExamples {

    private static final String ENQUIRY = """
            {"kind": "$enquiry-kind", "topic": "$enquiry-topic", "asker": "neighbour", "name": "Nabo Nielsen", "phone": "12345678",
             "household": "$household", "person": "$person", "language": "ar", "area": "Nordbyen", "question": "Hvad med støjen?",
             "sensitivity": "ordinary", "receivedOn": "2026-03-01", "receivedTime": "09:00", "responsible": "$user", "version": %s}""";

    private static final String PARTICIPANT = """
            {"firstNames": "Lina", "lastName": "Rahimi", "birthDate": "2009-05-06", "language": "fa", "centre": "Jelling",
             "contact": "Røde Kors", "version": %s}""";

    private EnquiryExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                adds("/enquiries", ENQUIRY.formatted("null")),
                refused("/enquiries/$enquiry", ENQUIRY.formatted("0")),
                refused("/enquiries/$second-enquiry/answer", """
                        {"answer": "Klokken ti", "answeredOn": "2026-03-02", "answeredTime": null, "answeredBy": "$user", "version": 0}"""),
                refused("/enquiries/$answered-enquiry/reopen", ""),
                refused("/enquiries/$enquiry/follow-up", """
                        {"followWhat": "Ring", "followOn": "2026-03-04", "followBy": "$user", "followUnit": "$other-unit", "version": 1}"""),
                refused("/enquiries/$follow-enquiry/follow-up/done", ""),
                refused("/enquiries/$done-enquiry/follow-up/undo", ""),
                refused("/enquiries/$third-enquiry/withdraw", ""),
                refused("/enquiries/$gone-enquiry/restore", ""),
                adds("/enquiries/desk", """
                        {"topic": "$desk-topic", "language": "ar", "household": "$household", "note": "Brev fra banken",
                         "outcome": "answered"}"""),
                refused("/enquiry-kinds", """
                        {"nameDa": "Presse", "nameEn": "Press", "target": "working-days", "targetCount": 2, "atDesk": false,
                         "topics": "Tal | Figures", "closed": false, "version": null}"""),
                refused("/enquiry-kinds/$enquiry-kind", """
                        {"nameDa": "Nabo", "nameEn": "Neighbour", "target": "same-day", "targetCount": null, "atDesk": false,
                         "topics": "Husorden og støj", "closed": false, "version": 0}"""),
                same("/enquiry-kinds/missing", ""),
                adds("/participants", PARTICIPANT.formatted("null")),
                refused("/participants/$participant", PARTICIPANT.formatted("0")),
                refused("/participants/$participant/programmes", """
                        {"programme": "Fast Track", "provider": "Røde Kors", "since": "2026-02-02"}"""),
                refused(
                        "/participants/$participant/programmes/$programme/completed",
                        "{\"completedOn\": \"2026-03-02\"}"),
                refused("/participants/$participant/programmes/$done-programme/undo", ""),
                refused("/participants/$participant/join", "{\"person\": \"$person\"}"),
                refused("/participants/$joined-participant/leave", ""));
    }
}
