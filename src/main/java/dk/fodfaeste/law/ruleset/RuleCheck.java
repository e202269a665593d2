package dk.fodfaeste.law.ruleset;

import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.kernel.time.Timing;
import dk.fodfaeste.kernel.time.TimingSyntaxException;
import dk.fodfaeste.law.RuleContent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule as somebody has written it, before it is known to be one. */
public record RuleCheck(
        @Nullable String titleDa,
        @Nullable String titleEn,
        @Nullable String textDa,
        @Nullable String textEn,
        @Nullable String source,
        @Nullable String timing,
        @Nullable String validFrom,
        @Nullable String validTo,
        boolean confirmed,
        @Nullable String checkDa,
        @Nullable String checkEn) {

    public static final int LONGEST_LINE = 200;
    public static final int LONGEST_TEXT = 4000;

    private static final ValueRange YEARS = ValueRange.of(1900, 9999);

    /**
     * The rule.
     *
     * @throws Problem that names every field that is wrong
     */
    public RuleContent content() {
        List<Problem.Field> wrong = new ArrayList<>();
        required(wrong, "titleDa", titleDa, LONGEST_LINE);
        required(wrong, "titleEn", titleEn, LONGEST_LINE);
        required(wrong, "textDa", textDa, LONGEST_TEXT);
        required(wrong, "textEn", textEn, LONGEST_TEXT);
        required(wrong, "source", source, LONGEST_LINE);
        length(wrong, "checkDa", checkDa, LONGEST_TEXT);
        length(wrong, "checkEn", checkEn, LONGEST_TEXT);
        if (blank(checkDa) != blank(checkEn)) {
            add(wrong, blank(checkDa) ? "checkDa" : "checkEn", "law.rule.languages");
        }
        String canonical = timing(wrong);
        LocalDate from = blank(validFrom) ? missing(wrong) : date(wrong, "validFrom", strip(validFrom));
        LocalDate to = blank(validTo) ? null : date(wrong, "validTo", strip(validTo));
        if (from != null && to != null && to.isBefore(from)) {
            add(wrong, "validTo", "law.rule.order");
        }
        if (!wrong.isEmpty() || from == null) {
            throw Problem.inFields(wrong);
        }
        return new RuleContent(
                new Bilingual(strip(titleDa), strip(titleEn)),
                new Bilingual(strip(textDa), strip(textEn)),
                strip(source),
                canonical,
                from,
                to,
                confirmed,
                blank(checkDa) ? null : new Bilingual(strip(checkDa), strip(checkEn)));
    }

    private @Nullable String timing(List<Problem.Field> wrong) {
        if (blank(timing)) {
            return null;
        }
        try {
            return Timing.parse(strip(timing)).text();
        } catch (TimingSyntaxException none) {
            add(wrong, "timing", "law.rule.timing");
            return null;
        }
    }

    private static @Nullable LocalDate missing(List<Problem.Field> wrong) {
        add(wrong, "validFrom", "ui.input.missing");
        return null;
    }

    private static @Nullable LocalDate date(List<Problem.Field> wrong, String field, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            YEARS.checkValidValue(date.getYear(), ChronoField.YEAR);
            return date;
        } catch (DateTimeException none) {
            add(wrong, field, "ui.input.date");
            return null;
        }
    }

    private static void required(List<Problem.Field> wrong, String field, @Nullable String text, int longest) {
        if (blank(text)) {
            add(wrong, field, "ui.input.missing");
        }
        length(wrong, field, text, longest);
    }

    private static void length(List<Problem.Field> wrong, String field, @Nullable String text, int longest) {
        if (strip(text).length() > longest) {
            wrong.add(new Problem.Field(field, "law.rule.long", List.of(longest)));
        }
    }

    private static void add(List<Problem.Field> wrong, String field, String key) {
        wrong.add(new Problem.Field(field, key, List.of()));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
