package dk.fodfaeste.practices;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.desk.Desk;
import dk.fodfaeste.enquiries.desk.Desk.DeskInput;
import dk.fodfaeste.enquiries.desk.Desk.Outcome;
import dk.fodfaeste.enquiries.enquiry.Enquiries;
import dk.fodfaeste.enquiries.enquiry.Enquiries.EnquiryInput;
import dk.fodfaeste.enquiries.enquiry.Enquiry;
import dk.fodfaeste.enquiries.enquiry.Enquiry.Asker;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.AnswerInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter;
import dk.fodfaeste.enquiries.figure.AnswerTimes;
import dk.fodfaeste.enquiries.figure.AnswerTimes.AnswerTime;
import dk.fodfaeste.enquiries.kind.AnswerTarget;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.enquiries.kind.EnquiryKinds.KindInput;
import dk.fodfaeste.testing.TestClock;
import dk.fodfaeste.testing.Town;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A colleague who takes enquiries of the shipped kinds. A server that a test starts beside has no clock of tests. */
@Component
class EnquiryDesk {

    private final Enquiries enquiries;
    private final EnquiryAnswers answers;
    private final EnquiryKinds kinds;
    private final AnswerTimes times;
    private final Desk desk;
    private final ObjectProvider<TestClock> clock;

    EnquiryDesk(
            Enquiries enquiries,
            EnquiryAnswers answers,
            EnquiryKinds kinds,
            AnswerTimes times,
            Desk desk,
            ObjectProvider<TestClock> clock) {
        this.enquiries = enquiries;
        this.answers = answers;
        this.kinds = kinds;
        this.times = times;
        this.desk = desk;
        this.clock = clock;
    }

    static Caller worker(Town town) {
        return town.person("Mette Holm", Role.CASE_WORKER);
    }

    EnquiryKind kind(Town town, String key) {
        return town.read(town.system(), EnquiryAction.ENQUIRY_KINDS_SEE, kinds::all).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The municipality's own number of minutes or days. */
    void aims(Town town, String key, AnswerTarget target, @Nullable Integer count) {
        EnquiryKind kind = kind(town, key);
        town.run(
                town.system(),
                EnquiryAction.ENQUIRY_KINDS_CHANGE,
                tx -> kinds.change(
                        tx,
                        kind.id(),
                        new KindInput(kind.name().da(), null, target, count, kind.atDesk(), null, false, null)));
    }

    Enquiry asked(Town town, Caller worker, String kind, Asker asker, String at, @Nullable UUID about) {
        clock.getObject().set(at);
        UUID id = kind(town, kind).id();
        return town.write(
                worker,
                EnquiryAction.ENQUIRY_ADD,
                tx -> enquiries.add(
                        tx,
                        new EnquiryInput(
                                id,
                                null,
                                asker,
                                null,
                                null,
                                about,
                                null,
                                null,
                                null,
                                "Spørgsmål",
                                null,
                                null,
                                null,
                                null,
                                null)));
    }

    Enquiry answered(Town town, Caller worker, Enquiry enquiry, String at) {
        clock.getObject().set(at);
        return town.write(
                worker,
                EnquiryAction.ENQUIRY_ANSWER,
                tx -> answers.answer(tx, enquiry.id(), new AnswerInput("Svar", null, null, null, null)));
    }

    Enquiry visitor(Town town, Caller worker, String topic, Outcome outcome) {
        UUID id = kind(town, "counselling").topics().stream()
                .filter(each -> each.key().equals(topic))
                .findFirst()
                .orElseThrow()
                .id();
        return town.write(
                worker, EnquiryAction.ENQUIRY_ADD, tx -> desk.take(tx, new DeskInput(id, "ar", null, null, outcome)));
    }

    List<Enquiry> today(Town town, Caller worker) {
        return town.read(worker, EnquiryAction.ENQUIRY_LIST, tx -> enquiries.desk(tx, tx.today()));
    }

    List<Enquiry> list(Town town, Caller worker, EnquiryFilter.View view) {
        return town.read(
                worker,
                EnquiryAction.ENQUIRY_LIST,
                tx -> enquiries.list(tx, new EnquiryFilter(view, null, false), null, 50));
    }

    AnswerTime figures(Town town, String kind) {
        UUID id = kind(town, kind).id();
        return town.read(town.system(), EnquiryAction.ENQUIRY_FIGURES, times::recent).stream()
                .filter(each -> each.kind().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
