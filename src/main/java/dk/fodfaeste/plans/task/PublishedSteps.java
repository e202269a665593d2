package dk.fodfaeste.plans.task;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.plans.Asked;
import dk.fodfaeste.plans.clock.Clocks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The steps of published templates. They never change, which the database sees to, and tell nothing of a family: each
 * server reads those of a template once and keeps them, instead of sending their texts with every task.
 */
@Repository
public class PublishedSteps {

    /** Own choice, some 30 MB: four times what 98 municipalities with the presets have. */
    private static final int MOST = 20_000;

    /**
     * What a step says of each of its tasks.
     *
     * @param position its place in the template, from 0
     * @param every    the rhythm in which its tasks come again; {@code null} where they do not
     * @param asks     what whoever does one of its tasks answers
     * @param clocks   other timings for some of them, as the row keeps them
     * @param form     the questionnaire whose answers do one of its tasks
     * @param strict   no reason lets one of its tasks be done before the step that it waits for
     */
    public record Step(
            int position,
            String phase,
            Bilingual phaseName,
            Bilingual title,
            Bilingual how,
            String timing,
            @Nullable String ruleKey,
            String source,
            boolean required,
            boolean initialed,
            @Nullable String every,
            @Nullable Asked asks,
            @Nullable String form,
            @Nullable String clocks,
            boolean strict) {

        /** When a task of it is due: one that came again goes by the rhythm, others by the clock of whom they are for. */
        String timing(boolean again, @Nullable String kind, @Nullable String relation) {
            if (again && every != null) {
                return every;
            }
            return clocks == null
                    ? timing
                    : Clocks.read(timing, clocks)
                            .choose(
                                    kind == null ? null : HouseholdKind.valueOf(kind),
                                    relation == null ? null : Relation.valueOf(relation))
                            .timing();
        }
    }

    /** The steps of one municipality. */
    public interface Steps {
        /** @throws IllegalStateException if there is none */
        Step get(UUID id);
    }

    /** Identifiers are only found in rows that the caller may see, and are kept apart by municipality as those rows are. */
    private record Key(short municipality, UUID id) {}

    private final JdbcClient jdbc;
    private final Cache<Key, Step> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PublishedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** May be asked while rows are read: the driver has taken all of them by then. */
    public Steps in(Tx tx) {
        short municipality = tx.caller().municipality();
        return id -> {
            Step step = kept.getIfPresent(new Key(municipality, id));
            return step == null ? readWithItsTemplate(municipality, id) : step;
        };
    }

    private Step readWithItsTemplate(short municipality, UUID wanted) {
        Map<Key, Step> read = jdbc
                .sql("""
                SELECT id, position, phase, phase_da, phase_en, title_da, title_en, how_da, how_en, timing, rule_key, source,
                       required, initials, repeat_every, asks, form, clocks, strict
                FROM plan_step
                WHERE template = (SELECT template FROM plan_step WHERE id = :wanted)
                """)
                .param("wanted", wanted)
                .query((row, n) -> Map.entry(new Key(municipality, Sql.uuid(row, "id")), step(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        kept.putAll(read);
        Step step = read.get(new Key(municipality, wanted));
        if (step == null) {
            throw new IllegalStateException("a task of a step that is not there");
        }
        return step;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("position"),
                row.getString("phase"),
                TaskRows.bilingual(row, "phase"),
                TaskRows.bilingual(row, "title"),
                TaskRows.bilingual(row, "how"),
                row.getString("timing"),
                row.getString("rule_key"),
                row.getString("source"),
                row.getBoolean("required"),
                row.getBoolean("initials"),
                row.getString("repeat_every"),
                Asked.read(row.getString("asks")),
                row.getString("form"),
                row.getString("clocks"),
                row.getBoolean("strict"));
    }
}
