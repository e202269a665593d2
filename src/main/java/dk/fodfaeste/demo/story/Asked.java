package dk.fodfaeste.demo.story;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.demo.telling.OfficeHours;
import dk.fodfaeste.demo.telling.Telling;
import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.desk.Desk.DeskInput;
import dk.fodfaeste.enquiries.desk.Desk.Outcome;
import dk.fodfaeste.enquiries.enquiry.Enquiries.EnquiryInput;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.AnswerInput;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What neighbours, volunteers, firms and housing departments asked, and the last day of the counter. */
final class Asked {

    private static final LocalTime COUNTER = LocalTime.of(14, 0);
    private static final List<String> VISITS = List.of("letter", "letter", "home", "money", "letter", "children");
    private static final int DAYS_SINCE_COUNTER = 6;

    private final Telling telling;

    Asked(Telling telling) {
        this.telling = telling;
    }

    void plan() {
        for (DemoEnquiry each : DemoEnquiry.all()) {
            LocalDate day = telling.calendar().openOnOrBefore(telling.today().minusDays(each.daysAgo()));
            Instant at = OfficeHours.at(day, LocalTime.parse(each.at()));
            telling.timeline().at(at, () -> ask(each, at));
        }
        LocalDate day = telling.calendar().openOnOrBefore(telling.today().minusDays(DAYS_SINCE_COUNTER));
        telling.timeline().at(OfficeHours.at(day, COUNTER), this::counter);
    }

    private void ask(DemoEnquiry asked, Instant at) {
        Caller worker = telling.staff().holding("integration-worker").getFirst();
        EnquiryKind kind = kind(asked.kind());
        Enquiry enquiry = telling.write(
                worker,
                EnquiryAction.ENQUIRY_ADD,
                tx -> telling.services()
                        .enquiries()
                        .add(
                                tx,
                                new EnquiryInput(
                                        kind.id(),
                                        topic(kind, asked.topic()),
                                        Enquiry.Asker.valueOf(asked.asker()),
                                        asked.name(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        asked.area(),
                                        asked.question(),
                                        null,
                                        null,
                                        null,
                                        worker.account(),
                                        null)));
        Integer minutes = asked.minutes();
        if (minutes != null) {
            telling.timeline()
                    .at(
                            at.plusSeconds(60L * minutes),
                            () -> telling.write(
                                    worker,
                                    EnquiryAction.ENQUIRY_ANSWER,
                                    tx -> telling.services()
                                            .answers()
                                            .answer(
                                                    tx,
                                                    enquiry.id(),
                                                    new AnswerInput(asked.answer(), null, null, null, null))));
        }
    }

    private void counter() {
        Caller worker = telling.staff().holding("integration-worker").getFirst();
        EnquiryKind kind = kind("counselling");
        for (String visit : VISITS) {
            telling.write(
                    worker,
                    EnquiryAction.ENQUIRY_ADD,
                    tx -> telling.services()
                            .desk()
                            .take(tx, new DeskInput(topic(kind, visit), "ar", null, null, Outcome.ANSWERED)));
        }
    }

    private EnquiryKind kind(String key) {
        return telling
                .read(
                        EnquiryAction.ENQUIRY_KINDS_SEE,
                        tx -> telling.services().enquiryKinds().all(tx))
                .stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static UUID topic(EnquiryKind kind, String key) {
        return kind.topics().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
