package dk.fodfaeste.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A message about what was just done, in the caller's words.
 *
 * @param undo where a form is posted to undo it; {@code null} where it cannot be
 */
public record FlashMessage(Kind kind, String text, @Nullable String undo) implements Serializable {

    /** How the message is marked. */
    public enum Kind {
        SUCCESS,
        INFO,
        WARNING,
        ERROR
    }
}
