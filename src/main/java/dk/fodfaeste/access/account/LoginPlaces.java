package dk.fodfaeste.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From where each account has been logged in to: the address, and the browser. Whoever guesses passwords elsewhere must not
 * lock out whoever logs in from where she always does. Kept as hashes.
 */
@Service
public class LoginPlaces {

    /** Own choice: longer than parental leave for most, shorter than a computer is kept. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private final LoginPlaceStore store;
    private final Clock clock;

    LoginPlaces(LoginPlaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether the account of this login was logged in to from this address or with this browser. */
    @Transactional(readOnly = true)
    public boolean knows(String login, String address, @Nullable String device) {
        return store.knows(
                Logins.of(login), keys(address, device), clock.instant().minus(REMEMBERED));
    }

    /** Remembers from where the account has just been logged in to. */
    @Transactional
    public void remember(UUID account, String address, @Nullable String device) {
        store.forget(account, clock.instant().minus(REMEMBERED));
        store.put(account, keys(address, device), clock.instant());
    }

    /** The account that was logged in to last with this browser; {@code null} where none was. */
    @Transactional(readOnly = true)
    public @Nullable UUID lastAt(String device) {
        return store.lastAt(hash("device:" + device));
    }

    private static List<byte[]> keys(String address, @Nullable String device) {
        return Stream.of("address:" + address, device == null ? "" : "device:" + device)
                .filter(place -> !place.isEmpty())
                .map(LoginPlaces::hash)
                .toList();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
