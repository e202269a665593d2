package dk.fodfaeste.access.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Keeps CPR numbers out of the log, wherever it goes: once logging is set up as a municipality wants it, each of its outputs masks them.
 * Nothing of ours logs what somebody has typed; a library's exception may quote it.
 */
public final class MaskedLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    /** After Spring Boot has set up logging. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLoggerList().forEach(MaskedLog::mask);
        }
    }

    static void mask(Logger logger) {
        logger.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<ILoggingEvent> output
                    && output.getEncoder() != null
                    && !(output.getEncoder() instanceof MaskedEncoder)) {
                MaskedEncoder masked = new MaskedEncoder(output.getEncoder());
                masked.setContext(output.getContext());
                masked.start();
                output.setEncoder(masked);
            }
        });
    }
}
