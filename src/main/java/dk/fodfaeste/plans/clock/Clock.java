package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.text.Texts;
import dk.fodfaeste.kernel.text.UiLanguage;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.plans.clock.Clocks.When;
import org.jspecify.annotations.Nullable;

/**
 * The timing that counts for one task, and of which choice.
 *
 * @param timing what counts
 * @param chosen whom it is for; {@code null} where it is for all whom no alternative fits
 * @param among  what it was chosen from
 */
public record Clock(String timing, @Nullable When chosen, Clocks among) {

    /** One that is the same for everybody. */
    public static Clock of(String timing) {
        return Clocks.of(timing, null).choose(null, null);
    }

    /** Which of the alternatives counts, and why; {@code null} where there is no choice. */
    public @Nullable Bilingual because(Texts texts) {
        return among.alternatives().isEmpty()
                ? null
                : new Bilingual(because(texts.of(UiLanguage.DA)), because(texts.of(UiLanguage.EN)));
    }

    // Neither sentence names the kind that the family happens to have: it holds for all whom the timing is for.
    private String because(Words words) {
        if (chosen != null) {
            return words.t(
                    "plans.clock.because",
                    ClockWords.who(words, chosen),
                    Timing.parse(among.timing()).describe(words.language().locale()));
        }
        return words.t("plans.clock.otherwise", ClockWords.all(words, among.alternatives()));
    }
}
