package dk.fodfaeste.plans.editor;

import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Templates that are being written, and what they were before each change. */
@Repository
class DraftStore {

    private static final String COLUMNS = """
            SELECT d.id, d.key, d.name_da, d.name_en, d.based_on, d.definition, d.version, d.changed_at, a.name AS changed_by
            FROM template_draft d
            LEFT JOIN account a ON a.id = d.changed_by
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that are being worked on, by Danish name. */
    public List<TemplateDraft> all(int limit) {
        return jdbc.sql(COLUMNS + "WHERE d.discarded_at IS NULL ORDER BY d.name_da, d.id LIMIT :limit")
                .param("limit", limit)
                .query(DraftStore::draft)
                .list();
    }

    public @Nullable TemplateDraft find(UUID id) {
        return find(id, "AND d.discarded_at IS NULL");
    }

    /** The same with the row locked until the transaction ends. */
    public @Nullable TemplateDraft lock(UUID id) {
        return find(id, "AND d.discarded_at IS NULL FOR UPDATE OF d");
    }

    /** One that was put aside, locked. */
    public @Nullable TemplateDraft lockDiscarded(UUID id) {
        return find(id, "AND d.discarded_at IS NOT NULL FOR UPDATE OF d");
    }

    private @Nullable TemplateDraft find(UUID id, String suffix) {
        return jdbc.sql(COLUMNS + "WHERE d.id = :id " + suffix)
                .param("id", id)
                .query(DraftStore::draft)
                .optional()
                .orElse(null);
    }

    public @Nullable TemplateDraft byKey(String key) {
        return jdbc.sql(COLUMNS + "WHERE d.key = :key AND d.discarded_at IS NULL")
                .param("key", key)
                .query(DraftStore::draft)
                .optional()
                .orElse(null);
    }

    /**
     * Adds a draft.
     *
     * @return false where there is one of this key already
     */
    public boolean insert(WriteTx tx, UUID id, String key, Bilingual name, @Nullable UUID basedOn, String definition) {
        return jdbc.sql("""
                INSERT INTO template_draft (id, key, name_da, name_en, based_on, definition, changed_at, changed_by)
                VALUES (:id, :key, :da, :en, :basedOn, :definition, :at, :by)
                ON CONFLICT (municipality, key) WHERE discarded_at IS NULL DO NOTHING
                """)
                        .param("id", id)
                        .param("key", key)
                        .param("da", name.da())
                        .param("en", name.en())
                        .param("basedOn", basedOn, Types.OTHER)
                        .param("definition", definition)
                        .param("at", Sql.timestamp(tx.now()))
                        .param("by", tx.caller().account(), Types.OTHER)
                        .update()
                == 1;
    }

    /** Changes a draft, and keeps what it was; at most so many earlier states are kept. */
    public void change(WriteTx tx, TemplateDraft before, Bilingual name, String definition, int kept) {
        jdbc.sql("INSERT INTO template_draft_past (draft, version, definition) VALUES (:draft, :version, :definition)")
                .param("draft", before.id())
                .param("version", before.version())
                .param("definition", before.definition())
                .update();
        jdbc.sql("DELETE FROM template_draft_past WHERE draft = :draft AND version <= :oldest")
                .param("draft", before.id())
                .param("oldest", before.version() - kept)
                .update();
        jdbc.sql("""
                UPDATE template_draft
                SET name_da = :da, name_en = :en, definition = :definition, version = version + 1, changed_at = :at,
                    changed_by = :by
                WHERE id = :id
                """)
                .param("da", name.da())
                .param("en", name.en())
                .param("definition", definition)
                .param("at", Sql.timestamp(tx.now()))
                .param("by", tx.caller().account(), Types.OTHER)
                .param("id", before.id())
                .update();
    }

    /** What the draft was in that version; {@code null} where it is not kept any more. */
    public @Nullable String past(UUID draft, int version) {
        return jdbc.sql("SELECT definition FROM template_draft_past WHERE draft = :draft AND version = :version")
                .param("draft", draft)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    public void discard(WriteTx tx, UUID id) {
        jdbc.sql("UPDATE template_draft SET discarded_at = :at WHERE id = :id")
                .param("at", Sql.timestamp(tx.now()))
                .param("id", id)
                .update();
    }

    public void takeUp(UUID id) {
        jdbc.sql("UPDATE template_draft SET discarded_at = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** Removes a draft that has become a published version. */
    public void delete(UUID id) {
        jdbc.sql("DELETE FROM template_draft WHERE id = :id").param("id", id).update();
    }

    private static TemplateDraft draft(ResultSet row, int number) throws SQLException {
        return new TemplateDraft(
                Sql.uuid(row, "id"),
                row.getString("key"),
                new Bilingual(row.getString("name_da"), row.getString("name_en")),
                Sql.uuidOrNull(row, "based_on"),
                row.getString("definition"),
                row.getInt("version"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by"));
    }
}
