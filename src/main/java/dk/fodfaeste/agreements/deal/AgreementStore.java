package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.agreements.Agreement;
import dk.fodfaeste.agreements.Agreement.Counter;
import dk.fodfaeste.agreements.Agreement.Event;
import dk.fodfaeste.agreements.Agreement.Milestone;
import dk.fodfaeste.agreements.Agreement.Party;
import dk.fodfaeste.agreements.Agreement.Side;
import dk.fodfaeste.agreements.Agreement.Withdrawal;
import dk.fodfaeste.agreements.Kind;
import dk.fodfaeste.agreements.Tally.Sum;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Sql;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements, and what belongs to them. */
@Repository
public class AgreementStore {

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_EVENTS = 200;

    /** An agreement as its row has it. */
    public record Row(
            UUID id,
            UUID kind,
            String title,
            @Nullable UUID household,
            @Nullable UUID person,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String document,
            @Nullable String documentLink,
            @Nullable String meeting,
            @Nullable Boolean conditionMet,
            @Nullable String conditionSource,
            @Nullable LocalDate withdrawnOn,
            @Nullable Side withdrawnBy,
            @Nullable String withdrawnReason,
            int content,
            int version,
            Instant createdAt) {

        Agreement with(
                Kind what, List<Party> parties, List<Counter> counters, List<Milestone> milestones, List<Event> marks) {
            return new Agreement(
                    id,
                    what,
                    title,
                    household,
                    person,
                    startsOn,
                    endsOn,
                    document,
                    documentLink,
                    meeting,
                    conditionMet,
                    conditionSource,
                    withdrawnOn == null || withdrawnBy == null
                            ? null
                            : new Withdrawal(withdrawnOn, withdrawnBy, withdrawnReason),
                    content,
                    version,
                    createdAt,
                    parties,
                    counters,
                    milestones,
                    marks);
        }
    }

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes it, or uses of it, until the transaction ends; whether there is one. */
    boolean lock(UUID id) {
        return jdbc.sql("SELECT id FROM agreement WHERE id = :id AND discarded_at IS NULL FOR NO KEY UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<Row> rows(Collection<UUID> ids) {
        return jdbc.sql("""
                SELECT a.id, a.kind, a.title, coalesce(a.household, p.household) AS household, a.person, a.starts_on,
                       a.ends_on, a.document, a.document_link, a.meeting, a.condition_met, a.condition_source,
                       a.withdrawn_on, a.withdrawn_by, a.withdrawn_reason, a.content, a.version, a.created_at
                FROM agreement a
                LEFT JOIN person p ON p.id = a.person
                WHERE a.id = ANY (:ids) AND a.discarded_at IS NULL
                ORDER BY a.starts_on DESC, a.id DESC
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Records.rows(Row.class))
                .list();
    }

    /** Those between organisations, the newest first. */
    List<UUID> between(int most) {
        return jdbc.sql("""
                SELECT id
                FROM agreement
                WHERE household IS NULL AND person IS NULL AND discarded_at IS NULL
                ORDER BY starts_on DESC, id DESC
                LIMIT :most
                """).param("most", most).query(Sql::onlyUuid).list();
    }

    List<Party> parties(Collection<UUID> agreements) {
        return jdbc.sql("""
                SELECT id, agreement, kind, name, number, contact, phone, email, left_on, left_reason
                FROM agreement_party
                WHERE agreement = ANY (:ids)
                ORDER BY agreement, position, id
                LIMIT :most
                """)
                .param("ids", agreements.toArray(UUID[]::new))
                .param("most", MOST_PARTS)
                .query(Records.rows(Party.class))
                .list();
    }

    List<Counter> counters(Collection<UUID> agreements) {
        return jdbc.sql("""
                SELECT id, agreement, key, ceiling, first_day, last_day
                FROM agreement_counter
                WHERE agreement = ANY (:ids)
                ORDER BY agreement, position, id
                LIMIT :most
                """)
                .param("ids", agreements.toArray(UUID[]::new))
                .param("most", MOST_PARTS)
                .query(Records.rows(Counter.class))
                .list();
    }

    List<Milestone> milestones(Collection<UUID> agreements) {
        return jdbc.sql("""
                SELECT id, agreement, text, due_on, done_on
                FROM agreement_milestone
                WHERE agreement = ANY (:ids)
                ORDER BY agreement, position, id
                LIMIT :most
                """)
                .param("ids", agreements.toArray(UUID[]::new))
                .param("most", MOST_PARTS)
                .query(Records.rows(Milestone.class))
                .list();
    }

    /** What counters have been used, by month and party. */
    List<Sum> sums(Collection<UUID> counters) {
        return jdbc.sql("""
                SELECT counter, month, party, CAST(sum(amount) AS bigint) AS amount
                FROM agreement_use
                WHERE counter = ANY (:ids)
                GROUP BY counter, month, party
                """)
                .param("ids", counters.toArray(UUID[]::new))
                .query(Records.rows(Sum.class))
                .list();
    }

    /** The newest approval of each side and the newest meeting, of each agreement. */
    List<Event> marks(Collection<UUID> agreements) {
        return jdbc.sql("""
                SELECT DISTINCT ON (e.agreement, e.what)
                       e.id, e.agreement, e.at, e.what, e.day, e.content, e.detail, a.name AS by, false AS undone
                FROM agreement_event e
                LEFT JOIN account a ON a.id = e.account
                WHERE e.agreement = ANY (:ids) AND e.what IN ('APPROVED_US', 'APPROVED_THEM', 'MET')
                  AND NOT EXISTS (SELECT FROM agreement_event u WHERE u.undoes = e.id)
                ORDER BY e.agreement, e.what, CASE WHEN e.what = 'MET' THEN e.day END DESC, e.at DESC, e.id DESC
                """)
                .param("ids", agreements.toArray(UUID[]::new))
                .query(Records.rows(Event.class))
                .list();
    }

    /** All that has happened, the newest first. */
    List<Event> events(UUID agreement) {
        return jdbc.sql("""
                SELECT e.id, e.agreement, e.at, e.what, e.day, e.content, e.detail, a.name AS by,
                       EXISTS (SELECT FROM agreement_event u WHERE u.undoes = e.id) AS undone
                FROM agreement_event e
                LEFT JOIN account a ON a.id = e.account
                WHERE e.agreement = :agreement
                ORDER BY e.at DESC, e.id DESC
                LIMIT :most
                """)
                .param("agreement", agreement)
                .param("most", MOST_EVENTS)
                .query(Records.rows(Event.class))
                .list();
    }

    /** Adds it, unless it is there already; whether it was added. */
    boolean insert(Row row) {
        return jdbc.sql("""
                INSERT INTO agreement (id, kind, title, household, person, starts_on, ends_on, document, document_link,
                                       meeting, condition_met, condition_source, created_at)
                VALUES (:id, :kind, :title, :household, :person, :startsOn, :endsOn, :document, :documentLink,
                        :meeting, :conditionMet, :conditionSource, :createdAt)
                ON CONFLICT (municipality, kind, title, starts_on)
                    WHERE household IS NULL AND person IS NULL AND discarded_at IS NULL DO NOTHING
                """).paramSource(Records.params(row)).update() == 1;
    }

    /** Takes it out of sight, or puts it back; whether it was not so already. */
    boolean discard(UUID id, @Nullable Instant at) {
        return jdbc.sql("""
                UPDATE agreement
                SET discarded_at = :at, version = version + 1
                WHERE id = :id AND (discarded_at IS NULL) = (CAST(:at AS timestamptz) IS NOT NULL)
                """)
                        .param("id", id)
                        .param("at", Sql.timestamp(at), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** Whether it is out of sight, and nobody else changes that until the transaction ends. */
    boolean lockDiscarded(UUID id) {
        return jdbc.sql("SELECT id FROM agreement WHERE id = :id AND discarded_at IS NOT NULL FOR NO KEY UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Gives it what it says now, and the next version. */
    void update(Row row) {
        jdbc.sql("""
                UPDATE agreement
                SET title = :title, starts_on = :startsOn, ends_on = :endsOn, document = :document,
                    document_link = :documentLink, meeting = :meeting, withdrawn_on = :withdrawnOn,
                    withdrawn_by = :withdrawnBy, withdrawn_reason = :withdrawnReason, content = :content,
                    version = version + 1
                WHERE id = :id
                """).paramSource(Records.params(row)).update();
    }

    void put(Party party, int position) {
        jdbc.sql("""
                INSERT INTO agreement_party (id, agreement, position, kind, name, number, contact, phone, email)
                VALUES (:id, :agreement, :position, :kind, :name, :number, :contact, :phone, :email)
                ON CONFLICT (municipality, id) DO UPDATE
                SET position = :position, kind = :kind, name = :name, number = :number, contact = :contact,
                    phone = :phone, email = :email, left_on = :leftOn, left_reason = :leftReason
                """)
                .paramSource(Records.params(party).addValue("position", position))
                .update();
    }

    /** Whether anything was used by a party. */
    boolean hasUses(UUID party) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM agreement_use WHERE party = :party)")
                .param("party", party)
                .query(Boolean.class)
                .single();
    }

    void removeParty(UUID party) {
        jdbc.sql("DELETE FROM agreement_party WHERE id = :id")
                .param("id", party)
                .update();
    }

    void put(Counter counter, int position) {
        jdbc.sql("""
                INSERT INTO agreement_counter (id, agreement, position, key, ceiling, first_day, last_day)
                VALUES (:id, :agreement, :position, :key, :ceiling, :firstDay, :lastDay)
                ON CONFLICT (municipality, id) DO UPDATE
                SET ceiling = :ceiling, first_day = :firstDay, last_day = :lastDay
                """)
                .paramSource(Records.params(counter).addValue("position", position))
                .update();
    }

    void put(Milestone milestone, int position) {
        jdbc.sql("""
                INSERT INTO agreement_milestone (id, agreement, position, text, due_on, done_on)
                VALUES (:id, :agreement, :position, :text, :dueOn, :doneOn)
                ON CONFLICT (municipality, id) DO UPDATE
                SET position = :position, text = :text, due_on = :dueOn, done_on = :doneOn
                """)
                .paramSource(Records.params(milestone).addValue("position", position))
                .update();
    }

    void removeMilestone(UUID milestone) {
        jdbc.sql("DELETE FROM agreement_milestone WHERE id = :id")
                .param("id", milestone)
                .update();
    }

    /** Writes down what has happened. */
    void happened(
            WriteTx tx,
            UUID agreement,
            Event.What what,
            @Nullable LocalDate day,
            int content,
            @Nullable String detail) {
        add(tx, agreement, what, day, content, detail, null);
    }

    /** Takes something back that has happened; whether nobody else had. */
    boolean undo(WriteTx tx, Event event) {
        return add(tx, event.agreement(), Event.What.UNDONE, event.day(), event.content(), event.detail(), event.id())
                == 1;
    }

    private int add(
            WriteTx tx,
            UUID agreement,
            Event.What what,
            @Nullable LocalDate day,
            int content,
            @Nullable String detail,
            @Nullable UUID undoes) {
        return jdbc.sql("""
                INSERT INTO agreement_event (id, agreement, at, account, what, day, content, detail, undoes)
                VALUES (:id, :agreement, :at, :account, :what, :day, :content, :detail, :undoes)
                ON CONFLICT (municipality, undoes) DO NOTHING
                """)
                .param("id", Ids.next())
                .param("agreement", agreement)
                .param("at", Sql.timestamp(tx.now()))
                .param("account", tx.caller().account(), Types.OTHER)
                .param("what", what.name())
                .param("day", day, Types.DATE)
                .param("content", content)
                .param("detail", detail)
                .param("undoes", undoes, Types.OTHER)
                .update();
    }
}
