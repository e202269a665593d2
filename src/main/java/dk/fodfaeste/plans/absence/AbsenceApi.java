package dk.fodfaeste.plans.absence;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAction.Requires;
import dk.fodfaeste.plans.staffing.Absence;
import dk.fodfaeste.plans.staffing.Absences;
import dk.fodfaeste.plans.staffing.Absences.Notice;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is away, and who covers: a staff system tells it. */
@RestController
@Tag(name = "tasks")
@RequestMapping("/api/v1/absences")
class AbsenceApi {

    private final Gate gate;
    private final Absences absences;

    AbsenceApi(Gate gate, Absences absences) {
        this.gate = gate;
        this.absences = absences;
    }

    /** {@code cover} or {@code unit}: a colleague, or a unit's basket. */
    record NewAbsence(
            @Nullable UUID person,

            @Schema(type = "string", format = "date") @Nullable
            String first,

            @Schema(type = "string", format = "date") @Nullable
            String last,

            @Nullable UUID cover,
            @Nullable UUID unit) {}

    record Noted(UUID id) {}

    @GetMapping
    @Requires(PlanAction.ABSENCE_LIST)
    @Operation(summary = "plans.api.absences")
    CursorPage<Absence> listAbsences(Caller caller) {
        return gate.read(caller, PlanAction.ABSENCE_LIST, tx -> CursorPage.whole(absences.coming(tx)));
    }

    @PostMapping
    @Requires(PlanAction.ABSENCE_NOTE)
    @Operation(summary = "plans.api.absence.note")
    Noted noteAbsence(Caller caller, @RequestBody NewAbsence body) {
        LocalDate first = ApiDates.date("first", body.first());
        LocalDate last = ApiDates.date("last", body.last());
        UUID person = Inputs.required("person", body.person());
        return gate.write(
                caller,
                PlanAction.ABSENCE_NOTE,
                tx -> new Noted(absences.note(tx, new Notice(person, first, last, body.cover(), body.unit()))));
    }

    @PostMapping("/{id}/end")
    @Requires(PlanAction.ABSENCE_END)
    @Operation(summary = "plans.api.absence.end")
    Noted endAbsence(Caller caller, @PathVariable UUID id) {
        return gate.write(caller, PlanAction.ABSENCE_END, tx -> {
            absences.end(tx, id);
            return new Noted(id);
        });
    }
}
