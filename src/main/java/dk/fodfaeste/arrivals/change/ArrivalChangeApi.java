package dk.fodfaeste.arrivals.change;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalChange;
import dk.fodfaeste.arrivals.contact.ArrivalContact;
import dk.fodfaeste.arrivals.contact.ArrivalContact.How;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a household's arrival before it: another date, cancelled, contact. */
@RestController
@Tag(name = "arrivals")
@RequestMapping("/api/v1/households/{id}")
class ArrivalChangeApi {

    private final Gate gate;
    private final ArrivalChanges changes;
    private final ArrivalContacts contacts;
    private final Households households;

    ArrivalChangeApi(Gate gate, ArrivalChanges changes, ArrivalContacts contacts, Households households) {
        this.gate = gate;
        this.changes = changes;
        this.contacts = contacts;
        this.households = households;
    }

    /** Another expected day; the time of day as {@code 10:30}, or none. */
    record Redating(
            @Nullable String date,
            @Nullable String time,
            @Nullable String reason,
            @Nullable Integer version) {}

    /** Why it does not come. */
    record Cancellation(@Nullable String reason, @Nullable Integer version) {}

    /** How many tasks got another date, were closed or are to do again. */
    record Touched(UUID household, int tasks) {}

    /** A contact as it is told; {@code how} is phone, video, visit, letter, email or centre. */
    record ContactTold(
            @Nullable String day,
            @Nullable String how,
            @Nullable String by,
            @Nullable String outcome,
            @Nullable String step,
            @Nullable String area) {}

    /** A contact. */
    record ContactResponse(
            UUID id,
            LocalDate day,
            String how,
            String by,
            String outcome,
            @Nullable String step,
            @Nullable String area) {

        static ContactResponse of(ArrivalContact contact) {
            return new ContactResponse(
                    contact.id(),
                    contact.day(),
                    Codes.of(contact.how()),
                    contact.by(),
                    contact.outcome(),
                    contact.step(),
                    contact.area());
        }
    }

    /** Something that changed; days only where they did. */
    record ChangeResponse(
            OffsetDateTime at,
            @Nullable String by,
            String kind,
            @Nullable LocalDate dateBefore,
            @Nullable LocalDate dateAfter,
            @Nullable String reason,
            int tasks) {

        static ChangeResponse of(ArrivalChange change) {
            return new ChangeResponse(
                    ApiDates.danish(change.at()),
                    change.by(),
                    Codes.of(change.kind()),
                    change.before() == null ? null : change.before().date(),
                    change.after() == null ? null : change.after().date(),
                    change.reason(),
                    change.tasks());
        }
    }

    @GetMapping("/arrival/changes")
    @Requires(ArrivalAction.ARRIVAL_SEE)
    @Operation(summary = "prearrival.api.changes")
    CursorPage<ChangeResponse> listArrivalChanges(Caller caller, @PathVariable UUID id) {
        return CursorPage.whole(gate.read(caller, ArrivalAction.ARRIVAL_SEE, tx -> {
            households.get(tx, id);
            return changes.of(tx, id).stream().map(ChangeResponse::of).toList();
        }));
    }

    @PostMapping("/arrival/redate")
    @Requires(ArrivalAction.ARRIVAL_REDATE)
    @Operation(summary = "prearrival.api.redate")
    @Refuses(409)
    Touched redateArrival(Caller caller, @PathVariable UUID id, @RequestBody Redating redating) {
        LocalDate date = ApiDates.date("date", redating.date());
        LocalTime time = time(redating.time());
        return new Touched(
                id,
                gate.write(
                        caller,
                        ArrivalAction.ARRIVAL_REDATE,
                        tx -> changes.redate(tx, id, date, time, redating.reason(), redating.version())));
    }

    @PostMapping("/arrival/cancel")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    @Operation(summary = "prearrival.api.cancel")
    @Refuses(409)
    Touched cancelArrival(Caller caller, @PathVariable UUID id, @RequestBody Cancellation cancellation) {
        return new Touched(
                id,
                gate.write(
                        caller,
                        ArrivalAction.ARRIVAL_CANCEL,
                        tx -> changes.cancel(tx, id, cancellation.reason(), cancellation.version())));
    }

    @PostMapping("/arrival/resume")
    @Requires(ArrivalAction.ARRIVAL_CANCEL)
    @Operation(summary = "prearrival.api.resume")
    @Refuses(409)
    Touched resumeArrival(Caller caller, @PathVariable UUID id) {
        return new Touched(id, gate.write(caller, ArrivalAction.ARRIVAL_CANCEL, tx -> changes.resume(tx, id)));
    }

    @GetMapping("/contacts")
    @Requires(ArrivalAction.ARRIVAL_SEE)
    @Operation(summary = "prearrival.api.contacts")
    CursorPage<ContactResponse> listContacts(Caller caller, @PathVariable UUID id) {
        return CursorPage.whole(gate.read(caller, ArrivalAction.ARRIVAL_SEE, tx -> {
            households.get(tx, id);
            return contacts.of(tx, id).stream().map(ContactResponse::of).toList();
        }));
    }

    @PostMapping("/contacts")
    @Requires(ArrivalAction.ARRIVAL_CONTACT)
    @Operation(summary = "prearrival.api.contact")
    @ResponseStatus(HttpStatus.CREATED)
    ContactResponse addContact(Caller caller, @PathVariable UUID id, @RequestBody ContactTold told) {
        ArrivalContacts.ContactInput read = new ArrivalContacts.ContactInput(
                ApiDates.date("day", told.day()),
                Codes.parse("how", Inputs.required("how", told.how()), How.class),
                told.by() == null ? caller.name() : told.by(),
                told.outcome(),
                told.step(),
                told.area());
        return ContactResponse.of(gate.write(caller, ArrivalAction.ARRIVAL_CONTACT, tx -> contacts.add(tx, id, read)));
    }

    private static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.inField("time", "prearrival.field.time").causedBy(none);
        }
    }
}
