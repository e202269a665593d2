package dk.fodfaeste.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.kernel.text.Dates;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.TestClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Guessing passwords takes ever longer; a person who mistypes hardly notices. */
@ServerTest
class LoginThrottleTest {

    @Autowired
    LoginThrottle throttle;

    @Autowired
    LoginPlaces places;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    private final String login = "mette." + UUID.randomUUID() + "@test";
    private final String address = UUID.randomUUID().toString();

    @Test
    void five_tries_are_free_and_the_sixth_waits() {
        assertThat(tries(5)).containsOnly(true);
        assertThat(mayTry()).isFalse();
    }

    @Test
    void the_sixth_try_may_be_made_after_a_minute_and_not_a_second_before() {
        tries(5);
        clock.set("2026-03-02T10:00:59");
        assertThat(mayTry()).isFalse();
        clock.set("2026-03-02T10:01:00");
        assertThat(mayTry()).isTrue();
        assertThat(mayTry()).isFalse();
    }

    @Test
    void a_try_that_is_refused_does_not_prolong_the_wait() {
        tries(5);
        clock.set("2026-03-02T10:00:30");
        assertThat(tries(20)).containsOnly(false);
        clock.set("2026-03-02T10:01:00");
        assertThat(mayTry()).isTrue();
    }

    @Test
    void each_wait_is_twice_the_one_before_up_to_a_quarter_of_an_hour() {
        tries(5);
        assertThat(IntStream.range(0, 4).mapToObj(n -> waited()).toList())
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));
        assertThat(waited()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_quarter_of_an_hour_without_a_try_forgets_the_tries() {
        tries(4);
        clock.set("2026-03-02T10:15:00");
        assertThat(tries(5)).containsOnly(true);
    }

    @Test
    void a_right_password_forgets_the_tries_before_it() {
        tries(4);
        throttle.succeeded(login, address, null);
        assertThat(tries(5)).containsOnly(true);
    }

    @Test
    void upper_and_lower_case_and_blanks_are_the_same_login() {
        tries(5);
        assertThat(throttle.mayTry(" " + login.toUpperCase(Locale.ROOT) + " ", "elsewhere" + address, null))
                .isFalse();
    }

    @Test
    void another_login_is_not_slowed_down_by_this_one() {
        tries(5);
        assertThat(throttle.mayTry("other" + login, address, null)).isTrue();
    }

    @Test
    void an_address_has_fifty_tries_whoever_they_are_for() {
        assertThat(IntStream.range(0, 50).mapToObj(n -> throttle.mayTry(n + login, address, null)))
                .containsOnly(true);
        assertThat(throttle.mayTry("51" + login, address, null)).isFalse();
        assertThat(throttle.mayTry("51" + login, "elsewhere" + address, null)).isTrue();
    }

    @Test
    void a_town_hall_behind_one_address_may_log_in_all_at_once() {
        for (int n = 0; n < 60; n++) {
            assertThat(throttle.mayTry(n + login, address, null)).isTrue();
            throttle.succeeded(n + login, address, null);
        }
    }

    @Test
    void whoever_has_an_account_cannot_buy_more_guesses_by_logging_in_between() {
        for (int n = 0; n < 49; n++) {
            assertThat(throttle.mayTry(n + login, address, null)).isTrue();
        }
        assertThat(throttle.mayTry(login, address, null)).isTrue();
        throttle.succeeded(login, address, null);
        assertThat(throttle.mayTry("50" + login, address, null)).isTrue();
        assertThat(throttle.mayTry("51" + login, address, null)).isFalse();
    }

    @Test
    void whoever_has_logged_in_from_there_before_is_not_locked_out_by_what_others_guess_elsewhere() {
        UUID account = accounts.add(login, "Mette Lund", "correct horse battery", false);
        places.remember(account, address, "a browser of " + login);
        for (int n = 0; n < 200; n++) {
            throttle.mayTry(login, "elsewhere " + n, null);
        }
        assertThat(throttle.mayTry(login, "nowhere" + address, null)).isFalse();
        assertThat(throttle.mayTry(login, address, null)).isTrue();
        assertThat(throttle.mayTry(login, "nowhere" + address, "a browser of " + login))
                .isTrue();
        assertThat(throttle.mayTry(login, "nowhere" + address, "another browser"))
                .isFalse();
        throttle.succeeded(login, address, null);
        assertThat(throttle.mayTry(login, "nowhere" + address, null))
                .as("what was guessed elsewhere stays counted")
                .isFalse();
    }

    @Test
    void nor_by_what_others_guess_of_other_logins_from_the_same_address() {
        UUID account = accounts.add(login, "Mette Lund", "correct horse battery", false);
        places.remember(account, address, null);
        for (int n = 0; n < 60; n++) {
            throttle.mayTry(n + login, address, null);
        }
        assertThat(throttle.mayTry("60" + login, address, null)).isFalse();
        assertThat(throttle.mayTry(login, address, null)).isTrue();
    }

    @Test
    void from_a_known_place_a_hundred_tries_are_free_and_the_next_one_waits() {
        UUID account = accounts.add(login, "Mette Lund", "correct horse battery", false);
        places.remember(account, address, null);
        assertThat(tries(100)).containsOnly(true);
        assertThat(mayTry()).isFalse();
    }

    @Test
    void a_place_is_known_for_180_days() {
        UUID account = accounts.add(login, "Mette Lund", "correct horse battery", false);
        places.remember(account, address, null);
        clock.set("2026-08-29T09:59");
        assertThat(places.knows(login, address, null)).isTrue();
        clock.set("2026-08-29T11:00");
        assertThat(places.knows(login, address, null)).isFalse();
    }

    @Test
    void the_present_password_is_guessed_five_times_then_not_before_a_minute_has_passed_and_a_right_one_forgets() {
        UUID account = UUID.randomUUID();
        for (int n = 0; n < 5; n++) {
            assertThat(throttle.mayTryPresent(account)).isTrue();
        }
        clock.set("2026-03-02T10:00:59");
        assertThat(throttle.mayTryPresent(account)).isFalse();
        assertThat(throttle.mayTryPresent(UUID.randomUUID())).isTrue();
        clock.set("2026-03-02T10:01:00");
        assertThat(throttle.mayTryPresent(account)).isTrue();
        throttle.presentWasRight(account);
        assertThat(throttle.mayTryPresent(account)).isTrue();
    }

    @Test
    void many_tries_at_the_same_moment_are_counted_one_by_one() throws Exception {
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int n = 0; n < 30; n++) {
            guesses.add(this::mayTry);
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Boolean> allowed = new ArrayList<>();
            for (Future<Boolean> guess : threads.invokeAll(guesses)) {
                allowed.add(guess.get());
            }
            assertThat(allowed).filteredOn(may -> may).hasSize(LoginThrottle.FREE_TRIES_PER_LOGIN);
        }
    }

    private boolean mayTry() {
        return throttle.mayTry(login, address, null);
    }

    private List<Boolean> tries(int count) {
        return IntStream.range(0, count).mapToObj(n -> mayTry()).toList();
    }

    /** After how many minutes, to the second, the next try may be made; it is made. */
    private Duration waited() {
        // From a new address each time, as an address has its own limit.
        LocalDateTime from = LocalDateTime.ofInstant(clock.instant(), Dates.ZONE);
        for (int minutes = 1; minutes <= 60; minutes++) {
            clock.set(from.plusMinutes(minutes).minusSeconds(1).toString());
            assertThat(throttle.mayTry(login, UUID.randomUUID().toString(), null))
                    .as("a second before the minute")
                    .isFalse();
            clock.set(from.plusMinutes(minutes).toString());
            if (throttle.mayTry(login, UUID.randomUUID().toString(), null)) {
                return Duration.ofMinutes(minutes);
            }
        }
        throw new AssertionError("an hour is not enough");
    }
}
