package dk.fodfaeste.arrivals.column;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of an arrivals file may hold. */
public enum Column {
    HOUSEHOLD_NO,
    RELATION,
    FIRST_NAMES,
    LAST_NAME,
    BIRTH_DATE,
    GENDER,
    CPR,
    FOREIGNER_NO,
    NATIONALITY,
    LANGUAGE,
    INTERPRETER,
    ASYLUM_CENTRE,
    PERMIT_DATE,
    DECISION_DATE,
    EXPECTED_ARRIVAL,
    EXPECTED_TIME,
    KIND,
    PHONE,
    REMARKS;

    /** The message key of the column's name, {@code arrivals.column.household-no} and so on. */
    public String key() {
        return "arrivals.column." + code();
    }

    /** The column's name in resource files, the database and the API, {@code household-no} and so on. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The column with this name; empty if there is none. */
    public static Optional<Column> ofCode(String code) {
        return Stream.of(values()).filter(column -> column.code().equals(code)).findFirst();
    }
}
