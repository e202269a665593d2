package dk.fodfaeste.access.token;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.WriteTx;
import dk.fodfaeste.access.history.AccessChange;
import dk.fodfaeste.access.history.AccessHistory;
import dk.fodfaeste.access.tenancy.TenancyStore;
import dk.fodfaeste.kernel.Faults;
import dk.fodfaeste.kernel.Ids;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Dates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for other systems. A token reads {@code fod_<municipality>_<secret>}; only a hash of the secret is kept, so it is
 * shown once, when it is made.
 */
@Service
public class Tokens {

    /** The longest that a token holds; our own choice: a forgotten one should not open doors for ever. */
    public static final int MOST_YEARS = 2;

    /**
     * A token as administrators see it.
     *
     * @param createdBy  {@code null} for the product itself
     * @param lastUsedOn {@code null} for never
     */
    public record Token(
            UUID id,
            String name,
            Set<ApiScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            boolean revoked,
            @Nullable String createdBy,
            @Nullable LocalDate lastUsedOn) {

        public Token {
            scopes = Set.copyOf(scopes);
        }
    }

    private static final Pattern FORM = Pattern.compile("fod_(\\d{3,4})_([A-Za-z0-9_-]{43})");
    private static final int SECRET_BYTES = 32;

    private final TokenStore store;
    private final TenancyStore tenancy;
    private final Clock clock;
    private final AccessHistory history;
    private final SecureRandom random = new SecureRandom();

    Tokens(TokenStore store, TenancyStore tenancy, Clock clock, AccessHistory history) {
        this.store = store;
        this.tenancy = tenancy;
        this.clock = clock;
        this.history = history;
    }

    /** Makes a token and returns its text, which cannot be had again. */
    public String issue(WriteTx tx, String name, Set<ApiScope> scopes, Instant expiresAt) {
        return issue(tx, Ids.next(), name, scopes, expiresAt);
    }

    /**
     * Makes a token that somebody asked for.
     *
     * @param id     chosen by whoever asks, so that the same form sent twice makes one token
     * @param until  the last day on which it holds
     * @return its text, which cannot be had again
     * @throws Problem if nothing or too much is opened, the day is too far away, or it was made already
     */
    public String make(WriteTx tx, UUID id, String name, Set<ApiScope> scopes, LocalDate until) {
        boolean more = tx.caller().token() != null && !tx.caller().scopes().containsAll(scopes);
        boolean never = until.isBefore(tx.today()) || until.isAfter(tx.today().plusYears(MOST_YEARS));
        new Faults()
                .add(scopes.isEmpty(), "scopes", "access.token.scopes.missing")
                .add(more, "scopes", "access.token.scopes.more")
                .add(never, "until", "access.token.until", MOST_YEARS)
                .end();
        if (store.exists(id)) {
            throw Problem.conflict("access.token.made");
        }
        String text = issue(
                tx, id, name, scopes, until.plusDays(1).atStartOfDay(Dates.ZONE).toInstant());
        history.note(tx, AccessChange.Kind.TOKEN, id, "created", null, name);
        return text;
    }

    private String issue(WriteTx tx, UUID id, String name, Set<ApiScope> scopes, Instant expiresAt) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token token = new Token(id, name, scopes, tx.now(), expiresAt, false, null, null);
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
        Token token = store.find(id).orElseThrow(() -> Problem.notFound("access.token.unknown"));
        if (!token.revoked()) {
            store.revoke(id, tx.now());
            history.note(tx, AccessChange.Kind.TOKEN, id, "active", "true", "false");
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
        Optional<Token> found = store.find(hash(form.group(2)));
        found.filter(this::holds).ifPresent(token -> used(token, Dates.day(clock.instant())));
        return caller(municipality, found);
    }

    /** The caller whom this token stands for; empty if it is unknown, expired or revoked by now. */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(short municipality, UUID id) {
        tenancy.enter(municipality, true);
        return caller(municipality, store.find(id));
    }

    private Optional<Caller> caller(short municipality, Optional<Token> found) {
        return found.filter(this::holds)
                .map(token -> Caller.token(token.id(), municipality, token.name(), token.scopes()));
    }

    private boolean holds(Token token) {
        return !token.revoked() && token.expiresAt().isAfter(clock.instant());
    }

    // One row a day tells whether anybody still needs it, without a write for each request.
    private void used(Token token, LocalDate today) {
        if (!today.equals(token.lastUsedOn())) {
            store.used(token.id(), today);
        }
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
