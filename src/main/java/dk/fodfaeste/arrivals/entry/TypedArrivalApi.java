package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.entry.TypedArrivals.Entered;
import dk.fodfaeste.arrivals.entry.TypedArrivals.MovedFrom;
import dk.fodfaeste.ui.api.ApiDates;
import dk.fodfaeste.ui.api.Inputs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes note of a single household; its texts are read as the cells of an arrivals file are. */
@RestController
@Tag(name = "arrivals")
@RequestMapping("/api/v1/arrivals")
class TypedArrivalApi {

    private final Gate gate;
    private final TypedArrivals typed;

    TypedArrivalApi(Gate gate, TypedArrivals typed) {
        this.gate = gate;
        this.typed = typed;
    }

    /** Someone of the household. */
    record TypedPerson(
            @Nullable String relation,
            @Nullable String firstNames,
            @Nullable String lastName,
            @Nullable String birthDate,
            @Nullable String gender,
            @Nullable String cpr,
            @Nullable String foreignerNo,
            @Nullable String nationality,
            @Nullable String language,
            @Nullable String interpreter) {

        Map<Column, String> columns() {
            Map<Column, String> columns = new LinkedHashMap<>();
            columns.put(Column.RELATION, relation);
            columns.put(Column.FIRST_NAMES, firstNames);
            columns.put(Column.LAST_NAME, lastName);
            columns.put(Column.BIRTH_DATE, birthDate);
            columns.put(Column.GENDER, gender);
            columns.put(Column.CPR, cpr);
            columns.put(Column.FOREIGNER_NO, foreignerNo);
            columns.put(Column.NATIONALITY, nationality);
            columns.put(Column.LANGUAGE, language);
            columns.put(Column.INTERPRETER, interpreter);
            return columns;
        }
    }

    /** That it moves here from another municipality, with the period of its programme; dates as ISO 8601. */
    record TypedMove(
            @Nullable String municipality,
            @Nullable String note,
            @Nullable String programmeStarts,
            @Nullable String programmeEnds) {

        MovedFrom read() {
            return new MovedFrom(
                    Inputs.required("municipality", municipality),
                    note,
                    date("programmeStarts", programmeStarts),
                    date("programmeEnds", programmeEnds));
        }

        private static @Nullable LocalDate date(String field, @Nullable String text) {
            return text == null ? null : ApiDates.date(field, text);
        }
    }

    /** A household. */
    record TypedHousehold(
            @Nullable String householdNo,
            @Nullable String kind,
            @Nullable String asylumCentre,
            @Nullable String permitDate,
            @Nullable String decisionDate,
            @Nullable String expectedArrival,
            @Nullable String expectedTime,
            @Nullable String remarks,
            @Nullable List<TypedPerson> persons,
            @Nullable TypedMove movedFrom) {

        TypedArrival read() {
            Map<Column, String> household = new LinkedHashMap<>();
            household.put(Column.HOUSEHOLD_NO, householdNo);
            household.put(Column.KIND, kind);
            household.put(Column.ASYLUM_CENTRE, asylumCentre);
            household.put(Column.PERMIT_DATE, permitDate);
            household.put(Column.DECISION_DATE, decisionDate);
            household.put(Column.EXPECTED_ARRIVAL, expectedArrival);
            household.put(Column.EXPECTED_TIME, expectedTime);
            household.put(Column.REMARKS, remarks);
            return new TypedArrival(
                    household,
                    Inputs.required("persons", persons).stream()
                            .map(person -> Inputs.required("persons", person).columns())
                            .toList());
        }
    }

    /** The household that was made. */
    record EnteredResponse(UUID household, String caseNumber, int tasksCreated) {}

    @PostMapping
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    @Operation(summary = "prearrival.api.enter")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EnteredResponse> enterArrival(Caller caller, @RequestBody TypedHousehold household) {
        TypedArrival read = household.read();
        MovedFrom from =
                household.movedFrom() == null ? null : household.movedFrom().read();
        Entered entered = gate.write(caller, ArrivalAction.ARRIVAL_ENTER, tx -> typed.enter(tx, read, from));
        UUID id = entered.household().id();
        return ResponseEntity.created(URI.create("/api/v1/households/" + id))
                .body(new EnteredResponse(id, entered.household().caseNumber(), entered.tasks()));
    }
}
