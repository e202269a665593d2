package dk.fodfaeste.arrivals;

import dk.fodfaeste.arrivals.value.DateText;
import dk.fodfaeste.arrivals.value.Parsed;
import dk.fodfaeste.arrivals.value.TimeText;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.ui.form.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form that was sent, and says of all that cannot be read at once. */
public final class Fields {

    private final Form form;
    private final List<Problem.Field> faults = new ArrayList<>();

    public Fields(Form form) {
        this.form = form;
    }

    /** A date that must be there; some date where it is not, as {@link #check} will refuse. */
    public LocalDate date(String name) {
        LocalDate date = dateOrNull(name);
        if (date == null && form.value(name).isEmpty()) {
            fault(name, "prearrival.field.date");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    public @Nullable LocalDate dateOrNull(String name) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        if (DateText.read(text) instanceof Parsed.Value<DateText.Written>(DateText.Written written)
                && written.isExact()) {
            return written.date();
        }
        fault(name, "prearrival.field.date");
        return null;
    }

    public @Nullable LocalTime timeOrNull(String name) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        if (TimeText.read(text) instanceof Parsed.Value<LocalTime>(LocalTime time)) {
            return time;
        }
        fault(name, "prearrival.field.time");
        return null;
    }

    public int number(String name) {
        Integer number = numberOrNull(name);
        if (number == null && form.value(name).isEmpty()) {
            fault(name, "prearrival.field.number");
        }
        return number == null ? 0 : number;
    }

    public @Nullable Integer numberOrNull(String name) {
        String text = form.value(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        fault(name, "prearrival.field.number");
        return null;
    }

    /** One of the constants; the first where none was chosen, as {@link #check} will refuse. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        E chosen = choiceOrNull(name, type);
        if (chosen == null) {
            fault(name, "prearrival.field.choice");
        }
        return Objects.requireNonNullElse(chosen, type.getEnumConstants()[0]);
    }

    public <E extends Enum<E>> @Nullable E choiceOrNull(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(form.value(name)))
                .findFirst()
                .orElse(null);
    }

    /** The version that the page was made from. */
    public @Nullable Integer version() {
        String text = form.value("version");
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    /**
     * Lets the form pass.
     *
     * @throws Problem with each field that cannot be read
     */
    public void check() {
        if (!faults.isEmpty()) {
            throw Problem.inFields(faults);
        }
    }

    private void fault(String name, String key) {
        faults.add(new Problem.Field(name, key, List.of()));
    }
}
