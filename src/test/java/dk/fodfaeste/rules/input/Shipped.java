package dk.fodfaeste.rules.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the product once shipped. */
final class Shipped {

    /** An earlier edition of a shipped template. */
    static final String EARLIER = text("/presets/laer-at-bo-haderslev-1.yaml");

    private Shipped() {}

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(Shipped.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
