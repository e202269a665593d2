package dk.fodfaeste.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is sent to the database, as Spring's JDBC template logs it. */
public final class SentSql {

    private SentSql() {}

    /** The statements and batches that this thread sends while it works. */
    public static List<String> by(Runnable work) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> sent = new ListAppender<>();
        sent.start();
        log.addAppender(sent);
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        try {
            work.run();
        } finally {
            log.setAdditive(true);
            log.setLevel(before);
            log.detachAppender(sent);
        }
        String here = Thread.currentThread().getName();
        return sent.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("Executing prepared SQL statement") || line.startsWith("Executing SQL"))
                .toList();
    }
}
