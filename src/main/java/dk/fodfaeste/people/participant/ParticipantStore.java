package dk.fodfaeste.people.participant;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.participant.Participant.Participation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Participants without a case, and what they take part in. */
@Repository
class ParticipantStore {

    private static final int MOST = 2_000;

    private static final String SELECT = """
            SELECT p.id, p.first_names, p.last_name, p.birth_date, p.language, p.centre, p.contact, p.delete_on, p.person, p.version
            FROM participant p
            """;

    private static final String PARTICIPATIONS = """
            SELECT t.id, t.participant, t.programme, t.provider, t.since, t.completed_on,
                   (SELECT name FROM account WHERE id = t.noted_by) AS noted_by
            FROM participation t
            """;

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Participant> list(@Nullable UUID after, int limit) {
        return filled(jdbc.sql(SELECT + """
                WHERE p.person IS NULL
                  AND (CAST(:after AS uuid) IS NULL OR (p.created_at, p.id) < (
                      SELECT a.created_at, a.id FROM participant a WHERE a.id = :after))
                ORDER BY p.created_at DESC, p.id DESC
                LIMIT :limit
                """)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(ParticipantStore::participant)
                .list());
    }

    @Nullable
    Participant find(UUID id) {
        return filled(jdbc.sql(SELECT + "WHERE p.id = :id")
                        .param("id", id)
                        .query(ParticipantStore::participant)
                        .list())
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** By person. */
    Map<UUID, List<Participation>> ofHousehold(UUID household) {
        Map<UUID, UUID> persons = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT a.id, a.person
                FROM person p
                JOIN participant a ON a.person = p.id
                WHERE p.household = :household AND p.merged_into IS NULL
                ORDER BY p.position, a.id
                LIMIT :most
                """).param("household", household).param("most", MOST).query(row -> {
            persons.put(Sql.uuid(row, "id"), Sql.uuid(row, "person"));
        });
        return persons.isEmpty()
                ? Map.of()
                : participations(persons.keySet()).stream()
                        .collect(
                                Collectors.groupingBy(each -> Objects.requireNonNull(persons.get(each.participant()))));
    }

    void lock(UUID id) {
        jdbc.sql("SELECT version FROM participant WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    void insert(WriteTx tx, Participant added) {
        jdbc.sql("""
                INSERT INTO participant (id, first_names, last_name, birth_date, language, centre, contact, delete_on, created_at,
                                         created_by)
                VALUES (:id, :firstNames, :lastName, :birthDate, :language, :centre, :contact, :deleteOn, :at, :account)
                """)
                .paramSource(Records.params(added)
                        .addValue("at", Sql.timestamp(tx.now()))
                        .addValue("account", tx.caller().account(), Types.OTHER))
                .update();
    }

    void change(Participant changed) {
        jdbc.sql("""
                UPDATE participant
                SET first_names = :firstNames, last_name = :lastName, birth_date = :birthDate, language = :language,
                    centre = :centre, contact = :contact, version = version + 1
                WHERE id = :id
                """).paramSource(Records.params(changed)).update();
    }

    /** Returns false where she takes part in it from that day already. */
    boolean takesPart(WriteTx tx, Participation added) {
        return jdbc.sql("""
                INSERT INTO participation (id, participant, programme, provider, since, noted_at, noted_by)
                VALUES (:id, :participant, :programme, :provider, :since, :at, :account)
                ON CONFLICT DO NOTHING
                """)
                        .paramSource(Records.params(added)
                                .addValue("at", Sql.timestamp(tx.now()))
                                .addValue("account", tx.caller().account(), Types.OTHER))
                        .update()
                == 1;
    }

    void complete(UUID participation, @Nullable LocalDate on) {
        jdbc.sql("UPDATE participation SET completed_on = :on WHERE id = :id")
                .param("on", on, Types.DATE)
                .param("id", participation)
                .update();
    }

    void join(WriteTx tx, UUID id, @Nullable UUID person) {
        jdbc.sql("""
                UPDATE participant
                SET person = :person, joined_at = :at, joined_by = :by, version = version + 1
                WHERE id = :id
                """)
                .param("person", person, Types.OTHER)
                .param("at", person == null ? null : Sql.timestamp(tx.now()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", person == null ? null : tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    int expire(WriteTx tx, LocalDate today) {
        jdbc.sql("""
                INSERT INTO participant_deleted (id, at, took_part, completed)
                SELECT gen_random_uuid(), :at, count(t.id), count(t.completed_on)
                FROM participant p
                LEFT JOIN participation t ON t.participant = p.id
                WHERE p.person IS NULL AND p.delete_on <= :today
                GROUP BY p.id
                """).param("at", Sql.timestamp(tx.now())).param("today", today).update();
        jdbc.sql("""
                DELETE FROM participation t
                USING participant p
                WHERE p.id = t.participant AND p.person IS NULL AND p.delete_on <= :today
                """).param("today", today).update();
        return jdbc.sql("DELETE FROM participant WHERE person IS NULL AND delete_on <= :today")
                .param("today", today)
                .update();
    }

    private List<Participant> filled(List<Participant> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<Participation>> all = participations(
                        found.stream().map(Participant::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Participation::participant));
        return found.stream()
                .map(each -> each.with(all.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private List<Participation> participations(Collection<UUID> participants) {
        return jdbc.sql(PARTICIPATIONS + """
                WHERE t.participant = ANY (:participants)
                ORDER BY t.participant, t.since, t.id
                LIMIT :most
                """)
                .param("participants", participants.toArray(UUID[]::new))
                .param("most", MOST)
                .query(Records.rows(Participation.class))
                .list();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                Sql.uuid(row, "id"),
                row.getString("first_names"),
                row.getString("last_name"),
                Sql.date(row, "birth_date"),
                row.getString("language"),
                row.getString("centre"),
                row.getString("contact"),
                Objects.requireNonNull(Sql.date(row, "delete_on")),
                Sql.uuidOrNull(row, "person"),
                row.getInt("version"),
                List.of());
    }
}
