package dk.fodfaeste.rules.input;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiResponse;
import dk.fodfaeste.testing.api.Contents;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Each request is sent, and sent again, as a network does that loses an answer. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    private Contents contents;
    private FullTown town;

    @BeforeAll
    void aMunicipality() {
        contents = new Contents();
        town = FullTown.make(towns, environment, jobs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Example#all")
    void the_same_request_twice(Example example) {
        ApiResponse first = send(example);
        assertThat(first.status()).as(first.text()).isBetween(200, 299);
        jobs.due(town.town());
        List<String> before = contents.of(town.town().code());
        ApiResponse second = send(example);
        assertThat(Clear.fault(second)).isEmpty();
        jobs.due(town.town());
        List<String> after = contents.of(town.town().code());
        switch (example.again()) {
            case REFUSED -> {
                assertThat(second.status()).as(second.text()).isBetween(400, 499);
                assertThat(after).isEqualTo(before);
            }
            case SAME -> {
                assertThat(second.status()).as(second.text()).isEqualTo(first.status());
                assertThat(after).isEqualTo(before);
            }
            case ADDS -> assertThat(second.status()).as(second.text()).isEqualTo(first.status());
        }
    }

    private ApiResponse send(Example example) {
        return example.body().isEmpty()
                ? town.api().post(town.fill(example.path()))
                : town.api().post(town.fill(example.path()), town.fill(example.body()));
    }
}
