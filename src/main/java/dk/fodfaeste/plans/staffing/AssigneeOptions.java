package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom work can go to, as a form offers them: colleagues, and the units' baskets as {@code unit:…}. */
@Component
public class AssigneeOptions {

    private final Directory directory;
    private final Assignees assignees;

    AssigneeOptions(Directory directory, Assignees assignees) {
        this.directory = directory;
        this.assignees = assignees;
    }

    /** Who can do all of these tasks, and the baskets. */
    public List<Option> ofTasks(Page page, Tx tx, Collection<UUID> tasks) {
        return withBaskets(page, tx, assignees.ofTasks(tx, tasks));
    }

    /** Who can do all that the caller has to do, and the baskets; who notes absences of others is offered whoever can do tasks. */
    public List<Option> covers(Page page, Tx tx) {
        UUID account = tx.caller().account();
        return withBaskets(
                page,
                tx,
                account == null || Permissions.may(tx.caller(), PlanAction.ABSENCE_OF_OTHERS)
                        ? assignees.ofAll(tx, List.of())
                        : assignees.insteadOf(tx, account));
    }

    private List<Option> withBaskets(Page page, Tx tx, List<Colleague> people) {
        Stream<Option> baskets = directory.units(tx).stream()
                .map(each -> new Option("unit:" + each.id(), page.t("plans.task.basket", each.name())));
        return Stream.concat(options(people).stream(), baskets).toList();
    }

    /** Everyone who works here. */
    public List<Option> colleagues(Tx tx) {
        return options(directory.colleagues(tx));
    }

    /** Those who can fill a function. */
    public List<Option> able(Tx tx) {
        return options(assignees.ofFunctions(tx));
    }

    private static List<Option> options(List<Colleague> people) {
        return people.stream()
                .map(each -> new Option(each.account().toString(), each.name()))
                .toList();
    }
}
