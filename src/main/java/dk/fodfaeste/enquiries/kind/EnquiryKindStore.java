package dk.fodfaeste.enquiries.kind;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.enquiries.kind.EnquiryKind.Topic;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kinds of enquiry and their topics. */
@Repository
class EnquiryKindStore {

    private static final int MOST = 4_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EnquiryKindStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<EnquiryKind> kinds() {
        Map<UUID, List<Topic>> topics = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT id, kind, key, name_da, name_en, closed_at IS NOT NULL AS closed
                FROM enquiry_topic
                ORDER BY kind, position, id
                LIMIT :most
                """).param("most", MOST).query(row -> {
            topics.computeIfAbsent(Sql.uuid(row, "kind"), none -> new ArrayList<>())
                    .add(new Topic(Sql.uuid(row, "id"), row.getString("key"), name(row), row.getBoolean("closed")));
        });
        return jdbc.sql("""
                SELECT id, key, name_da, name_en, target, target_count, at_desk, source, closed_at IS NOT NULL AS closed, version
                FROM enquiry_kind
                ORDER BY closed_at IS NOT NULL, position, id
                LIMIT :most
                """).param("most", MOST).query(EnquiryKindStore::kind).list().stream()
                .map(each -> each.with(topics.getOrDefault(each.id(), List.of())))
                .toList();
    }

    void lock(UUID id) {
        jdbc.sql("SELECT version FROM enquiry_kind WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Returns false where there is one of that name or key. */
    boolean insert(EnquiryKind kind) {
        return jdbc.sql("""
                INSERT INTO enquiry_kind (id, key, position, name_da, name_en, target, target_count, at_desk, source)
                SELECT :id, :key, (SELECT coalesce(max(position) + 1, 0) FROM enquiry_kind), :nameDa, :nameEn, :target,
                       :count, :atDesk, :source
                ON CONFLICT DO NOTHING
                """).paramSource(params(kind)).update() == 1;
    }

    void change(WriteTx tx, EnquiryKind kind) {
        jdbc.sql("""
                UPDATE enquiry_kind
                SET name_da = :nameDa, name_en = :nameEn, target = :target, target_count = :count, at_desk = :atDesk,
                    closed_at = CASE WHEN :closed THEN coalesce(closed_at, :at) END, version = version + 1
                WHERE id = :id
                """)
                .paramSource(params(kind).addValue("closed", kind.closed()).addValue("at", Sql.timestamp(tx.now())))
                .update();
    }

    /** Returns how many were not there. */
    int insertTopics(UUID kind, List<Topic> topics) {
        int added = 0;
        for (int[] counts : batches.batchUpdate("""
                INSERT INTO enquiry_topic (id, kind, key, position, name_da, name_en)
                SELECT ?, k.id, ?, (SELECT coalesce(max(position) + 1, 0) FROM enquiry_topic WHERE kind = k.id), ?, ?
                FROM enquiry_kind k
                WHERE k.id = ?
                ON CONFLICT DO NOTHING
                """, topics, Math.max(1, topics.size()), (statement, topic) -> {
            statement.setObject(1, topic.id());
            statement.setString(2, topic.key());
            statement.setString(3, topic.name().da());
            statement.setString(4, topic.name().en());
            statement.setObject(5, kind);
        })) {
            for (int count : counts) {
                // A rewritten batch tells no counts; these topics were looked up before.
                added += count < 0 ? 1 : count;
            }
        }
        return added;
    }

    /** These are the kind's topics, in this order. */
    void putTopics(UUID kind, List<Topic> topics) {
        insertTopics(kind, topics);
        batches.batchUpdate(
                "UPDATE enquiry_topic SET name_da = ?, name_en = ?, position = ?, closed_at = NULL WHERE id = ?",
                topics,
                Math.max(1, topics.size()),
                (statement, topic) -> {
                    statement.setString(1, topic.name().da());
                    statement.setString(2, topic.name().en());
                    statement.setInt(3, topics.indexOf(topic));
                    statement.setObject(4, topic.id());
                });
    }

    void closeTopics(WriteTx tx, Collection<UUID> topics) {
        jdbc.sql("UPDATE enquiry_topic SET closed_at = :at WHERE id = ANY (:ids) AND closed_at IS NULL")
                .param("at", Sql.timestamp(tx.now()))
                .param("ids", topics.toArray(UUID[]::new))
                .update();
    }

    private static MapSqlParameterSource params(EnquiryKind kind) {
        return new MapSqlParameterSource()
                .addValue("id", kind.id())
                .addValue("key", kind.key())
                .addValue("nameDa", kind.name().da())
                .addValue("nameEn", kind.name().en())
                .addValue("target", kind.target().name())
                .addValue("count", kind.targetCount(), Types.INTEGER)
                .addValue("atDesk", kind.atDesk())
                .addValue("source", kind.source(), Types.VARCHAR);
    }

    private static EnquiryKind kind(ResultSet row, int number) throws SQLException {
        return new EnquiryKind(
                Sql.uuid(row, "id"),
                row.getString("key"),
                name(row),
                AnswerTarget.valueOf(row.getString("target")),
                row.getObject("target_count", Integer.class),
                row.getBoolean("at_desk"),
                row.getString("source"),
                row.getBoolean("closed"),
                row.getInt("version"),
                List.of());
    }

    private static Bilingual name(ResultSet row) throws SQLException {
        return new Bilingual(row.getString("name_da"), row.getString("name_en"));
    }
}
