package dk.fodfaeste.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.testing.ServerTest;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages are sent compressed, so no secret in them may stay the same from one answer to the next. */
@ServerTest
class CompressionTest {

    private static final int ASKED = 5;

    @LocalServerPort
    int port;

    @Test
    void the_proof_of_origin_is_masked_anew_for_each_answer_and_each_is_good() {
        HttpVisitor visitor = new HttpVisitor(port);
        Set<String> proofs = new HashSet<>();
        for (int i = 0; i < ASKED; i++) {
            proofs.add(visitor.proof());
        }
        assertThat(proofs).hasSize(ASKED);
        assertThat(proofs)
                .allSatisfy(proof -> assertThat(visitor.post("/sprog", "_csrf=" + proof + "&sprog=en&tilbage=/log-ind")
                                .statusCode())
                        .isEqualTo(303));
    }
}
