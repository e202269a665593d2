package dk.fodfaeste.plans;

import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import java.util.Map;

/** How many tasks each filter would show, the other filter being as it is. */
public record TaskCounts(Map<Who, Integer> who, Map<When, Integer> when) {

    public int of(Who one) {
        return who.getOrDefault(one, 0);
    }

    public int of(When one) {
        return when.getOrDefault(one, 0);
    }
}
