package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.enquiries.enquiry.Enquiry.What;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remark;
import dk.fodfaeste.settings.Calendars;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people ask, and the lists of it. */
@Service
public class Enquiries {

    /** The most characters of what was asked or answered. */
    static final int LONGEST = 4_000;

    private static final int MOST_EVENTS = 100;
    private static final Duration OLDEST = Duration.ofDays(366);

    /**
     * What was asked.
     *
     * @param household    the family that asks; of other askers, the one that it is about
     * @param sensitivity  who may read what was asked and answered; ordinary where left out
     * @param receivedOn   today where left out
     * @param receivedTime now, or noon of another day, where left out
     * @param responsible  who is to answer; whoever comes first where left out
     * @param version      that was read, of one that is there
     */
    @Command
    public record EnquiryInput(
            UUID kind,
            @Nullable UUID topic,
            Enquiry.Asker asker,

            @Text(max = 120, kind = Text.Kind.TITLE) @Nullable
            String name,

            @Text(max = 40, kind = Text.Kind.PHONE) @Nullable
            String phone,

            @Nullable UUID household,
            @Nullable UUID person,
            @Nullable String language,
            @Text(max = 80) @Nullable String area,
            @Text(max = LONGEST) @Nullable String question,
            Remark.@Nullable Kind sensitivity,
            @Nullable LocalDate receivedOn,
            @Nullable LocalTime receivedTime,
            @Nullable UUID responsible,
            @Nullable Integer version) {}

    private final EnquiryStore store;
    private final EnquiryKinds kinds;
    private final Households households;
    private final Directory directory;
    private final Calendars calendars;

    Enquiries(EnquiryStore store, EnquiryKinds kinds, Households households, Directory directory, Calendars calendars) {
        this.store = store;
        this.kinds = kinds;
        this.households = households;
        this.directory = directory;
        this.calendars = calendars;
    }

    /**
     * A page of a list.
     *
     * @param after the last one of the page before; {@code null} for the first page
     */
    public List<Enquiry> list(Tx tx, EnquiryFilter filter, @Nullable UUID after, int limit) {
        return shown(tx, store.list(tx, filter, after, limit));
    }

    /** How many each list has, of one kind or of all. */
    public EnquiryFilter.Counts counts(Tx tx, EnquiryFilter filter) {
        return store.counts(tx, filter);
    }

    /** What a family asked, and what was asked about it; the newest first. */
    public List<Enquiry> of(Tx tx, UUID household) {
        households.get(tx, household);
        return ofSeen(tx, household);
    }

    /** The same of a family that the caller is known to see. */
    List<Enquiry> ofSeen(Tx tx, UUID household) {
        return shown(tx, store.of(household));
    }

    /** What was asked at the counter on a day, the newest first. */
    public List<Enquiry> desk(Tx tx, LocalDate day) {
        return shown(
                tx,
                store.desk(
                        tx,
                        day.atStartOfDay(Dates.ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant()));
    }

    /**
     * One that the caller may see.
     *
     * @throws Problem if there is none
     */
    public Enquiry get(Tx tx, UUID id) {
        return shown(tx, store.find(tx, id)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("enquiries.unknown"));
    }

    /** What happened to it, the oldest first. */
    public List<Enquiry.Event> events(Tx tx, UUID id) {
        return store.events(id, MOST_EVENTS);
    }

    /**
     * Writes down that somebody asks.
     *
     * @throws Problem at the fields of {@link EnquiryInput}
     */
    public Enquiry add(WriteTx tx, EnquiryInput in) {
        return add(tx, in, false);
    }

    /** The same of what is asked at the counter. */
    public Enquiry add(WriteTx tx, EnquiryInput in, boolean atDesk) {
        EnquiryKind kind = checked(tx, in, null);
        Instant received = received(tx, in, null);
        Enquiry added = enquiry(Ids.next(), in, kind, received, due(tx, kind, received), atDesk);
        store.insert(tx, added);
        store.note(tx, added.id(), What.RECEIVED);
        return get(tx, added.id());
    }

    /**
     * Writes it down otherwise.
     *
     * @throws Problem at the fields; a conflict if somebody else was quicker, or it is forgotten
     */
    public Enquiry change(WriteTx tx, UUID id, EnquiryInput in) {
        Enquiry before = locked(tx, id, in.version());
        if (before.hidden()) {
            throw Problem.forbidden("enquiries.hidden.change");
        }
        EnquiryKind kind = checked(tx, in, before);
        Instant received = received(tx, in, before);
        if (before.answered() != null && before.answered().isBefore(received)) {
            throw Problem.inField("receivedTime", "enquiries.received.answered");
        }
        boolean sameGoal = before.kind().equals(kind.id()) && before.received().equals(received);
        store.change(tx, enquiry(id, in, kind, received, sameGoal ? before.due() : due(tx, kind, received), false));
        store.note(tx, id, What.CHANGED);
        return get(tx, id);
    }

    /** It was written down by mistake; it stays in the table, and counts no more. */
    public void withdraw(WriteTx tx, UUID id) {
        locked(tx, id, null);
        store.withdraw(tx, id);
        store.note(tx, id, What.WITHDRAWN);
    }

    /** It was no mistake after all. */
    public Enquiry restore(WriteTx tx, UUID id) {
        if (!store.restore(tx, id)) {
            throw Problem.notFound("enquiries.unknown");
        }
        store.note(tx, id, What.RESTORED);
        return get(tx, id);
    }

    /** One that nobody else changes until the transaction ends. */
    Enquiry locked(WriteTx tx, UUID id, @Nullable Integer version) {
        store.lock(id);
        Enquiry found = get(tx, id);
        if (found.forgotten() != null) {
            throw Problem.conflict("enquiries.forgotten");
        }
        if (version != null && version != found.version()) {
            throw Problem.conflict("enquiries.changed");
        }
        return found;
    }

    /** That this colleague works here. */
    void checkColleague(Tx tx, String field, @Nullable UUID account) {
        if (account != null
                && directory.colleagues(tx).stream()
                        .noneMatch(each -> each.account().equals(account))) {
            throw Problem.inField(field, "enquiries.colleague");
        }
    }

    private EnquiryKind checked(WriteTx tx, EnquiryInput in, @Nullable Enquiry before) {
        EnquiryKind kind = kinds.all(tx).stream()
                .filter(each -> each.id().equals(in.kind()))
                .filter(each ->
                        !each.closed() || (before != null && before.kind().equals(each.id())))
                .findFirst()
                .orElseThrow(() -> Problem.inField("kind", "enquiries.kind.choose"));
        new Faults()
                .add(
                        in.topic() != null
                                && kind.topics().stream()
                                        .noneMatch(each -> each.id().equals(in.topic())),
                        "topic",
                        "enquiries.topic.choose")
                .add(
                        in.language() != null && Languages.byCode(in.language()).isEmpty(),
                        "language",
                        "enquiries.language.unknown")
                .add(
                        in.asker() == Enquiry.Asker.FAMILY && in.household() == null,
                        "household",
                        "enquiries.household.missing")
                .add(in.person() != null && in.household() == null, "person", "enquiries.person.household")
                .end();
        checkColleague(tx, "responsible", in.responsible());
        if (in.household() != null) {
            Household household = households.all(tx, List.of(in.household())).stream()
                    .findFirst()
                    .orElseThrow(() -> Problem.inField("household", "enquiries.household.unknown"));
            if (in.person() != null
                    && household.persons().stream().noneMatch(each -> each.id().equals(in.person()))) {
                throw Problem.inField("person", "enquiries.person.unknown");
            }
            tx.concerns(in.household());
        }
        return kind;
    }

    private static Instant received(WriteTx tx, EnquiryInput in, @Nullable Enquiry before) {
        if (before != null && in.receivedOn() == null && in.receivedTime() == null) {
            return before.received();
        }
        return moment(tx, in.receivedOn(), in.receivedTime(), "received");
    }

    /** A moment that has been: now where nothing is told of it, noon where only a day before today is. */
    static Instant moment(Tx tx, @Nullable LocalDate day, @Nullable LocalTime time, String field) {
        if (time == null && (day == null || day.equals(tx.today()))) {
            return tx.now();
        }
        Instant moment = Objects.requireNonNullElse(day, tx.today())
                .atTime(Objects.requireNonNullElse(time, LocalTime.NOON))
                .atZone(Dates.ZONE)
                .toInstant();
        if (moment.isAfter(tx.now())) {
            throw Problem.inField(field + (time == null ? "On" : "Time"), "enquiries.moment.future");
        }
        if (moment.isBefore(tx.now().minus(OLDEST))) {
            throw Problem.inField(field + "On", "enquiries.moment.past");
        }
        return moment;
    }

    private @Nullable Instant due(Tx tx, EnquiryKind kind, Instant received) {
        return kind.target().due(kind.targetCount(), received, calendars.calendar(tx));
    }

    private static Enquiry enquiry(
            UUID id, EnquiryInput in, EnquiryKind kind, Instant received, @Nullable Instant due, boolean atDesk) {
        return new Enquiry(
                id,
                kind.id(),
                in.topic(),
                in.asker(),
                in.name(),
                in.phone(),
                in.household(),
                in.person(),
                in.language(),
                in.area(),
                in.question(),
                Objects.requireNonNullElse(in.sensitivity(), Remark.Kind.ORDINARY),
                false,
                received,
                null,
                in.responsible(),
                null,
                due,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                atDesk,
                null,
                null,
                0);
    }

    private static List<Enquiry> shown(Tx tx, List<Enquiry> found) {
        for (Enquiry each : found) {
            if (each.household() != null) {
                tx.concerns(each.household());
            }
        }
        return found.stream()
                .map(each -> mayRead(tx, each) ? each : each.unread())
                .toList();
    }

    private static boolean mayRead(Tx tx, Enquiry enquiry) {
        Sensitivity needed = enquiry.sensitivity().sensitivity();
        return enquiry.household() == null
                ? tx.scope().shows(needed)
                : needed == null || tx.scope().shows(enquiry.household(), needed);
    }
}
