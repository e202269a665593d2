package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** YAML as the content of a request or an answer: letter for letter, in UTF-8. */
public final class YamlBody {

    public static final String TYPE = "application/yaml";

    private YamlBody() {}

    public static ResponseEntity<byte[]> of(String yaml) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPE + ";charset=UTF-8"))
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem if the content is no UTF-8 */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw Problem.inField("yaml", "plans.draft.import.encoding").causedBy(noUtf8);
        }
    }
}
