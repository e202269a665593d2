package dk.fodfaeste.administration;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that says what somebody may do: a role, perhaps in one unit, with sensitive rights.
 *
 * @param roles         with what each is for
 * @param units         to restrict it to
 * @param sensitivities to open
 */
public record GrantForm(List<Option> roles, List<Option> units, List<Option> sensitivities) {

    public static GrantForm of(Page page, Tx tx, Directory directory) {
        AccessWords words = new AccessWords(page.words());
        return new GrantForm(
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.API_CLIENT)
                        .map(role -> new Option(role.name(), words.role(role), words.roleLead(role)))
                        .toList(),
                directory.units(tx).stream()
                        .map(unit -> new Option(unit.id().toString(), unit.name()))
                        .toList(),
                Arrays.stream(Sensitivity.values())
                        .map(each -> new Option(each.name(), words.sensitivity(each)))
                        .toList());
    }

    /** @throws Problem if a field holds what it does not offer */
    public static Grant read(Form form) {
        Role role = Arrays.stream(Role.values())
                .filter(each -> each.name().equals(form.value("role")))
                .findAny()
                .orElseThrow(() -> Problem.inField("role", "settings.role.choose"));
        Set<Sensitivity> sensitivities = Arrays.stream(Sensitivity.values())
                .filter(each -> form.holds("sensitivities", each.name()))
                .collect(Collectors.toSet());
        return new Grant(role, form.value("unit").isEmpty() ? null : id("unit", form.value("unit")), sensitivities);
    }

    /** The identifier in a field that may be empty. */
    public static @Nullable UUID idOrNull(String field, Form form) {
        return form.value(field).isEmpty() ? null : id(field, form.value(field));
    }

    /** The version of what the form showed; none where somebody took the field away. */
    public static @Nullable Integer version(Form form) {
        String text = form.value("version");
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.inField(field, "settings.choose").causedBy(none);
        }
    }
}
