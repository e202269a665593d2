package dk.fodfaeste.plans.task;

import dk.fodfaeste.kernel.text.Words;
import java.util.Map;

/** Events that do tasks, in words; one that a municipality's own template names is called by its name there. */
public final class FulfilmentEventNames {

    private static final Map<String, String> KNOWN = Map.of(
            "arrival-registered", "plans.happening.arrival-registered",
            "home-assigned", "plans.happening.home-assigned",
            "ladder-placed", "plans.happening.ladder-placed");

    private FulfilmentEventNames() {}

    /** The name of the event. */
    public static String of(Words words, String event) {
        String key = KNOWN.get(event);
        return key == null ? event : words.t(key);
    }
}
