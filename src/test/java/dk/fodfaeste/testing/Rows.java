package dk.fodfaeste.testing;

import dk.fodfaeste.arrivals.row.ArrivalRow;
import dk.fodfaeste.people.CprNumber;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds rows of an arrivals file: a refugee of 34 years who comes on Monday 16 March 2026 at 10:00, unless said otherwise. */
public final class Rows {

    private String household = "H-" + UUID.randomUUID();
    private Relation relation = Relation.MAIN;
    private String firstNames = "Samira";
    private @Nullable String lastName = "Al-Hakim";
    private @Nullable LocalDate birthDate = LocalDate.of(1992, 1, 15);
    private @Nullable CprNumber cpr;
    private @Nullable String foreignerNo;
    private @Nullable LocalDate decision = LocalDate.of(2026, 2, 10);
    private LocalDate expected = LocalDate.of(2026, 3, 16);
    private @Nullable LocalTime time = LocalTime.of(10, 0);
    private HouseholdKind kind = HouseholdKind.REFUGEE;
    private @Nullable Boolean interpreter = true;
    private @Nullable String remarks;

    public static Rows row() {
        return new Rows();
    }

    public Rows household(String number) {
        household = number;
        return this;
    }

    public Rows relation(Relation other) {
        relation = other;
        return this;
    }

    public Rows name(String first, @Nullable String last) {
        firstNames = first;
        lastName = last;
        return this;
    }

    public Rows born(@Nullable String date) {
        birthDate = date == null ? null : LocalDate.parse(date);
        return this;
    }

    public Rows cpr(String digits) {
        cpr = new CprNumber(digits);
        return this;
    }

    public Rows foreignerNo(String number) {
        foreignerNo = number;
        return this;
    }

    public Rows decided(@Nullable String date) {
        decision = date == null ? null : LocalDate.parse(date);
        return this;
    }

    /** Expected at a moment, {@code 2026-03-16T10:00}, or on a day, {@code 2026-03-16}. */
    public Rows expected(String moment) {
        String[] parts = moment.split("T");
        expected = LocalDate.parse(parts[0]);
        time = parts.length == 1 ? null : LocalTime.parse(parts[1]);
        return this;
    }

    public Rows kind(HouseholdKind other) {
        kind = other;
        return this;
    }

    public Rows remarks(String text) {
        remarks = text;
        return this;
    }

    public Rows interpreter(@Nullable Boolean needed) {
        interpreter = needed;
        return this;
    }

    public ArrivalRow build() {
        return new ArrivalRow(
                2,
                household,
                relation,
                firstNames,
                lastName,
                birthDate,
                false,
                Gender.FEMALE,
                cpr,
                foreignerNo,
                "SY",
                "ar",
                "syrian",
                interpreter,
                "Center Nordlys",
                decision,
                decision,
                expected,
                time,
                kind,
                remarks,
                null);
    }
}
