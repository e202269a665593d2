package dk.fodfaeste.people.household;

import dk.fodfaeste.access.Scope;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.HouseholdSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Households; row-level security keeps to the municipality, the scope to the caller's units. */
@Repository
public class HouseholdStore {

    private static final int BATCH = 1000;

    private static final String COLUMNS = """
            SELECT h.id, h.case_number, h.source_number, h.name, h.kind, h.address, h.protected_address, h.created_at,
                   h.version
            FROM household h
            """;

    private static final String SUMMARIES = """
            SELECT h.id, h.case_number, h.name, h.kind, h.protected_address, p.main, p.size, p.language,
                   p.interpreter
            FROM household h
            CROSS JOIN LATERAL (
                SELECT count(*) AS size,
                       min(concat_ws(' ', first_names, last_name)) FILTER (WHERE relation = 'MAIN') AS main,
                       min(language) FILTER (WHERE relation = 'MAIN') AS language,
                       coalesce(bool_or(interpreter), false) AS interpreter
                FROM person
                WHERE household = h.id AND merged_into IS NULL
            ) p
            """;

    // A household that has become one with another is hidden behind that one.
    private static final String REACHED = """
            h.merged_into IS NULL AND (:all OR EXISTS (SELECT FROM household_unit u WHERE u.household = h.id AND u.unit = ANY (:units))
             OR h.id = ANY (:opened))
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    HouseholdStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the next so many case numbers of a year and returns the first of them. */
    public int takeCaseNumbers(int year, int count) {
        return jdbc.sql("""
                INSERT INTO case_counter (year, last)
                VALUES (:year, :count)
                ON CONFLICT (municipality, year) DO UPDATE SET last = case_counter.last + :count
                RETURNING last
                """)
                        .param("year", year)
                        .param("count", count)
                        .query(Integer.class)
                        .single()
                - count
                + 1;
    }

    public void insert(List<Household> households) {
        batches.batchUpdate("""
                INSERT INTO household (id, case_number, source_number, name, kind, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, households, BATCH, (statement, household) -> {
            statement.setObject(1, household.id());
            statement.setString(2, household.caseNumber());
            statement.setString(3, household.sourceNumber());
            statement.setString(4, household.name());
            statement.setString(5, household.kind().name());
            statement.setObject(6, Sql.timestamp(household.createdAt()));
        });
    }

    public void rename(UUID id, String name) {
        jdbc.sql("UPDATE household SET name = :name, version = version + 1 WHERE id = :id AND name <> :name")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Those of these households that the scope reaches, yet without their persons. */
    public List<Household> find(Scope scope, Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE h.id = ANY (:ids) AND " + REACHED)
                .param("ids", ids.toArray(UUID[]::new))
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .query(HouseholdStore::household)
                .list();
    }

    /** The household with this case number, if the scope reaches it. */
    public @Nullable UUID byCaseNumber(Scope scope, String caseNumber) {
        return jdbc.sql("SELECT h.id FROM household h WHERE h.case_number = :number AND " + REACHED)
                .param("number", caseNumber)
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    public List<Household> findEverywhere(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "WHERE h.id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(HouseholdStore::household)
                .list();
    }

    /** The one that stays, where the one of that number has become one with it. */
    public List<Household> findBySource(Collection<String> numbers) {
        return jdbc.sql("""
                SELECT k.id, k.case_number, h.source_number, k.name, k.kind, k.address, k.protected_address,
                       k.created_at, k.version
                FROM household h
                JOIN household k ON k.id = coalesce(h.merged_into, h.id)
                WHERE h.source_number = ANY (:numbers)
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(HouseholdStore::household)
                .list();
    }

    public Map<UUID, HouseholdSummary> summaries(Scope scope, Collection<UUID> ids) {
        return jdbc
                .sql(SUMMARIES + "WHERE h.id = ANY (:ids) AND " + REACHED)
                .param("ids", ids.toArray(UUID[]::new))
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .query(HouseholdStore::summary)
                .list()
                .stream()
                .collect(Collectors.toMap(HouseholdSummary::id, Function.identity()));
    }

    /** By name in Danish order; the page begins behind {@code after}. */
    public List<HouseholdSummary> list(Scope scope, SearchText search, @Nullable UUID after, int limit) {
        List<String> conditions = new ArrayList<>(List.of(REACHED));
        if (after != null) {
            conditions.add("(h.name, h.id) > (SELECT a.name, a.id FROM household a WHERE a.id = :after)");
        }
        if (!search.words().isEmpty()) {
            conditions.add("h.id IN (SELECT p.household FROM person p WHERE " + search.condition()
                    + " AND p.merged_into IS NULL)");
        }
        if (search.number() != null) {
            conditions.add("""
                    (h.case_number = :number OR h.source_number = :number OR h.id IN (
                        SELECT p.household
                        FROM person_number n
                        JOIN person p ON p.id = n.person
                        WHERE n.value = :compact))
                    """);
        }
        return jdbc.sql(SUMMARIES + "WHERE " + String.join(" AND ", conditions) + " ORDER BY h.name, h.id LIMIT :limit")
                .param("all", scope.wholeMunicipality())
                .param("units", scope.unitArray())
                .param("opened", scope.openedArray())
                .param("after", after, Types.OTHER)
                .params(search.parameters())
                .param("number", search.number())
                .param("limit", limit)
                .query(HouseholdStore::summary)
                .list();
    }

    public void involve(Map<UUID, ? extends Collection<UUID>> unitsByHousehold) {
        List<UUID[]> pairs = unitsByHousehold.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(unit -> new UUID[] {entry.getKey(), unit}))
                .toList();
        batches.batchUpdate(
                "INSERT INTO household_unit (household, unit) VALUES (?, ?) ON CONFLICT DO NOTHING",
                pairs,
                BATCH,
                (statement, pair) -> {
                    statement.setObject(1, pair[0]);
                    statement.setObject(2, pair[1]);
                });
    }

    private static Household household(ResultSet row, int number) throws SQLException {
        return new Household(
                Sql.uuid(row, "id"),
                row.getString("case_number"),
                row.getString("source_number"),
                row.getString("name"),
                HouseholdKind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getBoolean("protected_address"),
                Sql.instant(row, "created_at"),
                row.getInt("version"),
                List.of());
    }

    private static HouseholdSummary summary(ResultSet row, int number) throws SQLException {
        return new HouseholdSummary(
                Sql.uuid(row, "id"),
                row.getString("case_number"),
                row.getString("name"),
                row.getString("main"),
                HouseholdKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                row.getString("language"),
                row.getBoolean("interpreter"),
                row.getBoolean("protected_address"));
    }
}
