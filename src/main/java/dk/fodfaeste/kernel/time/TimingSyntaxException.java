package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.Phrases;
import dk.fodfaeste.kernel.reference.TimingDanish;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text that is no timing: where, and what was expected there, as a key of the message files with its arguments, so that
 * it can be shown in the reader's language.
 */
public final class TimingSyntaxException extends IllegalArgumentException {

    private final int position;
    private final String key;
    private final List<Object> args;

    TimingSyntaxException(int position, String key, List<Object> args) {
        super(key + " at " + position + " " + args);
        this.position = position;
        this.key = key;
        this.args = List.copyOf(args);
    }

    /** The same of a Danish text, which was read as its English one: the word where it stands there, and what was expected in Danish. */
    TimingSyntaxException in(String danish) {
        String word = TimingDanish.of(String.valueOf(args.get(1)));
        int found = word.isEmpty()
                ? danish.length()
                : danish.toLowerCase(Locale.ROOT).indexOf(word);
        int place = Math.max(found, 0);
        List<Object> said = new ArrayList<>(args);
        said.set(0, place + 1);
        said.set(1, word);
        for (int i = 2; i < said.size(); i++) {
            if (said.get(i) instanceof String expected) {
                said.set(i, TimingDanish.of(expected));
            }
        }
        return new TimingSyntaxException(place, key, said);
    }

    /** The place in the text, counted from 0. */
    public int position() {
        return position;
    }

    /** The key of the message, in the message files {@code time}. */
    public String key() {
        return key;
    }

    /**
     * The arguments of the message: the place counted from 1, the word found there, 1 where the text ends there and 0
     * where not; what else there is belongs to the key.
     */
    public List<Object> args() {
        return args;
    }

    /** The message, in English where the language is English, otherwise in Danish. */
    public String message(Locale locale) {
        return Phrases.in(locale).say(key, args.toArray());
    }
}
