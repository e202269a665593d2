package dk.fodfaeste.administration.audit;

import dk.fodfaeste.administration.ActionWords;
import dk.fodfaeste.kernel.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What stands in the audit trail, in words that a citizen reads too. */
final class AuditWords {

    private static final int NAMED_CASES = 3;

    private final Words words;
    private final ActionWords actions;
    private final ChangingActions changing;

    AuditWords(Words words, ActionWords actions, ChangingActions changing) {
        this.words = words;
        this.actions = actions;
        this.changing = changing;
    }

    /** Who it was. */
    String who(AuditRow row) {
        if (row.person() != null) {
            return row.person();
        }
        return row.system() == null
                ? words.t("administration.audit.product")
                : words.t("administration.audit.system", row.system());
    }

    /** What she did: of what changes something, and did not, that it was opened. */
    String what(AuditRow row) {
        Optional<String> opened = row.wrote() ? Optional.empty() : changing.opened(words, row.action());
        return opened.or(() -> actions.done(words, row.action()))
                .orElseGet(() ->
                        words.t(row.wrote() ? "administration.audit.other.wrote" : "administration.audit.other.read"));
    }

    /** Why; empty where no reason had to be given. */
    String why(AuditRow row) {
        return row.reason() == null
                ? ""
                : words.t(
                        "administration.audit.why",
                        words.t("access.reason." + row.reason().code()),
                        row.reason().explanation());
    }

    /** The cases that it was about, as they are called. */
    String cases(AuditRow row, Map<UUID, String> households) {
        List<String> numbers = row.subjects().stream()
                .map(households::get)
                .filter(Objects::nonNull)
                .toList();
        if (numbers.size() <= NAMED_CASES) {
            return String.join(", ", numbers);
        }
        return words.t(
                "administration.audit.cases.more",
                String.join(", ", numbers.subList(0, NAMED_CASES)),
                numbers.size() - NAMED_CASES);
    }
}
