package dk.fodfaeste.plans;

import dk.fodfaeste.plans.TaskFilter.When;
import dk.fodfaeste.plans.TaskFilter.Who;
import java.util.Map;

/**
 * How many tasks each filter would show, the other filter being as it is.
 *
 * @param who counted up to {@link #MOST}
 */
public record TaskCounts(Map<Who, Integer> who, Map<When, Integer> when) {

    /** So many and more are as many to somebody who chooses a list. */
    public static final int MOST = 1000;

    public int of(Who one) {
        return who.getOrDefault(one, 0);
    }

    public int of(When one) {
        return when.getOrDefault(one, 0);
    }
}
