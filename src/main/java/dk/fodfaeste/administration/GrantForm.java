package dk.fodfaeste.administration;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;

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
}
