package dk.fodfaeste.plans;

import dk.fodfaeste.kernel.calendar.Point;
import dk.fodfaeste.kernel.calendar.WorkingCalendar;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.time.Anchor;
import dk.fodfaeste.kernel.time.DueWindow;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.NewTask.Dates;
import dk.fodfaeste.plans.clock.Clock;
import dk.fodfaeste.plans.clock.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives tasks their dates by one calendar. Families that arrive together share most of their dates, so what has been
 * computed once is kept for the others.
 */
public final class Dating {

    private record Question(String timing, @Nullable Anchor anchor) {}

    private final WorkingCalendar calendar;
    private final Texts texts;
    private final Map<String, Timing> timings = new HashMap<>();
    private final Map<Question, Dates> answers = new HashMap<>();

    public Dating(WorkingCalendar calendar, Texts texts) {
        this.calendar = calendar;
        this.texts = texts;
    }

    /** The timing in this text, which has been checked before. */
    public Timing timing(String text) {
        return timings.computeIfAbsent(text, Timing::parse);
    }

    /**
     * The dates by this timing.
     *
     * @param anchors what is known of the household, by name
     * @param birth   the birth date of the person whom the task is about, if any
     */
    public Dates dates(String timing, Map<String, Anchor> anchors, @Nullable LocalDate birth) {
        String name = timing(timing).anchor();
        Anchor anchor =
                name.equals(Point.Age.BIRTH) ? birth == null ? null : Anchor.on(name, birth) : anchors.get(name);
        return answers.computeIfAbsent(new Question(timing, anchor), this::answer);
    }

    /**
     * The dates of one task, with the choice that led to them.
     *
     * @param person whom the task is about, if it is about one
     * @param birth  her birth date
     */
    public Dates dates(Clock clock, Days days, @Nullable UUID person, @Nullable LocalDate birth) {
        String name = timing(clock.timing()).anchor();
        Anchor anchor = days.anchor(name, person);
        Dates dates = dates(clock.timing(), anchor == null ? Map.of() : Map.of(name, anchor), birth);
        Bilingual why = also(dates.explanation(), clock.because(texts));
        return new Dates(dates.notBefore(), dates.dueBy(), days.isOwn(name, person) ? also(why, own()) : why);
    }

    private Bilingual own() {
        return new Bilingual(
                texts.of(UiLanguage.DA).t("plans.clock.own"),
                texts.of(UiLanguage.EN).t("plans.clock.own"));
    }

    private static Bilingual also(Bilingual first, @Nullable Bilingual second) {
        return second == null ? first : new Bilingual(first.da() + " " + second.da(), first.en() + " " + second.en());
    }

    private Dates answer(Question question) {
        Timing timing = timing(question.timing());
        if (question.anchor() == null) {
            return new Dates(null, null, new Bilingual(unknown(timing, UiLanguage.DA), unknown(timing, UiLanguage.EN)));
        }
        DueWindow window = timing.window(question.anchor(), calendar);
        Instant notBefore =
                window.notBefore() == null ? null : window.notBefore().toInstant();
        Bilingual why =
                new Bilingual(window.explanation().da(), window.explanation().en());
        return new Dates(notBefore, window.dueBy().toInstant(), why);
    }

    private String unknown(Timing timing, UiLanguage language) {
        return texts.of(language).t("plans.undated", timing.describe(language.locale()));
    }
}
