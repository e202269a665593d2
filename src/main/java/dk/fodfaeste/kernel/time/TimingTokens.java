package dk.fodfaeste.kernel.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a timing's text, one after the other; says where it stands when something else was expected. */
final class TimingTokens {

    private static final Pattern TOKEN = Pattern.compile("\\d{1,2}:\\d{2}|[\\p{L}\\p{N}-]+|\\S");

    private record Token(String text, int position) {}

    private final List<Token> tokens = new ArrayList<>();
    private final Token end;
    private int next;

    TimingTokens(String text) {
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group().toLowerCase(Locale.ROOT), matcher.start()));
        }
        end = new Token("", text.length());
    }

    /** The next word, without taking it; empty at the end. */
    String peek() {
        return current().text;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    String take() {
        var taken = current().text;
        next++;
        return taken;
    }

    /** Takes the word if it comes next. */
    boolean takeIf(String word) {
        if (!peek().equals(word)) {
            return false;
        }
        next++;
        return true;
    }

    /** Takes a word for which the test holds. */
    String takeIf(Predicate<String> test, String otherwise) {
        if (!test.test(peek())) {
            throw unexpected(otherwise);
        }
        return take();
    }

    /** Takes these words, separated by blanks. */
    void expect(String words) {
        for (var word : words.split(" ", -1)) {
            if (!takeIf(word)) {
                throw unexpectedWord(word);
            }
        }
    }

    /** Takes one of the constants, by its name in lower case; {@code null} where none comes next. */
    <E extends Enum<E>> @Nullable E takeIfOne(E[] constants) {
        for (var constant : constants) {
            if (takeIf(TimingText.lower(constant))) {
                return constant;
            }
        }
        return null;
    }

    /** Takes one of the constants, by its name in lower case. */
    <E extends Enum<E>> E takeOne(E[] constants) {
        var found = takeIfOne(constants);
        if (found == null) {
            throw unexpectedWord(Arrays.stream(constants).map(TimingText::lower).toArray(String[]::new));
        }
        return found;
    }

    int takeNumber(int max) {
        var position = next;
        var number = takeIf(text -> text.matches("\\d{1,9}"), "time.syntax.number");
        if (Integer.parseInt(number) < 1 || Integer.parseInt(number) > max) {
            next = position;
            throw unexpected("time.syntax.range", max);
        }
        return Integer.parseInt(number);
    }

    /** Where the next word stands, to come back to with {@link #goBackTo}. */
    int mark() {
        return next;
    }

    void goBackTo(int mark) {
        next = mark;
    }

    TimingSyntaxException unexpectedWord(String... expected) {
        return unexpected("time.syntax.word", String.join(", ", expected));
    }

    /** An exception at the next word. */
    TimingSyntaxException unexpected(String key, Object... more) {
        var args = new ArrayList<Object>(List.of(current().position + 1, current().text, atEnd() ? 1 : 0));
        args.addAll(List.of(more));
        return new TimingSyntaxException(current().position, key, args);
    }

    private Token current() {
        return atEnd() ? end : tokens.get(next);
    }
}
