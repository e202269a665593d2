package dk.fodfaeste.rules.input;

import java.util.Map;

/** What the places in the addresses of questions are called in a {@link FullTown}. */
final class Asked {

    /** Beginnings of addresses, the longest that fits counts. */
    private static final Map<String, String> PLACES = Map.ofEntries(
            Map.entry("/arrivals/imports/{id}", "/arrivals/imports/$import"),
            Map.entry("/agreements/{id}", "/agreements/$doctors"),
            Map.entry("/forms/{key}", "/forms/forventningsafstemning"),
            Map.entry("/plan-subjects/{id}", "/plan-subjects/$planned-host"),
            Map.entry("/answers/{answer}", "/answers/$answer"),
            Map.entry("/households/{id}", "/households/$household"),
            Map.entry("/tasks/{id}", "/tasks/$task0"),
            Map.entry("/templates/{id}", "/templates/$template"),
            Map.entry("/template-drafts/{id}", "/template-drafts/$draft"),
            Map.entry("/plan-moves/{id}", "/plan-moves/$move"),
            Map.entry("/enquiries/{id}", "/enquiries/$enquiry"),
            Map.entry("/participants/{id}", "/participants/$participant"),
            Map.entry("/users/{id}", "/users/$user"),
            Map.entry("/presets/{key}", "/presets/familieteam-aalborg"),
            Map.entry("/rule-sets/{key}", "/rule-sets/gaeldende"),
            Map.entry("/digests", "/digests?day=2026-03-02"));

    private Asked() {}

    static String of(String path) {
        String named = PLACES.entrySet().stream()
                .filter(place -> path.startsWith(place.getKey()))
                .findFirst()
                .map(place -> place.getValue() + path.substring(place.getKey().length()))
                .orElse(path);
        return named.replace("{other}", "$old-template").replace("{grant}", "$grant");
    }
}
