package dk.fodfaeste.administration.role;

import dk.fodfaeste.access.Action;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All actions by what they are about, in the order in which people meet them. */
final class RoleMatrix {

    private static final String OTHER = "other";

    /** The first word of an action's name tells what it is about. */
    private static final Map<String, List<String>> AREAS = areasInOrder();

    private RoleMatrix() {}

    /** The actions by area; one that fits no area stands under {@code other}. */
    static Map<String, List<Action>> areas() {
        Map<String, List<Action>> found =
                Arrays.stream(Action.values()).collect(Collectors.groupingBy(RoleMatrix::area));
        Map<String, List<Action>> sorted = new LinkedHashMap<>();
        AREAS.keySet().stream()
                .filter(found::containsKey)
                .forEach(area -> sorted.put(area, found.getOrDefault(area, List.of())));
        if (found.containsKey(OTHER)) {
            sorted.put(OTHER, found.getOrDefault(OTHER, List.of()));
        }
        return sorted;
    }

    private static String area(Action action) {
        String first = action.name().split("_", 2)[0];
        return AREAS.entrySet().stream()
                .filter(each -> each.getValue().contains(first))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(OTHER);
    }

    private static Map<String, List<String>> areasInOrder() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put("work", List.of("OVERVIEW", "TASK"));
        areas.put("families", List.of("HOUSEHOLD", "TEAM", "CONTACT", "PERSON", "CONSENT", "NUMBER", "GLASS"));
        areas.put("arrivals", List.of("ARRIVAL"));
        areas.put("plans", List.of("TEMPLATE", "TIMING", "PLAN", "PRESET", "RULES"));
        areas.put("audit", List.of("AUDIT"));
        areas.put("administration", List.of(
                "SETTINGS", "SETTING", "USER", "ROLE", "UNIT", "FUNCTION", "TOKEN", "CLOSED", "DATES", "MUNICIPALITY"));
        return areas;
    }
}
