package dk.fodfaeste.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import dk.fodfaeste.jobs.JobRunner;
import dk.fodfaeste.jobs.RunJobs;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the tests' server has instead of the real one's. */
@TestConfiguration(proxyBeanMethods = false)
class TestServer {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    /** The real algorithm with the least work, as hundreds of tests log in. */
    @Bean
    @Primary
    PasswordEncoder quickPasswordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 64, 1);
    }

    @Bean
    RunJobs runJobs(Scheduler scheduler, JobRunner runner, Clock clock) {
        return new RunJobs(scheduler, runner, clock);
    }
}
