package dk.fodfaeste.kernel.time;

import dk.fodfaeste.kernel.calendar.Phrases;
import java.util.List;

/** A step of the arithmetic or a warning, not yet in words of one language. */
record Note(String key, List<Object> args) {

    static Note of(String key, Object... args) {
        return new Note(key, List.of(args));
    }

    String in(Phrases phrases) {
        return phrases.say(key, args.toArray());
    }
}
