package dk.fodfaeste.access.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down whoever guesses passwords: by login and by address, on all servers of the installation together. A try is
 * counted before the password is looked at, so that many at once gain nothing.
 */
@Service
public class LoginThrottle {

    /** Tries that a person may need who has forgotten which password it was. */
    public static final int FREE_TRIES_PER_LOGIN = 5;

    /** A whole town hall may share one address. */
    public static final int FREE_TRIES_PER_ADDRESS = 50;

    /**
     * Tries from where the account has been logged in to before, whatever others have tried elsewhere: as many as NIST
     * SP 800-63B lets anyone have.
     */
    public static final int FREE_TRIES_AT_KNOWN_PLACE = 100;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final ThrottleStore store;
    private final LoginPlaces places;
    private final Clock clock;

    LoginThrottle(ThrottleStore store, LoginPlaces places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Counts a try and says whether it may go on.
     *
     * @param device the browser, where it was used to log in before
     */
    @Transactional
    public boolean mayTry(String login, String address, @Nullable String device) {
        if (places.knows(login, address, device)) {
            return count(placeKey(login), FREE_TRIES_AT_KNOWN_PLACE);
        }
        boolean byLogin = count(loginKey(login), FREE_TRIES_PER_LOGIN);
        boolean byAddress = count(addressKey(address), FREE_TRIES_PER_ADDRESS);
        return byLogin && byAddress;
    }

    /**
     * A right password: the tries before it are forgotten. Of the address only this one is: whoever has an account must
     * not buy new guesses at those of others by logging in between.
     */
    @Transactional
    public void succeeded(String login, String address, @Nullable String device) {
        if (places.knows(login, address, device)) {
            // What was guessed elsewhere stays counted.
            store.forget(placeKey(login));
            return;
        }
        store.forget(loginKey(login));
        store.takeBackOne(addressKey(address));
    }

    /**
     * Counts a try of somebody who has logged in and types her present password to choose another, and says whether it may
     * go on: whoever finds an open session must not guess the password by it.
     */
    @Transactional
    public boolean mayTryPresent(UUID account) {
        return count(presentKey(account), FREE_TRIES_PER_LOGIN);
    }

    /** The present password was right: the tries before it are forgotten. */
    @Transactional
    public void presentWasRight(UUID account) {
        store.forget(presentKey(account));
    }

    private boolean count(byte[] key, int free) {
        Instant now = clock.instant();
        ThrottleStore.Tries before = store.find(key, now.minus(LONGEST_WAIT));
        if (before.blockedUntil() != null && before.blockedUntil().isAfter(now)) {
            return false;
        }
        int failures = before.failures() + 1;
        store.put(key, failures, now, failures < free ? null : now.plus(wait(failures - free)));
        return true;
    }

    private static Duration wait(int extra) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(extra, 4));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static byte[] loginKey(String login) {
        return hash("login:" + Logins.of(login));
    }

    private static byte[] placeKey(String login) {
        return hash("known place:" + Logins.of(login));
    }

    private static byte[] presentKey(UUID account) {
        return hash("present:" + account);
    }

    private static byte[] addressKey(String address) {
        return hash("address:" + address);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
