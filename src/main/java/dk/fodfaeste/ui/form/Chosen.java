package dk.fodfaeste.ui.form;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.ui.Page;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was chosen in a form. What is none of the choices is nothing: the service says so at the field. */
public final class Chosen {

    private Chosen() {}

    public static @Nullable UUID uuid(Form form, String field) {
        try {
            return UUID.fromString(form.value(field));
        } catch (IllegalArgumentException noIdentifier) {
            return null;
        }
    }

    public static @Nullable LocalDate date(Form form, String field) {
        try {
            return LocalDate.parse(form.value(field));
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    public static <E extends Enum<E>> @Nullable E of(Form form, String field, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(form.value(field)))
                .findAny()
                .orElse(null);
    }

    /** The reason, from the fields {@code reason} and {@code explanation}. */
    public static Reason reason(Form form, Set<Reason.Code> allowed) {
        return Reason.of(of(form, "reason", Reason.Code.class), form.value("explanation"), allowed);
    }

    /** The reasons to choose among. */
    public static List<Option> reasons(Page page, Set<Reason.Code> allowed) {
        return allowed.stream()
                .sorted()
                .map(code -> new Option(code.name(), page.t("access.reason." + code)))
                .toList();
    }
}
