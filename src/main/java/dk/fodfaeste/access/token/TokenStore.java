package dk.fodfaeste.access.token;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.token.Tokens.Token;
import dk.fodfaeste.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** API tokens: a hash of each secret, never the secret. */
@Repository
class TokenStore {

    private static final String COLUMNS = """
            SELECT t.id, t.name, t.scopes, t.created_at, t.expires_at, t.revoked_at IS NOT NULL AS revoked,
                   a.name AS created_by, t.last_used_on
            FROM api_token t
            LEFT JOIN account a ON a.id = t.created_by
            """;

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(Token token, byte[] hash, @Nullable UUID by) {
        jdbc.sql("""
                INSERT INTO api_token (id, name, secret_hash, scopes, created_at, created_by, expires_at)
                VALUES (:id, :name, :hash, :scopes, :at, :by, :expires)
                """)
                .param("id", token.id())
                .param("name", token.name())
                .param("hash", hash)
                .param("scopes", token.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param("at", Sql.timestamp(token.createdAt()))
                .param("by", by, Types.OTHER)
                .param("expires", Sql.timestamp(token.expiresAt()))
                .update();
    }

    public Optional<Token> find(byte[] hash) {
        return jdbc.sql(COLUMNS + "WHERE t.secret_hash = :hash")
                .param("hash", hash)
                .query(TokenStore::token)
                .optional();
    }

    public Optional<Token> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE t.id = :id")
                .param("id", id)
                .query(TokenStore::token)
                .optional();
    }

    public List<Token> list() {
        return jdbc.sql(COLUMNS + "ORDER BY t.created_at DESC, t.id LIMIT 500")
                .query(TokenStore::token)
                .list();
    }

    public void revoke(UUID id, Instant at) {
        jdbc.sql("UPDATE api_token SET revoked_at = coalesce(revoked_at, :at) WHERE id = :id")
                .param("at", Sql.timestamp(at))
                .param("id", id)
                .update();
    }

    public boolean exists(UUID id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM api_token WHERE id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void used(UUID id, LocalDate day) {
        jdbc.sql("UPDATE api_token SET last_used_on = :day WHERE id = :id AND last_used_on IS DISTINCT FROM :day")
                .param("day", day)
                .param("id", id)
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        String[] scopes = (String[]) row.getArray("scopes").getArray();
        return new Token(
                Sql.uuid(row, "id"),
                row.getString("name"),
                Arrays.stream(scopes).map(ApiScope::valueOf).collect(Collectors.toSet()),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                row.getBoolean("revoked"),
                row.getString("created_by"),
                Sql.date(row, "last_used_on"));
    }
}
