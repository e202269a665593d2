package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.visit.AsylumVisit;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Attendee;
import dk.fodfaeste.arrivals.visit.AsylumVisit.Part;
import dk.fodfaeste.arrivals.visit.AsylumVisits;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
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

/** Visits at asylum centres, and what the persons of a household told there; never of their health, as a token has no right to it. */
@RestController
@Tag(name = "arrivals")
@RequestMapping("/api/v1/households/{id}")
class ScreeningApi {

    private final Gate gate;
    private final AsylumVisits visits;
    private final Screenings screenings;
    private final Households households;

    ScreeningApi(Gate gate, AsylumVisits visits, Screenings screenings, Households households) {
        this.gate = gate;
        this.visits = visits;
        this.screenings = screenings;
        this.households = households;
    }

    /** Someone who was there; {@code part} is employment, integration, children, health, housing, interpreter or other. */
    record AttendeeResponse(@Nullable String name, @Nullable String part) {

        Attendee read() {
            return new Attendee(
                    Inputs.required("attendees", name),
                    Codes.parse("attendees", Inputs.required("attendees", part), Part.class));
        }
    }

    /** A visit as it is told. */
    record VisitTold(
            @Nullable String day,
            @Nullable String centre,
            @Nullable List<AttendeeResponse> attendees,
            @Nullable String note,
            @Nullable Boolean contractBegun,
            @Nullable Boolean planBegun,
            @Nullable Boolean assessment,
            @Nullable String assessmentStarts) {}

    /** A visit; {@code missing} names who should have been there and was not. */
    record VisitResponse(
            UUID id,
            LocalDate day,
            String centre,
            List<AttendeeResponse> attendees,
            List<String> missing,
            @Nullable String note,
            boolean contractBegun,
            boolean planBegun,
            boolean assessment,
            @Nullable LocalDate assessmentStarts) {

        static VisitResponse of(AsylumVisit visit) {
            return new VisitResponse(
                    visit.id(),
                    visit.day(),
                    visit.centre(),
                    visit.attendees().stream()
                            .map(each -> new AttendeeResponse(each.name(), Codes.of(each.part())))
                            .toList(),
                    visit.missing().stream().map(Codes::of).toList(),
                    visit.note(),
                    visit.contractBegun(),
                    visit.planBegun(),
                    visit.assessment(),
                    visit.assessmentStarts());
        }
    }

    /** One thing as it is told; a language by name or code. */
    record ItemTold(
            @Nullable UUID person,
            @Nullable String topic,
            @Nullable String what,
            @Nullable String level,
            @Nullable Integer years) {}

    /** One thing that a person told. */
    record ItemResponse(
            UUID id,
            UUID person,
            String topic,
            String what,
            @Nullable String level,
            @Nullable Integer years) {

        static ItemResponse of(ScreeningItem item) {
            return new ItemResponse(
                    item.id(),
                    item.person(),
                    Codes.of(item.topic()),
                    item.what(),
                    item.level() == null ? null : Codes.of(item.level()),
                    item.years());
        }
    }

    @GetMapping("/visits")
    @Requires(ArrivalAction.VISIT_SEE)
    @Operation(summary = "prearrival.api.visits")
    CursorPage<VisitResponse> listVisits(Caller caller, @PathVariable UUID id) {
        return CursorPage.whole(gate.read(caller, ArrivalAction.VISIT_SEE, tx -> {
            households.get(tx, id);
            return visits.of(tx, id).stream().map(VisitResponse::of).toList();
        }));
    }

    @PostMapping("/visits")
    @Requires(ArrivalAction.VISIT_WRITE)
    @Operation(summary = "prearrival.api.visit")
    @ResponseStatus(HttpStatus.CREATED)
    VisitResponse addVisit(Caller caller, @PathVariable UUID id, @RequestBody VisitTold told) {
        AsylumVisits.VisitInput read = new AsylumVisits.VisitInput(
                ApiDates.date("day", told.day()),
                told.centre(),
                Inputs.required("attendees", told.attendees()).stream()
                        .map(each -> Inputs.required("attendees", each).read())
                        .toList(),
                told.note(),
                Boolean.TRUE.equals(told.contractBegun()),
                Boolean.TRUE.equals(told.planBegun()),
                Boolean.TRUE.equals(told.assessment()),
                told.assessmentStarts() == null ? null : ApiDates.date("assessmentStarts", told.assessmentStarts()));
        return VisitResponse.of(gate.write(caller, ArrivalAction.VISIT_WRITE, tx -> visits.add(tx, id, read)));
    }

    @GetMapping("/screening")
    @Requires(ArrivalAction.SCREENING_SEE)
    @Operation(summary = "prearrival.api.screening")
    CursorPage<ItemResponse> listScreening(Caller caller, @PathVariable UUID id) {
        return CursorPage.whole(gate.read(caller, ArrivalAction.SCREENING_SEE, tx -> screenings.of(tx, id)).stream()
                .map(ItemResponse::of)
                .toList());
    }

    @PostMapping("/screening")
    @Requires(ArrivalAction.SCREENING_WRITE)
    @Operation(summary = "prearrival.api.screened")
    @ResponseStatus(HttpStatus.CREATED)
    ItemResponse addScreening(Caller caller, @PathVariable UUID id, @RequestBody ItemTold told) {
        Screenings.ScreeningInput read = new Screenings.ScreeningInput(
                Inputs.required("person", told.person()),
                Codes.parse("topic", Inputs.required("topic", told.topic()), Topic.class),
                told.what(),
                told.level() == null ? null : Codes.parse("level", told.level(), Level.class),
                told.years());
        return ItemResponse.of(gate.write(caller, ArrivalAction.SCREENING_WRITE, tx -> screenings.add(tx, id, read)));
    }
}
