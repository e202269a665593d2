package dk.fodfaeste.plans.template;

import dk.fodfaeste.kernel.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of whole numbers, both ends included: {@code 6-16}, {@code 18-}, {@code -5}, {@code 1}. */
public record AgeRange(int from, int to) {

    private static final Pattern FORM = Pattern.compile("(\\d{0,3})(-?)(\\d{0,3})");
    private static final int NO_END = 999;

    /**
     * Reads the text form.
     *
     * @throws Problem if it is none
     */
    public static AgeRange parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || (form.group(1).isEmpty() && form.group(3).isEmpty())) {
            throw Problem.invalid("plans.template.range", text);
        }
        int from = form.group(1).isEmpty() ? 0 : Integer.parseInt(form.group(1));
        int to = form.group(2).isEmpty() ? from : form.group(3).isEmpty() ? NO_END : Integer.parseInt(form.group(3));
        if (from > to) {
            throw Problem.invalid("plans.template.range", text);
        }
        return new AgeRange(from, to);
    }

    /** Whether the number lies in it; an unknown one never does. */
    public boolean holds(@Nullable Integer number) {
        return number != null && from <= number && number <= to;
    }
}
