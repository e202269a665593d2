package dk.fodfaeste.plans.staffing;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Scope;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.plans.PlanAction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who can be given work: who may see it and do it, and is here today. An auditor, an administrator, a partner of another unit,
 * somebody without the right to what the task is about would get what she cannot open.
 */
@Service
public class Assignees {

    /**
     * What must be reached to do a task.
     *
     * @param sensitivity the right that it takes to see it, or {@code null}
     */
    public record Work(UUID unit, @Nullable Sensitivity sensitivity) {

        public static Work of(UUID unit, @Nullable String sensitivity) {
            return new Work(unit, sensitivity == null ? null : Sensitivity.valueOf(sensitivity));
        }
    }

    /** Who reaches which tasks today, by name. */
    private record Known(Map<UUID, Colleague> colleagues, Map<UUID, Scope> reach, Set<UUID> absent) {}

    private static final Tx.Known<Known> KNOWN = new Tx.Known<>();

    private final Directory directory;
    private final ReassignmentStore store;

    Assignees(Directory directory, ReassignmentStore store) {
        this.directory = directory;
        this.store = store;
    }

    /** Who can do all of these today, by name; for none, who can do tasks at all. */
    public List<Colleague> ofAll(Tx tx, Collection<Work> work) {
        Known known = known(tx);
        return known.colleagues().values().stream()
                .filter(each -> canDo(known, each.account(), work))
                .toList();
    }

    /** Who can fill a function today: one of which she reaches the unit that its tasks lie in. */
    public List<Colleague> ofFunctions(Tx tx) {
        Known known = known(tx);
        List<Work> units = directory.functions(tx).stream()
                .map(each -> Work.of(each.unit(), null))
                .distinct()
                .toList();
        return known.colleagues().values().stream()
                .filter(each -> units.stream().anyMatch(unit -> canDo(known, each.account(), List.of(unit))))
                .toList();
    }

    /** Who can do all of these tasks today. */
    public List<Colleague> ofTasks(Tx tx, Collection<UUID> tasks) {
        return ofAll(tx, store.work(tasks));
    }

    /** Who can do today all that somebody has to do. */
    public List<Colleague> insteadOf(Tx tx, UUID account) {
        return ofAll(tx, store.workOf(account)).stream()
                .filter(each -> !each.account().equals(account))
                .toList();
    }

    /**
     * That this colleague can do all of it today.
     *
     * @param field where she was chosen
     * @throws Problem if she cannot, or is none
     */
    public Colleague require(Tx tx, String field, UUID account, Collection<Work> work) {
        Known known = known(tx);
        Colleague colleague = known.colleagues().get(account);
        if (colleague == null) {
            throw Problem.inField(field, "plans.task.assignee.unknown");
        }
        if (known.absent().contains(account)) {
            throw Problem.inField(field, "plans.task.assignee.away", colleague.name());
        }
        if (!canDo(known, account, work)) {
            throw Problem.inField(field, "plans.task.assignee.cannot", colleague.name());
        }
        return colleague;
    }

    /** That this colleague can do today all that somebody has to do. */
    public void requireInsteadOf(Tx tx, String field, UUID account, UUID from) {
        require(tx, field, account, store.workOf(from));
    }

    /** Who can fill which function: of its holders those who reach the unit that its tasks lie in. */
    public Map<UUID, List<Colleague>> holders(Tx tx) {
        Known known = known(tx);
        Map<UUID, UUID> units = directory.functions(tx).stream()
                .collect(Collectors.toMap(Directory.WorkFunction::id, Directory.WorkFunction::unit));
        Map<UUID, List<Colleague>> able = new HashMap<>();
        directory.holders(tx).forEach((function, holders) -> {
            Work work = Work.of(Objects.requireNonNull(units.get(function)), null);
            able.put(
                    function,
                    holders.stream()
                            .filter(each -> reaches(known, each.account(), work))
                            .toList());
        });
        return able;
    }

    private static boolean canDo(Known known, UUID account, Collection<Work> work) {
        return known.reach().containsKey(account)
                && !known.absent().contains(account)
                && work.stream().allMatch(each -> reaches(known, account, each));
    }

    private static boolean reaches(Known known, UUID account, Work work) {
        Scope scope = known.reach().get(account);
        return scope != null
                && scope.reaches(work.unit())
                && (work.sensitivity() == null
                        || scope.sensitivities().contains(work.sensitivity())
                        || scope.inUnits().contains(new Scope.InUnit(work.unit(), work.sensitivity())));
    }

    private Known known(Tx tx) {
        return tx.once(KNOWN, () -> {
            Map<UUID, Colleague> colleagues = new LinkedHashMap<>();
            directory.colleagues(tx).forEach(each -> colleagues.put(each.account(), each));
            Map<UUID, Scope> reach = new HashMap<>();
            directory.grants(tx).forEach((account, grants) -> {
                Caller caller = Caller.person(account, tx.caller().municipality(), "", grants);
                if (Permissions.may(caller, PlanAction.TASK_DONE)) {
                    reach.put(account, Permissions.require(caller, PlanAction.TASK_DONE));
                }
            });
            return new Known(colleagues, reach, store.away(tx.today()));
        });
    }
}
