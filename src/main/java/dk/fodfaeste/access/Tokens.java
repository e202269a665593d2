package dk.fodfaeste.access;

import dk.fodfaeste.access.store.TenancyStore;
import dk.fodfaeste.access.store.TokenStore;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for other systems. A token reads {@code fod_<municipality>_<secret>}; only a hash of the secret is kept, so it is
 * shown once, when it is made.
 */
@Service
public class Tokens {

    /** A token as administrators see it. */
    public record Token(UUID id, String name, Set<ApiScope> scopes, Instant createdAt, Instant expiresAt, boolean revoked) {}

    private static final Pattern FORM = Pattern.compile("fod_(\\d{3,4})_([A-Za-z0-9_-]{43})");
    private static final int SECRET_BYTES = 32;

    private final TokenStore store;
    private final TenancyStore tenancy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, TenancyStore tenancy, Clock clock) {
        this.store = store;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Makes a token and returns its text, which cannot be had again. */
    public String issue(WriteTx tx, String name, Set<ApiScope> scopes, Instant expiresAt) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token token = new Token(Ids.next(), name, scopes, tx.now(), expiresAt, false);
        store.add(token, hash(secret), tx.caller().account());
        return "fod_%03d_%s".formatted(tx.caller().municipality(), secret);
    }

    /** Newest first. */
    public List<Token> list(Tx tx) {
        return store.list();
    }

    /**
     * From now on the token is refused.
     *
     * @throws Problem if there is no such token
     */
    public void revoke(WriteTx tx, UUID id) {
        if (!store.revoke(id, tx.now())) {
            throw Problem.notFound("access.token.unknown");
        }
    }

    /** Who comes with this token; empty if it is unknown, expired or revoked. */
    @Transactional
    public Optional<Caller> caller(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int code = Integer.parseInt(form.group(1));
        if (code > Short.MAX_VALUE) {
            return Optional.empty();
        }
        short municipality = (short) code;
        tenancy.enter(municipality, true);
        // A random secret of 256 bits needs no slow hash: there is nothing to guess.
        return caller(municipality, store.find(hash(form.group(2))));
    }

    /** The caller whom this token stands for; empty if it is unknown, expired or revoked by now. */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(short municipality, UUID id) {
        tenancy.enter(municipality, true);
        return caller(municipality, store.find(id));
    }

    private Optional<Caller> caller(short municipality, Optional<Token> found) {
        Instant now = clock.instant();
        return found.filter(token -> !token.revoked() && token.expiresAt().isAfter(now))
                .map(token -> Caller.token(token.id(), municipality, token.name(), token.scopes()));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
