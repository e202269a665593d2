package dk.fodfaeste.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The stored sessions as requests use them: read once for each request ({@link SessionCache}), and noted as used once a
 * minute. Spring Session reads a session again when its answer goes out and writes it at every click, which is three
 * transactions of each page for what nearly always is the same.
 */
final class RequestSessions<S extends Session> implements FindByIndexNameSessionRepository<RequestSessions.Used<S>> {

    /** Own choice: of a session's half hour, a minute. So much before its time is over it may end. */
    private static final int PARTS_OF_ITS_TIME = 30;

    private final FindByIndexNameSessionRepository<S> stored;

    RequestSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Used<S> createSession() {
        return new Used<>(stored.createSession());
    }

    @Override
    public void save(Used<S> session) {
        stored.save(session.session);
        SessionCache.remember(session);
    }

    @Override
    @SuppressWarnings("unchecked") // There is one of us.
    public @Nullable Used<S> findById(String id) {
        Session known = SessionCache.known(id);
        if (known != null) {
            return (Used<S>) known;
        }
        S found = stored.findById(id);
        if (found == null) {
            return null;
        }
        Used<S> used = new Used<>(found);
        SessionCache.remember(used);
        return used;
    }

    @Override
    public void deleteById(String id) {
        SessionCache.forget();
        stored.deleteById(id);
    }

    @Override
    public Map<String, Used<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        Map<String, Used<S>> found = new LinkedHashMap<>();
        stored.findByIndexNameAndIndexValue(indexName, indexValue)
                .forEach((id, each) -> found.put(id, new Used<>(each)));
        return found;
    }

    /** A session that notes its use no more often than is needed. */
    static final class Used<S extends Session> implements Session {

        private final S session;

        Used(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            Duration part = session.getMaxInactiveInterval().dividedBy(PARTS_OF_ITS_TIME);
            if (!now.isBefore(session.getLastAccessedTime().plus(part))) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // As Spring Session declares it.
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
