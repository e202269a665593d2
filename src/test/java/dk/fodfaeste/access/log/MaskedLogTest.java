package dk.fodfaeste.access.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import dk.fodfaeste.access.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.StandardEnvironment;

/** No CPR number stands in the log, however it came there. */
class MaskedLogTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("some.library");

    @BeforeEach
    void aLogOfItsOwn() {
        context.setMDCAdapter(new LogbackMDCAdapter());
        aLog(StandardCharsets.UTF_8);
    }

    private void aLog(Charset charset) {
        PatternLayoutEncoder plain = new PatternLayoutEncoder();
        plain.setContext(context);
        plain.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSS} %-5level %logger : %m%n%ex");
        plain.setCharset(charset);
        plain.start();
        OutputStreamAppender<ILoggingEvent> output = new OutputStreamAppender<>();
        output.setContext(context);
        output.setEncoder(plain);
        output.setOutputStream(written);
        output.start();
        log.addAppender(output);
        MaskedLog.mask(log);
    }

    @Test
    void a_number_in_a_message_is_masked_and_the_rest_stands() {
        log.info("Row {} of 2026-03-02 holds {} and 12345678", 7, "150192-4567");
        assertThat(text())
                .contains("Row 7 of 2026-03-02 holds 150192-•••• and 12345678")
                .doesNotContain("4567 and");
    }

    @Test
    void so_is_one_in_an_exception_and_in_its_cause() {
        log.error("Failed", new IllegalStateException("key (1501924567)", new RuntimeException("value '150192 4567'")));
        assertThat(text()).doesNotContain("4567").contains("IllegalStateException: key (150192••••)");
    }

    @Test
    void the_signs_are_those_that_the_output_writes() {
        log.detachAndStopAllAppenders();
        aLog(StandardCharsets.ISO_8859_1);
        log.info("æøå 150192-4567 €");
        assertThat(written.toString(StandardCharsets.ISO_8859_1)).contains("æøå 150192-????");
    }

    @Test
    void an_output_is_masked_once() {
        MaskedLog.mask(log);
        log.info("æøå 150192-4567");
        assertThat(text()).contains("æøå 150192-••••");
    }

    @Test
    void the_servers_own_log_is_masked_from_its_start() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        new MaskedLog()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(),
                        new SpringApplication(),
                        new String[0],
                        new StandardEnvironment()));
        assertThat(root.iteratorForAppenders())
                .toIterable()
                .filteredOn(OutputStreamAppender.class::isInstance)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(((OutputStreamAppender<ILoggingEvent>) each).getEncoder())
                        .isInstanceOf(MaskedEncoder.class));
        assertThat(new SpringApplication().getListeners()).hasAtLeastOneElementOfType(MaskedLog.class);
    }

    @Test
    void what_somebody_gives_as_her_reason_is_kept_without_the_number() {
        Reason reason = Reason.of(Reason.Code.OTHER, "Borgeren med 150192-4567 ringer", Set.of(Reason.Code.OTHER));
        assertThat(reason.explanation()).isEqualTo("Borgeren med 150192-•••• ringer");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
