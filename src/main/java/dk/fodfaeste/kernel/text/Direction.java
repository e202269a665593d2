package dk.fodfaeste.kernel.text;

/**
 * Which way text runs. A name in Arabic or Hebrew pulls what stands beside it to its own direction: after one, "2026-0132"
 * is drawn as "0132-2026". What is set apart keeps its direction to itself (Unicode Standard Annex 9, explicit isolates).
 */
public final class Direction {

    /** Begins a part that has a direction of its own, by its first letter. */
    public static final char ISOLATE = '\u2068';

    /** Ends such a part. */
    public static final char POP = '\u2069';

    // The first letter of a script that runs from right to left: Hebrew's.
    private static final char FIRST = '\u0590';

    private Direction() {}

    /** Whether there is a letter that runs from right to left. */
    public static boolean hasRightToLeft(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST && isRightToLeft(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The text, set apart where something in it runs from right to left. */
    public static String apart(String text) {
        return hasRightToLeft(text) ? ISOLATE + text + POP : text;
    }

    private static boolean isRightToLeft(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }
}
