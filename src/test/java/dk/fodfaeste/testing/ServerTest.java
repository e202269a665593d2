package dk.fodfaeste.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole server on PostgreSQL, with a clock that stands still. All such tests share one server; each makes
 * its own municipality with {@link Towns}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fodfaeste.demo=false", "fodfaeste.jobs.enabled=false", "fodfaeste.first-administrator=false"})
@Import({TestServer.class, Towns.class})
@ExtendWith(ClockReset.class)
public @interface ServerTest {}
