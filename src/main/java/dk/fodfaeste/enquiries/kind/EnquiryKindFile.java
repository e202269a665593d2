package dk.fodfaeste.enquiries.kind;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.kernel.text.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A kind of enquiry as the product ships it, in {@code enquiries/kinds.yaml}. */
record EnquiryKindFile(
        String key,
        Bilingual name,
        String target,
        @JsonProperty("target-count") @Nullable Integer targetCount,
        @JsonProperty("at-desk") @Nullable Boolean atDesk,
        String source,
        @Nullable List<TopicFile> topics) {

    private static final String SHIPPED = "enquiries/kinds.yaml";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What it can be about. */
    record TopicFile(String key, Bilingual name) {

        TopicFile {
            require(key, name);
        }
    }

    // What is wrong in an entry is told with the line at which the reader stands.
    EnquiryKindFile {
        require(key, name);
        topics = topics == null ? List.of() : List.copyOf(topics);
        Set<String> keys = new HashSet<>();
        for (TopicFile topic : topics) {
            if (!keys.add(topic.key())) {
                throw new IllegalArgumentException("kind " + key + ": the topic " + topic.key() + " is there twice");
            }
        }
        if (!AnswerTarget.valueOf(target.toUpperCase(Locale.ROOT).replace('-', '_'))
                .takes(targetCount)) {
            throw new IllegalArgumentException("kind " + key + ": target-count does not go with target " + target);
        }
    }

    AnswerTarget goal() {
        return AnswerTarget.valueOf(target.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    List<TopicFile> all() {
        return Objects.requireNonNull(topics);
    }

    /** The shipped kinds. */
    static List<EnquiryKindFile> shipped() {
        try (InputStream file = EnquiryKindFile.class.getResourceAsStream("/" + SHIPPED)) {
            return read(SHIPPED, Objects.requireNonNull(file).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The kinds of a file.
     *
     * @throws IllegalArgumentException where it is none; says file, line and what is wrong
     */
    static List<EnquiryKindFile> read(String name, byte[] yaml) {
        List<EnquiryKindFile> kinds;
        try {
            kinds = List.of(YAML.readValue(yaml, EnquiryKindFile[].class));
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            throw new IllegalArgumentException(name + ", line " + line + ": " + wrong.getOriginalMessage(), wrong);
        }
        Set<String> keys = new HashSet<>();
        for (EnquiryKindFile kind : kinds) {
            if (!keys.add(kind.key())) {
                throw new IllegalArgumentException(name + ": the kind " + kind.key() + " is there twice");
            }
        }
        return kinds;
    }

    // What a file lacks is null, whatever the types say.
    @SuppressWarnings({"ConstantConditions", "ConstantValue"})
    private static void require(String key, Bilingual name) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("key: small letters, digits and dashes, not " + key);
        }
        if (name == null || name.da() == null || name.da().isBlank()) {
            throw new IllegalArgumentException(key + ": name.da is missing");
        }
    }
}
