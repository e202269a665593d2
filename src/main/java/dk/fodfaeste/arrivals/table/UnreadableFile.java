package dk.fodfaeste.arrivals.table;

import java.util.List;

/** A file that cannot be read as a table. Carries a message key and its arguments, for the person who uploaded it. */
public final class UnreadableFile extends Exception {

    private final String key;
    private final transient List<Object> args;

    /**
     * Says why.
     *
     * @param reason the last part of the message key, after {@code arrivals.file.}
     * @param args   the message's arguments after the file's name
     */
    public UnreadableFile(String reason, Object... args) {
        super(reason);
        this.key = "arrivals.file." + reason;
        this.args = List.of(args);
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return args;
    }
}
