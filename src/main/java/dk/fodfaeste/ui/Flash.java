package dk.fodfaeste.ui;

import dk.fodfaeste.kernel.text.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Messages for the person: shown on the answer of this request, or on the next page where the answer is a redirect
 * ({@link Page#redirect} carries them).
 */
public final class Flash {

    private static final String ATTRIBUTE = "dk.fodfaeste.ui.flash";

    private final HttpServletRequest request;
    private final Words words;
    private final List<FlashMessage> messages = new ArrayList<>();

    Flash(HttpServletRequest request, Words words) {
        this.request = request;
        this.words = words;
        var carried = RequestContextUtils.getInputFlashMap(request);
        if (carried != null && carried.get(ATTRIBUTE) instanceof List<?> list) {
            list.stream().map(FlashMessage.class::cast).forEach(messages::add);
        }
    }

    /** Says what was done. */
    public void success(String key, Object... args) {
        add(FlashMessage.Kind.SUCCESS, words.t(key, args), null);
    }

    /**
     * Says what was done, with a button "Fortryd".
     *
     * @param undo the address that a form is posted to
     */
    public void undoable(String undo, String key, Object... args) {
        if (!LocalAddress.isLocal(undo)) {
            throw new IllegalArgumentException("Not an address of this application: " + undo);
        }
        add(FlashMessage.Kind.SUCCESS, words.t(key, args), undo);
    }

    public void info(String key, Object... args) {
        add(FlashMessage.Kind.INFO, words.t(key, args), null);
    }

    public void warning(String key, Object... args) {
        add(FlashMessage.Kind.WARNING, words.t(key, args), null);
    }

    /** Says what could not be done, and what to do. */
    public void error(String key, Object... args) {
        add(FlashMessage.Kind.ERROR, words.t(key, args), null);
    }

    List<FlashMessage> messages() {
        return List.copyOf(messages);
    }

    /** Hands the messages to the page after the redirect. */
    void carry() {
        if (!messages.isEmpty()) {
            RequestContextUtils.getOutputFlashMap(request).put(ATTRIBUTE, new ArrayList<>(messages));
        }
    }

    private void add(FlashMessage.Kind kind, String text, @Nullable String undo) {
        messages.add(new FlashMessage(kind, text, undo));
    }
}
