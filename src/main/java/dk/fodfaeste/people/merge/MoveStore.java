package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.sql.Records;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Relation;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who went from one household to another. */
@Repository
class MoveStore {

    /** Rows that are expected of a household which a split has opened: nobody has worked on it by them. */
    private static final List<String> OPENED_WITH = List.of(
            "household_team",
            "household_unit",
            "people_change",
            "plan",
            "anchor",
            "arrival",
            "fitting_task",
            "person_move",
            "person_match_key",
            "possible_duplicate");

    /**
     * That somebody went.
     *
     * @param occasion of a move its own identifier, of a split that of all who went
     * @param opened   whether the household was opened for it
     * @param heir     who became the main person of the household that she left; {@code null} where nobody did
     */
    record Step(
            UUID id,
            UUID occasion,
            int position,
            UUID person,
            UUID fromHousehold,
            UUID toHousehold,
            boolean opened,
            Relation oldRelation,
            Relation newRelation,
            @Nullable UUID heir,
            @Nullable Relation heirRelation) {}

    private final JdbcClient jdbc;

    MoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(WriteTx tx, Step step) {
        jdbc.sql("""
                INSERT INTO person_move (id, occasion, position, person, from_household, to_household, opened, old_relation,
                                         new_relation, heir, heir_relation, at, account)
                VALUES (:id, :occasion, :position, :person, :fromHousehold, :toHousehold, :opened, :oldRelation,
                        :newRelation, :heir, :heirRelation, :at, :account)
                """)
                .paramSource(Records.params(step)
                        .addValue("at", Sql.timestamp(tx.now()))
                        .addValue("account", tx.caller().account(), Types.OTHER))
                .update();
    }

    /** What happened on an occasion and was not taken back, the last first. */
    List<Step> of(UUID occasion) {
        return jdbc.sql("""
                SELECT id, occasion, position, person, from_household, to_household, opened, old_relation, new_relation,
                       heir, heir_relation
                FROM person_move
                WHERE occasion = :occasion AND undone_at IS NULL
                ORDER BY position DESC
                FOR UPDATE
                """)
                .param("occasion", occasion)
                .query(Records.rows(Step.class))
                .list();
    }

    void undone(WriteTx tx, UUID occasion) {
        jdbc.sql(
                        "UPDATE person_move SET undone_at = :at, undone_by = :by WHERE occasion = :occasion AND undone_at IS NULL")
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("occasion", occasion)
                .update();
    }

    /** Whether anything stands about a household but what it was opened with. */
    boolean isWorkedOn(UUID household) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM rows_about(:households, :nobody, :aside))")
                .param("households", new UUID[] {household})
                .param("nobody", new UUID[0])
                .param("aside", OPENED_WITH.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
