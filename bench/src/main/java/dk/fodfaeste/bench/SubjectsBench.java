package dk.fodfaeste.bench;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.plans.AnchorMoment;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.plans.running.Plans;
import dk.fodfaeste.plans.subject.SubjectPlans;
import dk.fodfaeste.plans.subject.SubjectPlans.PlanInput;
import dk.fodfaeste.plans.subject.Subjects;
import dk.fodfaeste.plans.subject.Subjects.SubjectInput;
import dk.fodfaeste.plans.worklist.TaskFilter;
import dk.fodfaeste.plans.worklist.Worklist;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether plans that are no family's slow the worklist of families' down: the same page before and after. */
final class SubjectsBench {

    private static final short TOWN = 951;
    private static final int PAGE = 50;
    private static final int PAGES = 400;
    private static final String PLAN = "lokalsamfund-hedensted";

    /** One subject with its plan and tasks, as often again. */
    private static final List<String> COPIES = List.of(
            """
            INSERT INTO plan_subject (municipality, id, kind, name, search, created_at)
            SELECT :town, gen_random_uuid(), 'PLACE', 'Sted ' || n, 'sted', now() FROM generate_series(1, :n) n
            """,
            """
            INSERT INTO plan (municipality, id, subject, template, started_at)
            SELECT :town, gen_random_uuid(), s.id, p.template, now()
            FROM plan_subject s JOIN plan p ON p.municipality = s.municipality AND p.subject = :one
            WHERE s.municipality = :town AND s.id <> :one
            """,
            """
            INSERT INTO task (municipality, id, subject, plan, step, function, unit, assignee, status, not_before, due_by,
                              explanation_da, explanation_en)
            SELECT :town, gen_random_uuid(), p.subject, p.id, t.step, t.function, t.unit, t.assignee, 'OPEN', t.not_before,
                   t.due_by, t.explanation_da, t.explanation_en
            FROM plan p JOIN task t ON t.municipality = p.municipality AND t.subject = :one
            WHERE p.municipality = :town AND p.subject <> :one
            """);

    private SubjectsBench() {}

    static void measure(BenchDatabase database, Sizes sizes, Figures figures) throws Exception {
        System.out.println("Subjects: the worklist beside plans that are no family's");
        int subjects = sizes.subjects();
        double[] without = new double[sizes.rounds()];
        double[] beside = new double[sizes.rounds()];
        try (BenchServer server = BenchServer.start(database)) {
            for (int round = 0; round < sizes.rounds(); round++) {
                short town = (short) (TOWN + round);
                server.open(town);
                Caller worker = server.worker(town, "emner" + town + "@bench.test");
                families(server, town, sizes.planned());
                database.tidy();
                without[round] = page(server, worker);
                subjects(server, database, town, worker, subjects);
                database.tidy();
                beside[round] = page(server, worker);
                System.out.printf("  round %d: %.2f ms without, %.2f ms beside%n", round + 1, without[round], beside[round]);
            }
        }
        double ours = Figures.median(beside);
        double alone = Figures.median(without);
        figures.add(
                "subjects: ms for a page of 50 tasks beside %,d subjects' plans".formatted(subjects),
                Figures.number(ours),
                "without them " + Figures.number(alone),
                Figures.ratio(ours / alone),
                "≤ 1.1×");
    }

    private static void families(BenchServer server, short town, int number) {
        List<Household> households = server.gate()
                .write(Caller.system(town), ArrivalAction.ARRIVAL_IMPORT, tx -> server.get(Households.class)
                        .add(tx, Families.households(number, number * 5 / 2)));
        LocalDate arrival = LocalDate.now().plusDays(20);
        server.gate()
                .write(Caller.system(town), ArrivalAction.ARRIVAL_IMPORT, tx -> server.get(Plans.class)
                        .start(
                                tx,
                                households.stream()
                                        .map(each -> new Plans.Start(
                                                each,
                                                arrival,
                                                List.of(
                                                        new AnchorMoment(
                                                                new Anchor("notice", arrival.minusDays(40), LocalTime.of(9, 0)),
                                                                true),
                                                        new AnchorMoment(
                                                                new Anchor("arrival", arrival, LocalTime.of(10, 0)), false))))
                                        .toList()));
    }

    private static void subjects(BenchServer server, BenchDatabase database, short town, Caller worker, int number) {
        Caller system = Caller.system(town);
        server.gate().run(system, PlanAction.PRESET_USE, tx -> server.get(Presets.class).use(tx, PLAN));
        UUID one = server.gate().write(worker, PlanAction.SUBJECT_ADD, tx -> server.get(Subjects.class)
                .add(tx, new SubjectInput(SubjectKind.PLACE, "Sted", null, null)));
        server.gate().run(worker, PlanAction.SUBJECT_PLAN_START, tx -> server.get(SubjectPlans.class)
                .start(tx, one, new PlanInput(PLAN, null)));
        JdbcClient jdbc = JdbcClient.create(database.superuser());
        for (String copy : COPIES) {
            jdbc.sql(copy)
                    .param("town", town)
                    .param("one", one)
                    .param("n", number)
                    .update();
        }
    }

    private static double page(BenchServer server, Caller worker) {
        TaskFilter all = new TaskFilter(TaskFilter.Who.EVERYONE, TaskFilter.When.ACTIVE, null, null);
        Worklist worklist = server.get(Worklist.class);
        double best = Double.MAX_VALUE;
        for (int part = 0; part < 4; part++) {
            long start = System.nanoTime();
            for (int i = 0; i < PAGES; i++) {
                server.gate().read(worker, PlanAction.TASK_LIST, tx -> worklist.page(tx, all, null, PAGE));
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e6 / PAGES);
        }
        return best;
    }
}
