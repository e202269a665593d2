package dk.fodfaeste.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the strings in a Java source, past its comments. */
final class JavaStrings {

    /**
     * A string.
     *
     * @param open whether more is joined to it, so that it is only the beginning of what it becomes
     */
    record Literal(String text, boolean open) {}

    // In this order: what begins first swallows what looks like the beginning of another. Runs of plain characters are
    // taken at once, as each repetition of a group costs a frame of the stack.
    private static final Pattern TOKENS = Pattern.compile(
            "//[^\n]*|/\\*.*?\\*/|'(?:\\\\.[0-9a-f]*|[^'\\\\\n])'"
                    + "|\"\"\"(?<block>[^\"\\\\]*+(?:(?:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+)\"\"\""
                    + "|\"(?<line>[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"",
            Pattern.DOTALL);

    private static final Pattern JOINED = Pattern.compile("\\s*\\+.*", Pattern.DOTALL);

    private JavaStrings() {}

    static List<Literal> in(String source) {
        List<Literal> literals = new ArrayList<>();
        var tokens = TOKENS.matcher(source);
        while (tokens.find()) {
            String text = tokens.group("line") == null ? tokens.group("block") : tokens.group("line");
            if (text != null) {
                String rest = source.substring(tokens.end(), Math.min(tokens.end() + 40, source.length()));
                literals.add(new Literal(text, JOINED.matcher(rest).matches()));
            }
        }
        return literals;
    }
}
