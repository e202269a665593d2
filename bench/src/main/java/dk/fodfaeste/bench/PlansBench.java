package dk.fodfaeste.bench;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.action.TaskCommand.TaskDone;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks made, done and listed, in one thread: the product, Flowable's CMMN engine, and the bare rows by JDBC. */
final class PlansBench {

    private static final short TOWN = 901;
    private static final int AT_ONCE = 100;
    private static final int PAGE = 50;
    private static final int PAGES = 200;

    private PlansBench() {}

    static void measure(BenchDatabase database, Sizes sizes, Figures figures) throws Exception {
        System.out.println("Plans: tasks made, done and listed");
        double[][] rounds = new double[sizes.rounds()][];
        try (BenchServer server = BenchServer.start(database);
                FlowableTasks flowable = new FlowableTasks(database)) {
            for (int round = 0; round < sizes.rounds(); round++) {
                rounds[round] = round(database, server, flowable, sizes, (short) (TOWN + round));
            }
        }
        String[] what = {"tasks made per second", "tasks done per second, each in its own transaction", "ms for a page of 50 tasks"};
        for (int i = 0; i < what.length; i++) {
            double ours = column(rounds, i * 3);
            double flowables = column(rounds, i * 3 + 1);
            double bare = column(rounds, i * 3 + 2);
            boolean made = i == 0;
            boolean time = i == 2;
            figures.add("plans: " + what[i], Figures.number(ours), "Flowable " + Figures.number(flowables),
                    Figures.ratio(time ? flowables / ours : ours / flowables), made ? "≥ 5×" : "≥ 10×");
            figures.add("plans: " + what[i], Figures.number(ours), "bare JDBC " + Figures.number(bare),
                    Figures.ratio(time ? ours / bare : bare / ours), "≤ 3×");
        }
    }

    private static double column(double[][] rounds, int column) {
        double[] values = new double[rounds.length];
        for (int i = 0; i < rounds.length; i++) {
            values[i] = rounds[i][column];
        }
        return Figures.median(values);
    }

    private static double[] round(
            BenchDatabase database, BenchServer server, FlowableTasks flowable, Sizes sizes, short town)
            throws Exception {
        server.open(town);
        Caller worker = server.worker(town, "maaler" + town + "@bench.test");
        List<Household> households = server.gate().write(Caller.system(town), ArrivalAction.ARRIVAL_IMPORT, tx ->
                server.get(Households.class).add(tx, Families.households(sizes.planned(), sizes.planned() * 5 / 2)));
        long start = System.nanoTime();
        int made = 0;
        for (int from = 0; from < households.size(); from += AT_ONCE) {
            List<Household> some = households.subList(from, Math.min(from + AT_ONCE, households.size()));
            made += server.gate().write(Caller.system(town), ArrivalAction.ARRIVAL_IMPORT, tx -> server.get(Plans.class)
                    .start(tx, some.stream().map(PlansBench::start).toList()));
        }
        double ours = made / seconds(start);

        BareTasks bare = new BareTasks(server.bare(), town);
        double bareMade = bare.copyTasks(made);
        double flowableMade = flowable.make(Math.min(made, sizes.open()));
        database.tidy();

        List<UUID> tasks = JdbcClient.create(database.superuser())
                // One that waits for another or wants an answer would be refused, and what is sensitive she does not see.
                .sql("SELECT t.id FROM task t JOIN plan_step s ON s.id = t.step AND s.after_step IS NULL AND s.asks IS NULL"
                        + " WHERE t.municipality = :town AND t.status = 'OPEN' AND t.sensitivity IS NULL LIMIT :n")
                .param("town", town)
                .param("n", sizes.completed() * 2)
                .query(UUID.class)
                .list();
        List<UUID> first = tasks.subList(0, Math.min(sizes.completed(), tasks.size() / 2));
        List<UUID> second = tasks.subList(tasks.size() / 2, tasks.size() / 2 + first.size());
        start = System.nanoTime();
        for (UUID task : first) {
            server.gate().run(worker, PlanAction.TASK_DONE, tx ->
                    server.get(TaskActions.class).perform(tx, task, new TaskDone("MM", null, null, null)));
        }
        double oursDone = first.size() / seconds(start);
        double bareDone = bare.complete(second, worker.account());
        double flowableDone = flowable.complete(Math.min(first.size(), 300));

        double oursPage = page(server, worker);
        System.out.printf(
                "  round %d: made %,.0f, Flowable %,.0f, bare %,.0f; done %,.0f, Flowable %,.0f, bare %,.0f%n",
                town - TOWN + 1, ours, flowableMade, bareMade, oursDone, flowableDone, bareDone);
        return new double[] {
            ours, flowableMade, bareMade, oursDone, flowableDone, bareDone,
            oursPage, flowable.page(PAGE, PAGES), bare.page(worker.account(), PAGE, PAGES)
        };
    }

    private static double page(BenchServer server, Caller worker) {
        TaskFilter mine = new TaskFilter(TaskFilter.Who.MINE, TaskFilter.When.ACTIVE, null, null);
        Worklist worklist = server.get(Worklist.class);
        for (int i = 0; i < PAGES; i++) {
            server.gate().read(worker, PlanAction.TASK_LIST, tx -> worklist.page(tx, mine, null, PAGE));
        }
        long start = System.nanoTime();
        for (int i = 0; i < PAGES; i++) {
            server.gate().read(worker, PlanAction.TASK_LIST, tx -> worklist.page(tx, mine, null, PAGE));
        }
        return seconds(start) * 1000 / PAGES;
    }

    private static Plans.Start start(Household household) {
        LocalDate arrival = LocalDate.of(2026, 3, 16);
        return new Plans.Start(household, arrival, List.of(
                new AnchorMoment(new Anchor("notice", arrival.minusDays(40), LocalTime.of(9, 0)), true),
                new AnchorMoment(new Anchor("responsibility", arrival, null), false),
                new AnchorMoment(new Anchor("arrival", arrival, LocalTime.of(10, 0)), false)));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
