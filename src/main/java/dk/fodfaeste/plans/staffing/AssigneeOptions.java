package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom work can go to, as a form offers them: colleagues, and the units' baskets as {@code unit:…}. */
@Component
public class AssigneeOptions {

    private final Directory directory;

    AssigneeOptions(Directory directory) {
        this.directory = directory;
    }

    public List<Option> all(Page page, Tx tx) {
        Stream<Option> baskets = directory.units(tx).stream()
                .map(each -> new Option("unit:" + each.id(), page.t("plans.task.basket", each.name())));
        return Stream.concat(colleagues(tx).stream(), baskets).toList();
    }

    public List<Option> colleagues(Tx tx) {
        return directory.colleagues(tx).stream()
                .map(each -> new Option(each.account().toString(), each.name()))
                .toList();
    }
}
