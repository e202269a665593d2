package dk.fodfaeste.people.protection;

import dk.fodfaeste.access.Reason;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.Set;

/** The reasons to choose among in a form. */
final class ReasonOptions {

    private ReasonOptions() {}

    static List<Option> of(Page page, Set<Reason.Code> offered) {
        return offered.stream()
                .sorted()
                .map(code -> new Option(code.name(), page.t("access.reason." + code)))
                .toList();
    }
}
