package dk.fodfaeste.bench;

import dk.fodfaeste.bench.RecordedSql.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * The pages of the main job over HTTP with all of Denmark in one database, beside the statements that each of them sends,
 * sent again by plain JDBC; first with a tenth of the municipalities.
 */
final class NationalBench {

    private static final int[] CLIENTS = {1, 8, 64};
    private static final int SCRIPTS = 20;
    /** Milliseconds in which the server ends what it does after its answer: the audit row, the session. */
    private static final long AFTER_THE_ANSWER = 100;

    /** One page; the number chooses among its families. */
    private interface Visit {
        void by(PageVisitor visitor, int number) throws Exception;
    }

    private NationalBench() {}

    static void measure(BenchDatabase database, Sizes sizes, Figures figures) throws Exception {
        AtomicReference<@Nullable RecordedSql> recorded = new AtomicReference<>();
        try (BenchServer server = BenchServer.start(database, context -> context.getBeanFactory()
                .addBeanPostProcessor(new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        if (!(bean instanceof DataSource pool) || bean instanceof RecordedSql) {
                            return bean;
                        }
                        RecordedSql listener = new RecordedSql(pool);
                        recorded.set(listener);
                        return listener;
                    }
                }))) {
            RecordedSql listener = Objects.requireNonNull(recorded.get());
            NationalData.fillFirst(database, server, sizes, LocalDate.now());
            int tenth = Math.max(2, sizes.municipalities() / 10);
            NationalData.copy(database, 1, tenth);
            System.out.println("National scale: a tenth, " + NationalData.tasks(database) + " tasks");
            Map<String, Double> small = pages(database, server, listener, sizes, tenth, null, null);
            long start = System.nanoTime();
            NationalData.copy(database, tenth, sizes.municipalities());
            System.out.printf("  the rest was copied in %.0f s%n", (System.nanoTime() - start) / 1e9);
            System.out.println("National scale: " + NationalData.tasks(database) + " tasks");
            pages(database, server, listener, sizes, sizes.municipalities(), figures, small);
        }
    }

    private static Map<String, Double> pages(
            BenchDatabase database,
            BenchServer server,
            RecordedSql listener,
            Sizes sizes,
            int municipalities,
            @Nullable Figures figures,
            @Nullable Map<String, Double> smaller)
            throws Exception {
        List<String> households = NationalData.households(database);
        Map<String, Visit> visits = new LinkedHashMap<>();
        visits.put("overview", (visitor, n) -> visitor.get("/"));
        visits.put("worklist", (visitor, n) -> visitor.get("/opgaver"));
        visits.put("household", (visitor, n) -> visitor.get("/familier/" + households.get(n % households.size())));
        visits.put("search", (visitor, n) -> visitor.search(n % 2 == 0 ? "haddad" : "tesf"));
        int most = CLIENTS[CLIENTS.length - 1];
        PageVisitor[] visitors = new PageVisitor[most];
        for (int i = 0; i < most; i++) {
            short code = (short) (NationalData.FIRST + i * 7 % municipalities);
            visitors[i] = new PageVisitor(server.port(), NationalData.LOGIN, BenchServer.PASSWORD, code);
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Map.Entry<String, Visit> visit : visits.entrySet()) {
            List<Script> scripts = new ArrayList<>();
            // A server that has been up for a while: until then the machine translates its code more than it runs it, and
            // takes the processors for it that the pages ask for.
            Clients.run(smaller == null ? sizes.warmUp() : sizes.requests(), works(visitors, 8, visit.getValue()));
            for (int i = 0; i < SCRIPTS; i++) {
                scripts.add(recorded(listener, visit.getValue(), visitors[i % most], i));
            }
            for (int clients : CLIENTS) {
                Clients.Result page = median(sizes, () -> Clients.run(sizes.requests(), works(visitors, clients, visit.getValue())));
                Clients.Result bare = bare(server.bare(), sizes, clients, scripts);
                medians.put(visit.getKey() + clients, page.p50());
                if (figures != null && smaller != null) {
                    figures.add("national: " + visit.getKey() + ", " + clients + " client(s)", page.text(),
                            "its " + scripts.getFirst().statements() + " statements: " + bare.text(),
                            Figures.ratio(bare.perSecond() / page.perSecond()), clients == 8 ? "≤ 3×, p99 ≤ 100 ms" : "");
                    figures.add("national: " + visit.getKey() + ", " + clients + " client(s)", "p50 " + Figures.number(page.p50()),
                            "with a tenth of the data: p50 " + Figures.number(smaller.get(visit.getKey() + clients)),
                            Figures.ratio(page.p50() / smaller.get(visit.getKey() + clients)), "≤ 1.5×");
                }
            }
        }
        return medians;
    }

    /** What one visit sends; what the server still does after its answer belongs to it, and to no other. */
    private static Script recorded(RecordedSql listener, Visit visit, PageVisitor visitor, int number) throws Exception {
        TimeUnit.MILLISECONDS.sleep(AFTER_THE_ANSWER);
        listener.listen();
        visit.by(visitor, number);
        TimeUnit.MILLISECONDS.sleep(AFTER_THE_ANSWER);
        return listener.script();
    }

    private interface Measured {
        Clients.Result once() throws Exception;
    }

    private static Clients.Result median(Sizes sizes, Measured measured) throws Exception {
        List<Clients.Result> rounds = new ArrayList<>();
        for (int i = 0; i < sizes.rounds(); i++) {
            rounds.add(measured.once());
        }
        rounds.sort(java.util.Comparator.comparingDouble(Clients.Result::perSecond));
        return rounds.get(rounds.size() / 2);
    }

    private static Clients.Work[] works(PageVisitor[] visitors, int clients, Visit visit) {
        Clients.Work[] works = new Clients.Work[clients];
        for (int i = 0; i < clients; i++) {
            PageVisitor visitor = visitors[i];
            works[i] = number -> visit.by(visitor, number);
        }
        return works;
    }

    private static Clients.Result bare(DataSource plain, Sizes sizes, int clients, List<Script> scripts)
            throws Exception {
        // As many connections as the product's pool has, at most: more would only wait for each other.
        int connections = Math.min(clients, 16);
        Connection[] open = new Connection[connections];
        Clients.Work[] works = new Clients.Work[connections];
        try {
            for (int i = 0; i < connections; i++) {
                Connection connection = plain.getConnection();
                connection.setAutoCommit(false);
                open[i] = connection;
                works[i] = number -> scripts.get(number % scripts.size()).play(connection);
            }
            return median(sizes, () -> Clients.run(sizes.requests(), works));
        } finally {
            close(open);
        }
    }

    private static void close(Connection[] open) throws SQLException {
        for (Connection each : open) {
            if (each != null) {
                each.close();
            }
        }
    }
}
