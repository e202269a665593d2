package dk.fodfaeste.rules.input;

import dk.fodfaeste.kernel.text.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what runs from right to left on a page keeps its direction to itself. */
final class Isolated {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>");
    private static final Set<String> NO_TAGS = Set.of("title", "option", "textarea", "script", "style");

    private Isolated() {}

    /** Each text that pulls others along: one outside a {@code bdi}, or one that shares its {@code bdi} with numbers. */
    static List<String> faults(String page) {
        List<String> faults = new ArrayList<>();
        var tags = TAG.matcher(page);
        int from = 0;
        int isolated = 0;
        String open = "";
        while (tags.find()) {
            String text = page.substring(from, tags.start());
            if (Direction.hasRightToLeft(text) && !NO_TAGS.contains(open)) {
                if (isolated == 0) {
                    faults.add("pulls along what stands beside it: " + text.strip());
                } else if (text.chars().anyMatch(Character::isDigit)) {
                    faults.add("turns a number round: " + text.strip());
                }
            }
            boolean end = !tags.group(1).isEmpty();
            String name = tags.group(2);
            open = end ? "" : name;
            if (name.equals("bdi")) {
                isolated += end ? -1 : 1;
            }
            from = tags.end();
        }
        return faults;
    }
}
