package dk.fodfaeste.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody logs in.
 *
 * @param address of the request, as a trusted proxy tells it
 * @param device  the browser; {@code null} where nobody has logged in with it before
 */
public record LoginDetails(String address, @Nullable String device) implements Serializable {

    /** Where nothing is told. */
    public static final LoginDetails UNKNOWN = new LoginDetails("", null);

    public static LoginDetails of(HttpServletRequest request) {
        return new LoginDetails(request.getRemoteAddr(), Device.of(request));
    }
}
