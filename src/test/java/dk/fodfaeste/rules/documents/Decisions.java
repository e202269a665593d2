package dk.fodfaeste.rules.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The records of decisions, and the pages of docs that may lead to them: texts by their path within docs. */
record Decisions(Map<String, String> documents) {

    private static final Pattern FILE = Pattern.compile("decisions/(\\d{4})-[a-z0-9-]+\\.md");
    private static final Pattern HEAD = Pattern.compile(
            "# (\\d+)\\. \\S.*\\n\\nDate: \\d{4}-\\d\\d-\\d\\d.* · Status: (?:accepted|superseded).*\\n(?s:.*)");

    /** What breaks the rules: numbers without a gap, a head that says number, date and status, and a way to each from elsewhere in docs. */
    List<String> findings() {
        List<String> found = new ArrayList<>();
        SortedMap<Integer, String> byNumber = new TreeMap<>();
        new TreeMap<>(documents).forEach((path, text) -> {
            Matcher file = FILE.matcher(path);
            if (!file.matches()) {
                if (path.startsWith("decisions/")) {
                    found.add(path + ": is not named by a number of four digits and a title");
                }
                return;
            }
            int number = Integer.parseInt(file.group(1));
            Matcher head = HEAD.matcher(text);
            if (!head.matches() || Integer.parseInt(head.group(1)) != number) {
                found.add(path + ": does not begin with its number, title, date and status");
            }
            if (byNumber.put(number, path) != null) {
                found.add(path + ": its number is taken");
            }
            if (!isLinked(path)) {
                found.add(path + ": no page leads to it");
            }
        });
        for (int number = 1; !byNumber.isEmpty() && number < byNumber.lastKey(); number++) {
            if (!byNumber.containsKey(number)) {
                found.add("there is no decision " + number);
            }
        }
        return found;
    }

    private boolean isLinked(String path) {
        String fromDecision = "](" + path.substring("decisions/".length());
        return documents.entrySet().stream()
                .filter(page -> !page.getKey().equals(path))
                .anyMatch(page ->
                        page.getValue().contains(page.getKey().startsWith("decisions/") ? fromDecision : "](" + path));
    }
}
