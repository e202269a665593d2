package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.entry.PersonBody;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
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

/** Family reunifications that are waited for. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1")
class ReunificationApi {

    private static final int MOST = 300;

    private final Gate gate;
    private final Reunifications reunifications;

    ReunificationApi(Gate gate, Reunifications reunifications) {
        this.gate = gate;
        this.reunifications = reunifications;
    }

    /** Somebody who is waited for. */
    record ReunificationItem(
            UUID id,
            UUID household,
            String name,
            String relation,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate expectedOn) {

        static ReunificationItem of(Reunification expected) {
            return new ReunificationItem(
                    expected.id(),
                    expected.household(),
                    expected.name(),
                    Codes.of(expected.details().relation()),
                    expected.details().birthDate(),
                    expected.expectedOn());
        }
    }

    /**
     * Somebody who is expected.
     *
     * @param expectedOn an ISO date, or none while it is unknown
     */
    record Expected(
            @Nullable PersonBody person,
            @Nullable String expectedOn,
            @Nullable String remarks) {}

    @GetMapping("/reunifications")
    @Requires(PeopleAction.REUNIFICATION_LIST)
    @Operation(summary = "people.api.reunifications")
    CursorPage<ReunificationItem> listReunifications(Caller caller) {
        return gate.read(
                caller,
                PeopleAction.REUNIFICATION_LIST,
                tx -> CursorPage.whole(reunifications.open(tx, MOST).stream()
                        .map(each -> ReunificationItem.of(each.expected()))
                        .toList()));
    }

    @PostMapping("/households/{id}/reunifications")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.REUNIFICATION_CHANGE)
    @Operation(summary = "people.api.reunification")
    ReunificationItem expectReunification(Caller caller, @PathVariable UUID id, @RequestBody Expected body) {
        PersonBody person = Inputs.required("person", body.person());
        LocalDate day = body.expectedOn() == null ? null : ApiDates.date("expectedOn", body.expectedOn());
        return gate.write(
                caller,
                PeopleAction.REUNIFICATION_CHANGE,
                tx -> ReunificationItem.of(reunifications.expect(
                        tx,
                        id,
                        person.read(tx.today()).details(),
                        day,
                        Objects.requireNonNullElse(body.remarks(), ""))));
    }
}
