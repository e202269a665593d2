package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.enquiries.enquiry.Enquiry.What;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.Counts;
import dk.fodfaeste.enquiries.enquiry.EnquiryFilter.View;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Enquiries and what happened to them. */
@Repository
class EnquiryStore {

    private static final int MOST = 300;

    /** Names are values of their own: they are asked for the few rows that are shown. */
    private static final String SELECT = """
            SELECT e.id, e.kind, e.topic, e.asker, e.asker_name AS name, e.asker_phone AS phone, e.household, e.person, e.language,
                   e.area, e.question, e.sensitivity, FALSE AS hidden, e.received_at AS received,
                   (SELECT name FROM account WHERE id = e.received_by) AS received_by, e.responsible,
                   (SELECT name FROM account WHERE id = e.responsible) AS responsible_name, e.due_at AS due,
                   e.answered_at AS answered, (SELECT name FROM account WHERE id = e.answered_by) AS answered_by, e.answer,
                   e.follow_what, e.follow_on, e.follow_by, (SELECT name FROM account WHERE id = e.follow_by) AS follow_by_name,
                   e.follow_unit, (SELECT name FROM unit WHERE id = e.follow_unit) AS follow_unit_name,
                   e.followed_at AS followed, e.at_desk, e.withdrawn_at AS withdrawn, e.forgotten_at AS forgotten, e.version
            FROM enquiry e
            """;

    /** What the caller reaches: whoever is restricted to units sees families of these, and else what she has to do with. */
    private static final String REACHED = """
            e.withdrawn_at IS NULL
              AND (:all OR (e.household IS NULL AND (e.follow_unit = ANY (:units)
                                OR CAST(:account AS uuid) IN (e.received_by, e.responsible, e.follow_by)))
                        OR e.household = ANY (:opened)
                        OR EXISTS (SELECT FROM household_unit u WHERE u.household = e.household AND u.unit = ANY (:units)))
            """;

    private static final String OF_FILTER = """
              AND (CAST(:kind AS uuid) IS NULL OR e.kind = :kind)
              AND (NOT :mine OR CAST(:account AS uuid) IN (e.responsible, e.follow_by)
                   OR (e.responsible IS NULL AND e.received_by = :account))
            """;

    private final JdbcClient jdbc;

    EnquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Enquiry> list(Tx tx, EnquiryFilter filter, @Nullable UUID after, int limit) {
        return filtered(
                        tx,
                        filter,
                        SELECT + "WHERE " + REACHED + OF_FILTER
                                + switch (filter.view()) {
                                    case OPEN, LATE -> """
                      AND e.answered_at IS NULL AND (NOT :late OR e.due_at < :dueBefore)
                      AND (CAST(:after AS uuid) IS NULL OR (coalesce(e.due_at, e.received_at), e.id) > (
                          SELECT coalesce(a.due_at, a.received_at), a.id FROM enquiry a WHERE a.id = :after))
                    ORDER BY coalesce(e.due_at, e.received_at), e.id
                    LIMIT :limit
                    """;
                                    case FOLLOW_UP -> """
                      AND e.follow_on IS NOT NULL AND e.followed_at IS NULL
                      AND (CAST(:after AS uuid) IS NULL OR (e.follow_on, e.id) > (
                          SELECT a.follow_on, a.id FROM enquiry a WHERE a.id = :after))
                    ORDER BY e.follow_on, e.id
                    LIMIT :limit
                    """;
                                    case ANSWERED -> """
                      AND e.answered_at IS NOT NULL
                      AND (CAST(:after AS uuid) IS NULL OR (e.received_at, e.id) < (
                          SELECT a.received_at, a.id FROM enquiry a WHERE a.id = :after))
                    ORDER BY e.received_at DESC, e.id DESC
                    LIMIT :limit
                    """;
                                })
                .param("late", filter.view() == View.LATE)
                .param("after", after, Types.OTHER)
                .param("limit", limit)
                .query(Records.rows(Enquiry.class))
                .list();
    }

    Counts counts(Tx tx, EnquiryFilter filter) {
        return filtered(tx, filter, """
                SELECT count(*) FILTER (WHERE e.answered_at IS NULL) AS open,
                       count(*) FILTER (WHERE e.answered_at IS NULL AND e.due_at < :dueBefore) AS late,
                       count(*) FILTER (WHERE e.follow_on IS NOT NULL AND e.followed_at IS NULL) AS follow_up,
                       -1 AS answered
                FROM enquiry e
                WHERE (e.answered_at IS NULL OR (e.follow_on IS NOT NULL AND e.followed_at IS NULL)) AND
                """ + REACHED + OF_FILTER)
                .query(Records.rows(Counts.class))
                .single();
    }

    List<Enquiry> of(UUID household) {
        return jdbc.sql(SELECT + """
                WHERE e.household = :household AND e.withdrawn_at IS NULL
                ORDER BY e.received_at DESC, e.id DESC
                LIMIT :limit
                """)
                .param("household", household)
                .param("limit", MOST)
                .query(Records.rows(Enquiry.class))
                .list();
    }

    List<Enquiry> desk(Tx tx, Instant from, Instant until) {
        return reached(tx, SELECT + "WHERE " + REACHED + """
                  AND e.at_desk AND e.received_at >= :from AND e.received_at < :until
                ORDER BY e.received_at DESC, e.id DESC
                LIMIT :limit
                """)
                .param("from", Sql.timestamp(from))
                .param("until", Sql.timestamp(until))
                .param("limit", MOST)
                .query(Records.rows(Enquiry.class))
                .list();
    }

    List<Enquiry> find(Tx tx, UUID id) {
        return reached(tx, SELECT + "WHERE e.id = :id AND " + REACHED)
                .param("id", id)
                .query(Records.rows(Enquiry.class))
                .list();
    }

    void lock(UUID id) {
        jdbc.sql("SELECT version FROM enquiry WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    List<Enquiry.Event> events(UUID enquiry, int limit) {
        return jdbc.sql("""
                SELECT v.what, v.at, (SELECT name FROM account WHERE id = v.account) AS by
                FROM enquiry_event v
                WHERE v.enquiry = :enquiry
                ORDER BY v.at, v.id
                LIMIT :limit
                """)
                .param("enquiry", enquiry)
                .param("limit", limit)
                .query(Records.rows(Enquiry.Event.class))
                .list();
    }

    void insert(WriteTx tx, Enquiry enquiry) {
        jdbc.sql("""
                INSERT INTO enquiry (id, kind, topic, asker, asker_name, asker_phone, household, person, language, area, question,
                                     sensitivity, received_at, received_by, responsible, due_at, at_desk)
                VALUES (:id, :kind, :topic, :asker, :name, :phone, :household, :person, :language, :area, :question,
                        :sensitivity, :received, :account, :responsible, :due, :atDesk)
                """).paramSource(params(tx, enquiry)).update();
    }

    void change(WriteTx tx, Enquiry enquiry) {
        jdbc.sql("""
                UPDATE enquiry
                SET kind = :kind, topic = :topic, asker = :asker, asker_name = :name, asker_phone = :phone,
                    household = :household, person = :person, language = :language, area = :area, question = :question,
                    sensitivity = :sensitivity, received_at = :received, responsible = :responsible, due_at = :due,
                    version = version + 1
                WHERE id = :id
                """).paramSource(params(tx, enquiry)).update();
    }

    void answer(WriteTx tx, UUID id, @Nullable Instant at, @Nullable UUID by, @Nullable String answer) {
        jdbc.sql("""
                UPDATE enquiry
                SET answered_at = :at, answered_by = :by, answer = :answer, version = version + 1
                WHERE id = :id
                """)
                .param("at", Sql.timestamp(at), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by, Types.OTHER)
                .param("answer", answer, Types.VARCHAR)
                .param("id", id)
                .update();
    }

    void followUp(WriteTx tx, UUID id, String what, LocalDate on, @Nullable UUID by, @Nullable UUID unit) {
        jdbc.sql("""
                UPDATE enquiry
                SET follow_what = :what, follow_on = :on, follow_by = :by, follow_unit = :unit, followed_at = NULL,
                    followed_by = NULL, version = version + 1
                WHERE id = :id
                """)
                .param("what", what)
                .param("on", on)
                .param("by", by, Types.OTHER)
                .param("unit", unit, Types.OTHER)
                .param("id", id)
                .update();
    }

    void followed(WriteTx tx, UUID id, boolean done) {
        jdbc.sql("UPDATE enquiry SET followed_at = :at, followed_by = :by, version = version + 1 WHERE id = :id")
                .param("at", done ? Sql.timestamp(tx.now()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", done ? tx.caller().account() : null, Types.OTHER)
                .param("id", id)
                .update();
    }

    void withdraw(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE enquiry SET withdrawn_at = :at, withdrawn_by = :by, version = version + 1 WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", id)
                .update();
    }

    /** Returns false where it was not withdrawn by the caller. */
    boolean restore(WriteTx tx, UUID id) {
        return jdbc.sql("""
                UPDATE enquiry
                SET withdrawn_at = NULL, withdrawn_by = NULL, version = version + 1
                WHERE id = :id AND withdrawn_at IS NOT NULL AND forgotten_at IS NULL
                  AND withdrawn_by IS NOT DISTINCT FROM CAST(:by AS uuid)
                """)
                        .param("id", id)
                        .param("by", tx.caller().account(), Types.OTHER)
                        .update()
                == 1;
    }

    int forget(WriteTx tx, Instant before) {
        return jdbc.sql("""
                UPDATE enquiry
                SET asker_name = NULL, asker_phone = NULL, question = NULL, answer = NULL, follow_what = NULL, household = NULL,
                    person = NULL, forgotten_at = :at, version = version + 1
                WHERE forgotten_at IS NULL AND coalesce(withdrawn_at, answered_at) < :before
                  AND (withdrawn_at IS NOT NULL OR follow_on IS NULL OR followed_at IS NOT NULL)
                """)
                .param("at", Sql.timestamp(tx.now()))
                .param("before", Sql.timestamp(before))
                .update();
    }

    void note(WriteTx tx, UUID enquiry, What what) {
        jdbc.sql(
                        "INSERT INTO enquiry_event (id, enquiry, what, at, account) VALUES (:id, :enquiry, :what, :at, :account)")
                .param("id", Ids.next())
                .param("enquiry", enquiry)
                .param("what", what.name())
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .update();
    }

    private StatementSpec filtered(Tx tx, EnquiryFilter filter, String sql) {
        return reached(tx, sql)
                .param("kind", filter.kind(), Types.OTHER)
                .param("mine", filter.mine())
                // What is due by the end of a day is kept until its last second is over.
                .param("dueBefore", Sql.timestamp(tx.now().minusMillis(999)));
    }

    private StatementSpec reached(Tx tx, String sql) {
        return jdbc.sql(sql)
                .param("all", tx.scope().wholeMunicipality())
                .param("units", tx.scope().unitArray())
                .param("opened", tx.scope().openedArray())
                .param("account", tx.caller().account(), Types.OTHER);
    }

    private static MapSqlParameterSource params(WriteTx tx, Enquiry enquiry) {
        return Records.params(enquiry).addValue("account", tx.caller().account(), Types.OTHER);
    }
}
