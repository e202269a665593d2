package dk.fodfaeste.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.SentSql;
import dk.fodfaeste.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** How often a request goes to the table of sessions. */
@ServerTest
class RequestSessionsTest {

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private String id;

    @BeforeEach
    void aSession() {
        id = made(sessions);
    }

    @Test
    void a_request_reads_its_session_once() {
        assertThat(sentInARequest(() -> {
                    assertThat(sessions.findById(id)).isNotNull();
                    assertThat(sessions.findById(id)).isNotNull();
                }))
                .hasSize(1);
    }

    @Test
    void the_next_request_reads_it_anew() {
        sentInARequest(() -> sessions.findById(id));
        assertThat(sentInARequest(() -> sessions.findById(id))).hasSize(1);
    }

    @Test
    void what_is_deleted_is_gone_in_the_same_request() {
        sentInARequest(() -> {
            sessions.findById(id);
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void what_has_got_a_new_identifier_is_not_found_by_the_old_one() {
        sentInARequest(() -> {
            Session session = sessions.findById(id);
            session.changeSessionId();
            saved(sessions, session);
            assertThat(sessions.findById(id)).isNull();
            assertThat(sessions.findById(session.getId())).isNotNull();
        });
    }

    @Test
    void a_session_of_a_shorter_time_is_noted_the_more_often() {
        Session session = sessions.findById(id);
        session.setMaxInactiveInterval(Duration.ofMinutes(1));
        var before = session.getLastAccessedTime();
        session.setLastAccessedTime(before.plusMillis(1999));
        assertThat(session.getLastAccessedTime()).isEqualTo(before);
        session.setLastAccessedTime(before.plusSeconds(2));
        assertThat(session.getLastAccessedTime()).isEqualTo(before.plusSeconds(2));
    }

    private static <S extends Session> String made(FindByIndexNameSessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return session.getId();
    }

    @SuppressWarnings("unchecked") // The repository's own.
    private static <S extends Session> void saved(FindByIndexNameSessionRepository<S> sessions, Session session) {
        sessions.save((S) session);
    }

    private static List<String> sentInARequest(Runnable work) {
        return SentSql.by(() -> {
            try {
                new SessionCache()
                        .doFilter(
                                new MockHttpServletRequest(),
                                new MockHttpServletResponse(),
                                (request, response) -> work.run());
            } catch (java.io.IOException | jakarta.servlet.ServletException failed) {
                throw new AssertionError(failed);
            }
        });
    }
}
