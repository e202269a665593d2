package dk.fodfaeste.people.team;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.team.ContactPersons.Breach;
import dk.fodfaeste.people.team.ContactPersons.Held;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom families turn to. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1")
class ContactPersonApi {

    private final Gate gate;
    private final ContactPersons contacts;

    ContactPersonApi(Gate gate, ContactPersons contacts) {
        this.gate = gate;
        this.contacts = contacts;
    }

    /** Who is to be contact person. */
    record NewContact(@Nullable UUID account) {}

    /** A contact person; {@code endedAt} is missing while she is it. */
    record ContactResponse(
            UUID id,
            UUID account,
            String name,
            OffsetDateTime since,
            @Nullable OffsetDateTime endedAt) {

        static ContactResponse of(ContactPerson each) {
            return new ContactResponse(
                    each.id(),
                    each.account(),
                    each.name(),
                    ApiDates.danish(each.since()),
                    ApiDates.danishOrNull(each.endedAt()));
        }
    }

    /**
     * A household's contact persons.
     *
     * @param cap    how many it may have
     * @param exact  whether fewer are a breach too
     * @param source of the cap
     */
    record ContactsResponse(
            int cap,
            boolean exact,
            String source,
            boolean breach,
            List<ContactResponse> now,
            List<ContactResponse> past) {

        static ContactsResponse of(Held held) {
            return new ContactsResponse(
                    held.cap().most(),
                    held.cap().group().exact(),
                    held.cap().source(),
                    held.breaks(),
                    held.now().stream().map(ContactResponse::of).toList(),
                    held.past().stream().map(ContactResponse::of).toList());
        }
    }

    /** A household that breaks its cap. */
    record BreachResponse(UUID household, String caseNumber, String group, int count, int cap) {

        static BreachResponse of(Breach breach) {
            return new BreachResponse(
                    breach.household(), breach.caseNumber(), Codes.of(breach.group()), breach.count(), breach.most());
        }
    }

    @GetMapping("/households/{id}/contact-persons")
    @Requires(PeopleAction.CONTACT_PERSON_SEE)
    @Operation(summary = "people.api.contacts")
    ContactsResponse getContactPersons(Caller caller, @PathVariable UUID id) {
        return gate.read(caller, PeopleAction.CONTACT_PERSON_SEE, tx -> ContactsResponse.of(contacts.of(tx, id)));
    }

    @PostMapping("/households/{id}/contact-persons")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.add")
    ContactsResponse addContactPerson(Caller caller, @PathVariable UUID id, @RequestBody NewContact added) {
        UUID account = Inputs.required("account", added.account());
        return gate.write(caller, PeopleAction.CONTACT_PERSON_CHANGE, tx -> {
            contacts.add(tx, id, account);
            return ContactsResponse.of(contacts.of(tx, id));
        });
    }

    @PostMapping("/households/{id}/contact-persons/{contact}/replace")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.replace")
    ContactsResponse replaceContactPerson(
            Caller caller, @PathVariable UUID id, @PathVariable UUID contact, @RequestBody NewContact added) {
        UUID account = Inputs.required("account", added.account());
        return gate.write(caller, PeopleAction.CONTACT_PERSON_CHANGE, tx -> {
            contacts.replace(tx, id, contact, account);
            return ContactsResponse.of(contacts.of(tx, id));
        });
    }

    @PostMapping("/households/{id}/contact-persons/{contact}/end")
    @Requires(PeopleAction.CONTACT_PERSON_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.contacts.end")
    ContactsResponse endContactPerson(Caller caller, @PathVariable UUID id, @PathVariable UUID contact) {
        return gate.write(caller, PeopleAction.CONTACT_PERSON_CHANGE, tx -> {
            contacts.end(tx, id, contact);
            return ContactsResponse.of(contacts.of(tx, id));
        });
    }

    @GetMapping("/contact-person-breaches")
    @Requires(PeopleAction.CONTACT_PERSON_BREACHES)
    @Operation(summary = "people.api.contacts.breaches")
    CursorPage<BreachResponse> listContactPersonBreaches(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = CursorPage.limit(limit);
        List<Breach> found =
                gate.read(caller, PeopleAction.CONTACT_PERSON_BREACHES, tx -> contacts.breaches(tx, after, most + 1));
        return CursorPage.of(
                found, most, BreachResponse::of, last -> last.household().toString());
    }
}
