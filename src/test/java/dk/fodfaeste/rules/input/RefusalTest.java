package dk.fodfaeste.rules.input;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Requests that can be read and must not be done: each gets the refusal that says why, and changes nothing in two municipalities. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    private Contents contents;
    private FullTown ours;
    private FullTown theirs;

    @BeforeAll
    void twoMunicipalities() {
        contents = new Contents();
        ours = FullTown.make(towns, environment, jobs);
        theirs = FullTown.make(towns, environment, jobs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dk.fodfaeste.rules.input.Refusal#all")
    void it_is_refused_with_its_reason_and_changes_nothing(Refusal refusal) {
        List<String> before = contents.of(ours.town().code(), theirs.town().code());
        ApiResponse answer = send(filled(refusal.path()), filled(refusal.body()), refusal.yaml());
        assertThat(Clear.fault(answer)).isEmpty();
        assertThat(Clear.code(answer)).as(answer.text()).isEqualTo(refusal.answer());
        assertThat(contents.of(ours.town().code(), theirs.town().code())).isEqualTo(before);
    }

    private ApiResponse send(String path, String body, boolean yaml) {
        if (body.isEmpty()) {
            return ours.api().get(path);
        }
        return yaml
                ? ours.api().post(path, body.getBytes(UTF_8), "application/yaml")
                : ours.api().post(path, body);
    }

    private String filled(String text) {
        return ours.fill(theirs.fill(text.replaceAll("\\$(?!theirs\\.)", "@@").replace("$theirs.", "$"))
                .replace("@@", "$"));
    }
}
