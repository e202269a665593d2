package dk.fodfaeste.access.account;

import dk.fodfaeste.access.Caller.Grant;
import dk.fodfaeste.access.EmergencyAccess;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.account.Accounts.Account;
import dk.fodfaeste.access.account.Accounts.AccountStatus;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, which belong to no municipality, and memberships, which do. */
@Repository
class AccountStore {

    private static final String COLUMNS = "SELECT id, login, name, password_hash, must_change, active FROM account ";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean any() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
    }

    public @Nullable Account findByLogin(String login) {
        return jdbc.sql(COLUMNS + "WHERE login = :login")
                .param("login", login)
                .query(AccountStore::account)
                .optional()
                .orElse(null);
    }

    public @Nullable Account find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = :id")
                .param("id", id)
                .query(AccountStore::account)
                .optional()
                .orElse(null);
    }

    public boolean isTaken(String key) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE login_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Returns false, and adds nothing, when the login is taken. */
    public boolean add(Account account, Instant at) {
        return jdbc.sql("""
                INSERT INTO account (id, login, login_key, name, password_hash, must_change, active, created_at)
                VALUES (:id, :login, :key, :name, :hash, :mustChange, :active, :at)
                ON CONFLICT DO NOTHING
                """)
                        .param("id", account.id())
                        .param("login", account.login())
                        .param("key", Logins.key(account.login()))
                        .param("name", account.name())
                        .param("hash", account.passwordHash())
                        .param("mustChange", account.mustChange())
                        .param("active", account.active())
                        .param("at", Sql.timestamp(at))
                        .update()
                == 1;
    }

    public void changePassword(UUID id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = :hash, must_change = false WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    public List<Short> municipalities(UUID account) {
        return jdbc.sql("""
                SELECT DISTINCT municipality
                FROM membership
                WHERE account = :account AND ended_at IS NULL
                ORDER BY municipality
                """)
                .param("account", account)
                .query((row, n) -> row.getShort(1))
                .list();
    }

    /** Who the account is here at that moment, and what she has opened for herself. */
    public AccountStatus standing(UUID account, Instant at) {
        Set<Grant> grants = new HashSet<>();
        Set<EmergencyAccess> emergencies = new HashSet<>();
        AtomicReference<AccountStatus> found = new AtomicReference<>(new AccountStatus("", false, Set.of(), Set.of()));
        jdbc.sql("SELECT a.name, a.must_change, m.role, m.unit, m.sensitivities, " + EmergencyAccessStore.COLUMNS + """
                 FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                LEFT JOIN glass_opening o ON o.account = m.account AND o.ends_at > :at AND o.closed_at IS NULL
                WHERE m.account = :account AND m.ended_at IS NULL
                """)
                .param("account", account)
                .param("at", Sql.timestamp(at))
                .query(row -> {
                    grants.add(grant(row));
                    if (Sql.uuidOrNull(row, "opening") != null) {
                        emergencies.add(EmergencyAccessStore.emergency(row));
                    }
                    found.set(new AccountStatus(
                            row.getString("name"), row.getBoolean("must_change"), grants, emergencies));
                });
        return found.get();
    }

    public void entered(UUID account, Instant at) {
        jdbc.sql("UPDATE member SET last_login_at = :at WHERE account = :account")
                .param("at", Sql.timestamp(at))
                .param("account", account)
                .update();
    }

    public void resetPassword(UUID id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = :hash, must_change = true WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** Makes the account a user of this municipality; whoever had left is back. */
    public void join(UUID account, short here) {
        jdbc.sql("""
                INSERT INTO member (account) VALUES (:account)
                ON CONFLICT (municipality, account) DO UPDATE SET left_at = NULL WHERE member.left_at IS NOT NULL
                """).param("account", account).update();
        jdbc.sql("UPDATE account SET managed_by = :here WHERE id = :account AND managed_by IS NULL")
                .param("here", here)
                .param("account", account)
                .update();
    }

    public List<String> administrators() {
        return jdbc.sql("""
                SELECT a.name
                FROM membership m
                JOIN account a ON a.id = m.account AND a.active
                WHERE m.role = 'ADMINISTRATOR' AND m.ended_at IS NULL
                ORDER BY a.name COLLATE "da-x-icu"
                LIMIT 10
                """).query((row, n) -> row.getString(1)).list();
    }

    public void addMembership(UUID id, UUID account, Grant grant, Instant at) {
        jdbc.sql("""
                INSERT INTO membership (id, account, role, unit, sensitivities, created_at)
                VALUES (:id, :account, :role, :unit, :sensitivities, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("account", account)
                .param("role", grant.role().name())
                .param("unit", grant.unit(), Types.OTHER)
                .param(
                        "sensitivities",
                        grant.sensitivities().stream().map(Enum::name).toArray(String[]::new))
                .param("at", Sql.timestamp(at))
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                Sql.uuid(row, "id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("must_change"),
                row.getBoolean("active"));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String[] sensitivities = (String[]) row.getArray("sensitivities").getArray();
        return new Grant(
                Role.valueOf(row.getString("role")),
                Sql.uuidOrNull(row, "unit"),
                Arrays.stream(sensitivities).map(Sensitivity::valueOf).collect(Collectors.toSet()));
    }
}
