package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.people.remark.Remark;
import dk.fodfaeste.ui.input.Command;
import dk.fodfaeste.ui.input.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A household that is typed in; its texts are read as the cells of an arrivals file are.
 *
 * @param remarksKind who may read the remarks; left out, they are kept as a list's are: as health, until somebody has sorted them
 */
@Command
record TypedHousehold(
        @Text(max = CELL) @Nullable String householdNo,
        @Text(max = CELL) @Nullable String kind,
        @Text(max = CELL) @Nullable String asylumCentre,
        @Text(max = CELL) @Nullable String permitDate,
        @Text(max = CELL) @Nullable String decisionDate,
        @Text(max = CELL) @Nullable String expectedArrival,
        @Text(max = CELL) @Nullable String expectedTime,
        @Text(max = 4_000) @Nullable String remarks,
        Remark.@Nullable Kind remarksKind,
        List<TypedPerson> persons,
        @Nullable TypedMove movedFrom) {

    static final int CELL = 500;

    /** Someone of the household. */
    @Command
    record TypedPerson(
            @Text(max = CELL) @Nullable String relation,
            @Text(max = CELL) @Nullable String firstNames,
            @Text(max = CELL) @Nullable String lastName,
            @Text(max = CELL) @Nullable String birthDate,
            @Text(max = CELL) @Nullable String gender,
            @Text(max = CELL) @Nullable String cpr,
            @Text(max = CELL) @Nullable String foreignerNo,
            @Text(max = CELL) @Nullable String nationality,
            @Text(max = CELL) @Nullable String language,
            @Text(max = CELL) @Nullable String interpreter,
            @Text(max = CELL) @Nullable String phone) {

        private Map<Column, @Nullable String> cells() {
            Map<Column, @Nullable String> cells = new LinkedHashMap<>();
            cells.put(Column.RELATION, relation);
            cells.put(Column.FIRST_NAMES, firstNames);
            cells.put(Column.LAST_NAME, lastName);
            cells.put(Column.BIRTH_DATE, birthDate);
            cells.put(Column.GENDER, gender);
            cells.put(Column.CPR, cpr);
            cells.put(Column.FOREIGNER_NO, foreignerNo);
            cells.put(Column.NATIONALITY, nationality);
            cells.put(Column.LANGUAGE, language);
            cells.put(Column.INTERPRETER, interpreter);
            cells.put(Column.PHONE, phone);
            return cells;
        }

        /** Without what was typed, which is personal. */
        @Override
        public String toString() {
            return "TypedPerson[]";
        }
    }

    /**
     * That the household moves here from another municipality, with the period of its programme.
     *
     * @param municipality name or code
     * @param note         what the other municipality says in words
     */
    @Command
    record TypedMove(
            String municipality,
            @Text(max = 2_000) String note,
            @Nullable LocalDate programmeStarts,
            @Nullable LocalDate programmeEnds) {}

    TypedHousehold {
        persons = List.copyOf(persons);
    }

    /** The same, coming from another municipality. */
    TypedHousehold from(TypedMove move) {
        return new TypedHousehold(
                householdNo,
                kind,
                asylumCentre,
                permitDate,
                decisionDate,
                expectedArrival,
                expectedTime,
                remarks,
                remarksKind,
                persons,
                move);
    }

    TypedArrival arrival() {
        Map<Column, @Nullable String> cells = new LinkedHashMap<>();
        cells.put(Column.HOUSEHOLD_NO, householdNo);
        cells.put(Column.KIND, kind);
        cells.put(Column.ASYLUM_CENTRE, asylumCentre);
        cells.put(Column.PERMIT_DATE, permitDate);
        cells.put(Column.DECISION_DATE, decisionDate);
        cells.put(Column.EXPECTED_ARRIVAL, expectedArrival);
        cells.put(Column.EXPECTED_TIME, expectedTime);
        cells.put(Column.REMARKS, remarks);
        return TypedArrival.of(cells, persons.stream().map(TypedPerson::cells).toList());
    }

    /** Without what was typed, which is personal. */
    @Override
    public String toString() {
        return "TypedHousehold[persons=%d]".formatted(persons.size());
    }
}
