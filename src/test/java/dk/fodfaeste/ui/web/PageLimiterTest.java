package dk.fodfaeste.ui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Pages take turns, and nobody waits for ever. */
class PageLimiterTest {

    private final Semaphore turns = new Semaphore(2, true);
    private final PageLimiter filter = new PageLimiter(turns);

    @Test
    void a_page_has_a_turn_while_it_is_made_and_gives_it_back() throws Exception {
        assertThat(leftDuring("GET", "/opgaver")).isEqualTo(1);
        assertThat(turns.availablePermits()).isEqualTo(2);
    }

    @Test
    void a_page_that_fails_gives_its_turn_back() {
        FilterChain fails = (request, response) -> {
            throw new ServletException("broken");
        };
        assertThatThrownBy(() -> filter.doFilter(request("GET", "/opgaver"), new MockHttpServletResponse(), fails))
                .hasMessage("broken");
        assertThat(turns.availablePermits()).isEqualTo(2);
    }

    @Test
    void what_is_sent_to_the_server_and_what_lies_ready_needs_no_turn() throws Exception {
        assertThat(leftDuring("POST", "/opgaver/mange")).isEqualTo(2);
        assertThat(leftDuring("GET", "/assets/1/css/app.css")).isEqualTo(2);
    }

    @Test
    void where_all_turns_are_taken_the_next_page_is_made_all_the_same_and_gives_back_none() throws Exception {
        turns.acquire(2);
        assertThat(leftDuring("GET", "/opgaver")).isZero();
        assertThat(turns.availablePermits()).isZero();
    }

    @Test
    void a_server_that_is_being_stopped_makes_no_one_wait() throws Exception {
        turns.acquire(2);
        Thread.currentThread().interrupt();
        assertThat(leftDuring("GET", "/opgaver")).isZero();
        assertThat(Thread.interrupted()).isTrue();
    }

    private int leftDuring(String method, String path) throws ServletException, IOException {
        List<Integer> left = new ArrayList<>();
        filter.doFilter(
                request(method, path),
                new MockHttpServletResponse(),
                (request, response) -> left.add(turns.availablePermits()));
        assertThat(left).hasSize(1);
        return left.getFirst();
    }

    private static MockHttpServletRequest request(String method, String path) {
        return new MockHttpServletRequest(method, path);
    }
}
