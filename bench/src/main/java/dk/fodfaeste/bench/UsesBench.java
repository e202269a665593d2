package dk.fodfaeste.bench;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.AgreementInput;
import dk.fodfaeste.agreements.deal.AgreementInput.PartyInput;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.kind.Kinds;
import dk.fodfaeste.agreements.kind.Kinds.KindInput;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.agreements.use.Uses.UseInput;
import dk.fodfaeste.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients who all want the same thing: uses of one counter, by the product and by the bare statements that keep a ceiling. */
final class UsesBench {

    private static final short TOWN = 931;
    private static final int CLIENTS = 64;

    private static final String KIND = """
            key: bench
            name: {da: Bench, en: Bench}
            summary: {da: Bench, en: Bench}
            source: {case: K03-3, da: Bench, en: Bench}
            approval: none
            open-ended: true
            counters:
              - {key: homes, name: {da: Boliger, en: Homes}, unit: homes, ceiling: 100000000}
            """;

    private UsesBench() {}

    static void measure(BenchDatabase database, Sizes sizes, Figures figures) throws Exception {
        System.out.println("Uses: 64 clients and one counter");
        double[] ours = new double[sizes.rounds()];
        double[] bare = new double[sizes.rounds()];
        try (BenchServer server = BenchServer.start(database)) {
            for (int round = 0; round < sizes.rounds(); round++) {
                short town = (short) (TOWN + round);
                server.open(town);
                Caller worker = server.worker(town, "forbrug" + town + "@bench.test");
                ours[round] = product(server, worker, agreement(server, town, "Fodfaeste"), sizes.uses());
                bare[round] = bare(server, database, town, agreement(server, town, "JDBC"), sizes.uses());
                System.out.printf("  round %d: %,.0f, bare %,.0f uses per second%n", round + 1, ours[round], bare[round]);
            }
        }
        double median = Figures.median(ours);
        double beside = Figures.median(bare);
        figures.add(
                "uses: of one counter per second, by 64 clients",
                Figures.number(median),
                "bare JDBC " + Figures.number(beside),
                Figures.ratio(beside / median),
                "≤ 3×");
    }

    private static UUID agreement(BenchServer server, short town, String title) {
        AgreementInput in = new AgreementInput(
                title,
                LocalDate.now(ZoneOffset.UTC).minusMonths(1),
                null,
                null,
                null,
                null,
                List.of(new PartyInput(null, Party.Who.ORGANISATION, "KAB", null, null, null, null)),
                List.of(),
                List.of(),
                null);
        return server.gate().write(Caller.system(town), AgreementAction.AGREEMENT_CHANGE, tx -> {
            if (server.get(Kinds.class).all(tx).stream().noneMatch(each -> each.kind().key().equals("bench"))) {
                server.get(Kinds.class).save(tx, new KindInput(KIND, null));
            }
            return server.get(Agreements.class).add(tx, "bench", in);
        });
    }

    private static double product(BenchServer server, Caller worker, UUID agreement, int uses) throws Exception {
        UseInput in = new UseInput(
                null, "homes", LocalDate.now(ZoneOffset.UTC).minusDays(1), "1", null, null, null, null, null);
        return Clients.run(uses, IntStream.range(0, CLIENTS)
                        .mapToObj(client -> (Clients.Work) number -> server.gate()
                                .write(worker, AgreementAction.AGREEMENT_USE, tx -> server.get(Uses.class).add(tx, agreement, in, null)))
                        .toArray(Clients.Work[]::new))
                .perSecond();
    }

    /** The same by plain JDBC: hold the row, add up and add, write who did it. */
    private static double bare(BenchServer server, BenchDatabase database, short town, UUID agreement, int uses)
            throws Exception {
        UUID counter = JdbcClient.create(database.superuser())
                .sql("SELECT id FROM agreement_counter WHERE agreement = :agreement")
                .param("agreement", agreement)
                .query(UUID.class)
                .single();
        Connection[] connections = new Connection[CLIENTS];
        try {
            for (int i = 0; i < CLIENTS; i++) {
                connections[i] = server.bare().getConnection();
                connections[i].setAutoCommit(false);
            }
            return Clients.run(uses, IntStream.range(0, CLIENTS)
                            .mapToObj(client -> (Clients.Work) number -> use(connections[client], town, agreement, counter))
                            .toArray(Clients.Work[]::new))
                    .perSecond();
        } finally {
            for (Connection each : connections) {
                if (each != null) {
                    each.close();
                }
            }
        }
    }

    private static void use(Connection connection, short town, UUID agreement, UUID counter) throws SQLException {
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        run(connection, "SET LOCAL fodfaeste.municipality = '" + town + "'");
        run(connection, "SELECT id FROM agreement WHERE id = ? FOR NO KEY UPDATE", agreement);
        run(connection, """
                INSERT INTO agreement_use (id, counter, used_on, month, amount, at)
                SELECT ?, c.id, ?, ?, 1, ?
                FROM agreement_counter c
                WHERE c.id = ? AND c.ceiling >= 1 + (SELECT coalesce(sum(u.amount), 0) FROM agreement_use u WHERE u.counter = c.id)
                """, Ids.next(), day, day, now, counter);
        run(connection, "INSERT INTO audit_entry (id, at, action, wrote, subjects) VALUES (?, ?, 'AGREEMENT_USE', true, '{}')", Ids.next(), now);
        connection.commit();
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }
}
