package dk.fodfaeste.law.ruleset;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.law.RuleContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A set of rules as the product ships it: docs/rulesets.md describes every field. */
public record RuleSetFile(
        String key,
        Bilingual name,
        Bilingual summary,
        String group,
        @JsonProperty("valid-from") LocalDate validFrom,
        @JsonProperty("valid-to") @Nullable LocalDate validTo,
        List<Rule> rules) {

    private static final List<String> SHIPPED = List.of("gaeldende", "ukraine-saerlov", "katalogets-regler");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A rule; one that is not confirmed is left for the municipality to fill in. */
    public record Rule(
            String key,
            Bilingual title,
            Bilingual text,
            String source,
            @Nullable String timing,
            @JsonProperty("valid-from") LocalDate validFrom,
            @JsonProperty("valid-to") @Nullable LocalDate validTo,
            @Nullable Boolean confirmed,
            @Nullable Bilingual check) {

        public RuleContent content() {
            return new RuleContent(
                    title, text, source, timing, validFrom, validTo, !Boolean.FALSE.equals(confirmed), check);
        }
    }

    /** The shipped sets, the one in force first. */
    public static List<RuleSetFile> shipped() {
        return SHIPPED.stream().map(RuleSetFile::read).toList();
    }

    private static RuleSetFile read(String key) {
        try (InputStream file = RuleSetFile.class.getResourceAsStream("/rulesets/" + key + ".yaml")) {
            return YAML.readValue(Objects.requireNonNull(file), RuleSetFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
