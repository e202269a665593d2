package dk.fodfaeste.organisation;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.kernel.Sql;
import dk.fodfaeste.organisation.User.Membership;
import dk.fodfaeste.organisation.User.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users of a municipality. */
@Repository
class UserStore {

    private static final String SELECT = """
            SELECT a.id, a.login, a.name, k.email, k.phone, a.managed_by = :here AS managed, a.must_change, k.last_login_at,
                   k.left_at, k.version
            FROM member k
            JOIN account a ON a.id = k.account
            """;

    private static final String HAS_ROLE =
            "EXISTS (SELECT FROM membership m WHERE m.account = a.id AND m.ended_at IS NULL)";

    private record Held(UUID account, Membership membership) {}

    private final JdbcClient jdbc;

    UserStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<User> list(short here, UserFilter filter, @Nullable UUID after, int limit) {
        Map<String, Object> values = new HashMap<>();
        List<String> conditions = conditions(filter, values);
        if (after != null) {
            conditions.add("""
                    (a.name COLLATE "da-x-icu", a.id) > (SELECT b.name COLLATE "da-x-icu", b.id FROM account b WHERE b.id = :after)
                    """);
            values.put("after", after);
        }
        values.put("here", here);
        values.put("limit", limit);
        return withRoles(jdbc.sql(SELECT + " WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY a.name COLLATE \"da-x-icu\", a.id LIMIT :limit")
                .params(values)
                .query(UserStore::member)
                .list());
    }

    public Optional<User> find(short here, UUID account) {
        return withRoles(jdbc.sql(SELECT + " WHERE k.account = :account")
                        .param("here", here)
                        .param("account", account)
                        .query(UserStore::member)
                        .list())
                .stream()
                .findAny();
    }

    public UserCounts counts() {
        Map<State, Integer> byState = new EnumMap<>(State.class);
        jdbc.sql("""
                SELECT count(*) FILTER (WHERE k.left_at IS NOT NULL) AS deactivated,
                       count(*) FILTER (WHERE k.left_at IS NULL AND %1$s) AS active,
                       count(*) FILTER (WHERE k.left_at IS NULL AND NOT %1$s) AS without_role
                FROM member k
                JOIN account a ON a.id = k.account
                """.formatted(HAS_ROLE)).query(row -> {
            byState.put(State.ACTIVE, row.getInt("active"));
            byState.put(State.WITHOUT_ROLE, row.getInt("without_role"));
            byState.put(State.DEACTIVATED, row.getInt("deactivated"));
        });
        Map<Role, Integer> byRole = new EnumMap<>(Role.class);
        jdbc.sql("SELECT role, count(DISTINCT account) AS people FROM membership WHERE ended_at IS NULL GROUP BY role")
                .query(row -> {
                    byRole.put(Role.valueOf(row.getString("role")), row.getInt("people"));
                });
        return new UserCounts(byState, byRole);
    }

    /** Whether there is such a user; nobody else changes her until the transaction ends. */
    public boolean lock(UUID account) {
        return jdbc.sql("SELECT account FROM member WHERE account = :account FOR UPDATE")
                .param("account", account)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public void rename(UUID account, String name) {
        jdbc.sql("UPDATE account SET name = :name WHERE id = :account")
                .param("name", name)
                .param("account", account)
                .update();
    }

    public void change(UUID account, UserDetails details) {
        jdbc.sql("UPDATE member SET email = :email, phone = :phone, version = version + 1 WHERE account = :account")
                .param("email", details.email(), Types.VARCHAR)
                .param("phone", details.phone(), Types.VARCHAR)
                .param("account", account)
                .update();
    }

    /** Says that something about her changed. */
    public void touch(UUID account) {
        jdbc.sql("UPDATE member SET version = version + 1 WHERE account = :account")
                .param("account", account)
                .update();
    }

    public void leave(UUID account, Instant at) {
        jdbc.sql("UPDATE membership SET ended_at = :at WHERE account = :account AND ended_at IS NULL")
                .param("at", Sql.timestamp(at))
                .param("account", account)
                .update();
        jdbc.sql("UPDATE member SET left_at = :at, version = version + 1 WHERE account = :account")
                .param("at", Sql.timestamp(at))
                .param("account", account)
                .update();
    }

    public void comeBack(UUID account, Instant left) {
        jdbc.sql("""
                UPDATE membership m
                SET ended_at = NULL
                WHERE m.account = :account AND m.ended_at = :left
                  AND NOT EXISTS (SELECT FROM unit u WHERE u.id = m.unit AND u.closed_at IS NOT NULL)
                """)
                .param("account", account)
                .param("left", Sql.timestamp(left))
                .update();
        jdbc.sql("UPDATE member SET left_at = NULL, version = version + 1 WHERE account = :account")
                .param("account", account)
                .update();
    }

    private static List<String> conditions(UserFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add("true");
        State state = filter.state();
        if (state != null) {
            conditions.add(
                    switch (state) {
                        case ACTIVE -> "k.left_at IS NULL AND " + HAS_ROLE;
                        case WITHOUT_ROLE -> "k.left_at IS NULL AND NOT " + HAS_ROLE;
                        case DEACTIVATED -> "k.left_at IS NOT NULL";
                    });
        }
        if (filter.role() != null) {
            conditions.add(
                    "EXISTS (SELECT FROM membership m WHERE m.account = a.id AND m.ended_at IS NULL AND m.role = :role)");
            values.put("role", filter.role().name());
        }
        if (filter.unit() != null) {
            conditions.add("""
                    (EXISTS (SELECT FROM membership m WHERE m.account = a.id AND m.ended_at IS NULL AND m.unit = :unit)
                     OR EXISTS (SELECT FROM function_holder h JOIN work_function f ON f.id = h.function
                                WHERE h.account = a.id AND f.unit = :unit))
                    """);
            values.put("unit", filter.unit());
        }
        if (!filter.text().isBlank()) {
            conditions.add("(position(:text IN lower(a.name)) > 0 OR position(:text IN a.login) > 0)");
            values.put("text", filter.text().strip().toLowerCase(java.util.Locale.ROOT));
        }
        return conditions;
    }

    private List<User> withRoles(List<User> found) {
        Map<UUID, List<Membership>> roles =
                roles(found.stream().map(User::account).toList());
        return found.stream()
                .map(each -> new User(
                        each.account(),
                        each.login(),
                        each.name(),
                        each.email(),
                        each.phone(),
                        each.managed(),
                        each.mustChange(),
                        each.lastLoginAt(),
                        each.leftAt(),
                        each.version(),
                        roles.getOrDefault(each.account(), List.of())))
                .toList();
    }

    private Map<UUID, List<Membership>> roles(Collection<UUID> accounts) {
        return jdbc
                .sql("""
                SELECT m.account, m.id, m.role, m.unit, u.name AS unit_name, m.sensitivities
                FROM membership m
                LEFT JOIN unit u ON u.id = m.unit
                WHERE m.account = ANY (:accounts) AND m.ended_at IS NULL
                ORDER BY array_position(:order, m.role), u.name NULLS FIRST, m.id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("order", Arrays.stream(Role.values()).map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new Held(Sql.uuid(row, "account"), membership(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Held::account, Collectors.mapping(Held::membership, Collectors.toList())));
    }

    private static User member(ResultSet row, int number) throws SQLException {
        return new User(
                Sql.uuid(row, "id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getBoolean("managed"),
                row.getBoolean("must_change"),
                Sql.instantOrNull(row, "last_login_at"),
                Sql.instantOrNull(row, "left_at"),
                row.getInt("version"),
                List.of());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        String[] sensitivities = (String[]) row.getArray("sensitivities").getArray();
        return new Membership(
                Sql.uuid(row, "id"),
                Role.valueOf(row.getString("role")),
                Sql.uuidOrNull(row, "unit"),
                row.getString("unit_name"),
                Arrays.stream(sensitivities).map(Sensitivity::valueOf).collect(Collectors.toSet()));
    }
}
