package dk.fodfaeste.plans.told;

import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.ui.Page;
import java.time.LocalDate;

/** What the days that plans are counted from are called. */
public final class DayWords {

    private DayWords() {}

    public static String name(Page page, String anchor) {
        return name(page.words(), anchor);
    }

    /** A day as the history keeps it: its name and its date. */
    static String kept(Words words, String value) {
        int blank = value.indexOf(' ');
        return words.t(
                "plans.day.dated",
                name(words, value.substring(0, blank)),
                words.dates().date(LocalDate.parse(value.substring(blank + 1))));
    }

    /** A municipality's own template may count from a day that has no words: its name stands for itself. */
    static String name(Words words, String anchor) {
        String key = "plans.day.name." + anchor;
        return words.has(key) ? words.t(key) : anchor.replace('-', ' ');
    }
}
