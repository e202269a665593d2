package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** A template as a file, out and in. */
public final class YamlFile {

    /** As many bytes as the longest text could have: four for each character. */
    private static final long MOST_BYTES = 4L * 300_000;

    private YamlFile() {}

    /** The text as a file to keep, letter for letter. */
    public static ResponseEntity<byte[]> download(String key, String yaml) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + ".yaml")
                                .build()
                                .toString())
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text of a file that was sent.
     *
     * @throws Problem if there is none, or it is no text
     */
    public static String text(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Problem.inField("file", "plans.draft.import.file");
        }
        if (file.getSize() > MOST_BYTES) {
            throw Problem.inField("file", "plans.template.long", dk.fodfaeste.plans.template.TemplateText.LONGEST);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException noUtf8) {
            throw Problem.inField("file", "plans.draft.import.encoding").causedBy(noUtf8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
