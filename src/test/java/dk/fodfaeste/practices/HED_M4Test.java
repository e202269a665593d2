package dk.fodfaeste.practices;

import static dk.fodfaeste.testing.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.api.ApiClient;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Early clarification: the step that a contact settles is one of the six. */
@ServerTest
class HED_M4Test {

    @Autowired
    Practice practice;

    @Autowired
    Environment environment;

    @ParameterizedTest
    @CsvSource({"1, 201", "6, 201", "7, 422", "0, 422", "job, 422"})
    void the_step_told_at_a_contact_is_one_of_the_six(String step, int status) {
        Town town = practice.town();
        UUID family = practice.family(town, row());
        ApiClient client = ApiClient.of(environment, town.token(ApiScope.ARRIVALS_WRITE));
        assertThat(client.post("/households/" + family + "/contacts", """
                        {"day": "2026-03-01", "how": "phone", "outcome": "Vil gerne arbejde", "step": "%s"}""".formatted(step))
                        .status())
                .isEqualTo(status);
    }
}
