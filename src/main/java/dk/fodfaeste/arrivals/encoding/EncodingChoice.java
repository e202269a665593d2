package dk.fodfaeste.arrivals.encoding;

import java.util.List;

/**
 * An encoding in which a file can be read, with what some of its cells would say.
 *
 * @param samples the same cells for every choice, CPR numbers masked
 */
public record EncodingChoice(TextEncoding encoding, List<String> samples) {

    public EncodingChoice {
        samples = List.copyOf(samples);
    }
}
