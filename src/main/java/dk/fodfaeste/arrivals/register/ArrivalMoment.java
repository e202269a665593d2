package dk.fodfaeste.arrivals.register;

import dk.fodfaeste.arrivals.value.DateText;
import dk.fodfaeste.arrivals.value.Parsed;
import dk.fodfaeste.arrivals.value.TimeText;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.ui.form.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A date and a time of day as a form sends them, also from a browser in which they are typed freely. */
final class ArrivalMoment {

    private static final String DATE = "date";
    private static final String TIME = "time";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private ArrivalMoment() {}

    /**
     * The moment in Denmark.
     *
     * @throws Problem with each field that cannot be read
     */
    static Instant of(Form form) {
        LocalDate date = date(form.value(DATE));
        LocalTime time =
                TimeText.read(form.value(TIME)) instanceof Parsed.Value<LocalTime>(LocalTime read) ? read : null;
        List<Problem.Field> faults = new ArrayList<>();
        if (date == null) {
            faults.add(new Problem.Field(DATE, "arrivals.register.date", List.of()));
        }
        if (time == null) {
            faults.add(new Problem.Field(TIME, "arrivals.register.time", List.of()));
        }
        if (date == null || time == null) {
            throw Problem.inFields(faults);
        }
        return date.atTime(time).atZone(Dates.ZONE).toInstant();
    }

    /** What the fields hold for a moment. */
    static Map<String, String> values(Instant moment) {
        ZonedDateTime local = moment.atZone(Dates.ZONE);
        return Map.of(DATE, local.toLocalDate().toString(), TIME, CLOCK.format(local));
    }

    /** A problem with the moment, said at the field of its date. */
    static Problem asFields(Problem problem) {
        return Problem.inFields(problem.fields().stream()
                .map(field ->
                        field.field().equals("arrivedAt") ? new Problem.Field(DATE, field.key(), field.args()) : field)
                .toList());
    }

    private static @Nullable LocalDate date(String text) {
        return DateText.read(text) instanceof Parsed.Value<DateText.Written>(DateText.Written written)
                        && written.isExact()
                ? written.date()
                : null;
    }
}
