package dk.fodfaeste.plans.supervision;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Directory.Unit;
import dk.fodfaeste.organisation.Directory.WorkFunction;
import dk.fodfaeste.plans.Task;
import dk.fodfaeste.plans.supervision.SupervisionStore.Loads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** How the work goes: what is late and where, who has how much, and how many adults were ready in time. */
@Service
public class Supervision {

    /** The rule by which a family is ready by week two (K02-2). */
    public static final String READY_RULE = "arrival.jobActive";

    /** Own choice: older families say little of how the work goes now. */
    private static final Duration READY_SINCE = Duration.ofDays(182);

    private static final int MOST_WAITING = 10;
    private static final int MOST_FAMILIES = 200;

    /**
     * How many active tasks with a date there are, and of them due from now to Sunday, and late.
     *
     * @param toldLate those whose date had passed before the plan could know of it; they are not late
     */
    public record Load(int open, int week, int late, int toldLate) {

        static final Load NONE = new Load(0, 0, 0, 0);
    }

    /**
     * The load of a unit, a function or a person.
     *
     * @param key what a list of its tasks is filtered by
     */
    public record Share(String key, Bilingual name, Load load) {}

    /**
     * Whether an adult was ready when the second week was over: everything required of the family or about her that was due
     * by then was done by then.
     *
     * @param name    the household's
     * @param adult   the person's name
     * @param missing how many required tasks were not
     */
    public record Readiness(
            UUID household, String name, String caseNumber, String adult, Instant deadline, int missing) {

        public boolean ready() {
            return missing == 0;
        }
    }

    /**
     * The page of a supervisor.
     *
     * @param people  those with something to do, the most late first
     * @param waiting what has waited longest
     * @param ready   how many adults of {@code counted} were ready
     */
    public record Figures(
            List<Share> units, List<Share> functions, List<Share> people, List<Task> waiting, int ready, int counted) {}

    private final SupervisionStore store;
    private final Directory directory;

    Supervision(SupervisionStore store, Directory directory) {
        this.store = store;
        this.directory = directory;
    }

    /** The figures of now. */
    public Figures figures(Tx tx) {
        Loads loads = store.loads(tx);
        List<Readiness> adults = readiness(tx);
        List<Task> waiting = store.longestWaiting(tx, MOST_WAITING);
        waiting.stream().map(Task::household).filter(Objects::nonNull).forEach(tx::concerns);
        return new Figures(
                units(tx, loads.units()),
                functions(tx, loads.functions()),
                people(tx, loads.people()),
                waiting,
                (int) adults.stream().filter(Readiness::ready).count(),
                adults.size());
    }

    /** The adults of families whose second week was over within the last half year, the latest first. */
    public List<Readiness> readiness(Tx tx) {
        List<Readiness> adults = store.readiness(tx, READY_RULE, tx.now().minus(READY_SINCE), MOST_FAMILIES);
        adults.forEach(adult -> tx.concerns(adult.household()));
        return adults;
    }

    private List<Share> units(Tx tx, Map<UUID, Load> loads) {
        List<Share> shares = new ArrayList<>();
        for (Unit unit : directory.units(tx)) {
            if (loads.containsKey(unit.id())) {
                shares.add(new Share(
                        unit.id().toString(),
                        new Bilingual(unit.name(), unit.name()),
                        loads.getOrDefault(unit.id(), Load.NONE)));
            }
        }
        return shares;
    }

    private List<Share> functions(Tx tx, Map<UUID, Load> loads) {
        List<Share> shares = new ArrayList<>();
        for (WorkFunction function : directory.functions(tx)) {
            if (loads.containsKey(function.id())) {
                shares.add(new Share(function.key(), function.name(), loads.getOrDefault(function.id(), Load.NONE)));
            }
        }
        return shares;
    }

    private List<Share> people(Tx tx, Map<UUID, Load> loads) {
        List<Share> shares = new ArrayList<>();
        for (Colleague colleague : directory.colleagues(tx)) {
            if (loads.containsKey(colleague.account())) {
                shares.add(new Share(
                        colleague.account().toString(),
                        new Bilingual(colleague.name(), colleague.name()),
                        loads.getOrDefault(colleague.account(), Load.NONE)));
            }
        }
        shares.sort(Comparator.comparingInt((Share share) -> -share.load().late())
                .thenComparingInt(share -> -share.load().open()));
        return shares;
    }
}
