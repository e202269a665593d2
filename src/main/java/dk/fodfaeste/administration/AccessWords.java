package dk.fodfaeste.administration;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.organisation.User;
import dk.fodfaeste.organisation.User.Membership;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Roles, rights and states in words. */
public final class AccessWords {

    private final Words words;

    public AccessWords(Words words) {
        this.words = words;
    }

    public String role(Role role) {
        return words.t("administration.role." + code(role));
    }

    /** What the role is for. */
    public String roleLead(Role role) {
        return words.t("administration.role." + code(role) + ".lead");
    }

    public String sensitivity(Sensitivity sensitivity) {
        return words.t("administration.sensitivity." + code(sensitivity));
    }

    public String state(User.State state) {
        return words.t("administration.state." + code(state));
    }

    /** What a scope opens; its name in the API where nobody has said yet. */
    public String scope(ApiScope scope) {
        String key = scopeKey(scope);
        return words.has(key) ? words.t(key) : scope.text();
    }

    /** The key of a scope's words. */
    public static String scopeKey(ApiScope scope) {
        return "administration.scope." + code(scope);
    }

    /** "sagsbehandler i Bolig, ser også helbred". */
    public String membership(Membership membership) {
        return membership(
                membership.role(),
                membership.unitName() == null ? "" : membership.unitName(),
                membership.sensitivities().stream().sorted().toList());
    }

    /** The same of what the history kept: {@code CASE_WORKER|Bolig|HEALTH}. */
    String membership(String kept) {
        String[] parts = kept.split("\\|", -1);
        List<Sensitivity> sensitivities = parts[2].isEmpty()
                ? List.of()
                : List.of(parts[2].split(",")).stream()
                        .map(Sensitivity::valueOf)
                        .toList();
        return membership(Role.valueOf(parts[0]), parts[1], sensitivities);
    }

    private String membership(Role role, String unit, Collection<Sensitivity> sensitivities) {
        String where = unit.isEmpty() ? role(role) : words.t("administration.role.in-unit", role(role), unit);
        return sensitivities.isEmpty()
                ? where
                : words.t(
                        "administration.role.sees",
                        where,
                        sensitivities.stream()
                                .map(each -> sensitivity(each)
                                        .toLowerCase(words.language().locale()))
                                .collect(Collectors.joining(", ")));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
