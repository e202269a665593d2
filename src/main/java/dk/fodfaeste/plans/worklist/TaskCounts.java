package dk.fodfaeste.plans.worklist;

import dk.fodfaeste.plans.worklist.TaskFilter.When;
import dk.fodfaeste.plans.worklist.TaskFilter.Who;
import java.util.Map;

/**
 * How many tasks each filter would show, the other filter being as it is.
 *
 * @param who    counted no further than to one more than {@link #MOST}
 * @param groups by function and phase; for done ones, which are not counted, of the active
 */
public record TaskCounts(Map<Who, Integer> who, Map<When, Integer> when, TaskGroups groups) {

    /** So many and more are as many to somebody who chooses a list. */
    public static final int MOST = 1000;

    /** At most {@link #MOST}. */
    public int of(Who one) {
        return Math.min(MOST, who.getOrDefault(one, 0));
    }

    /** Whether there are more than {@link #MOST}. */
    public boolean more(Who one) {
        return who.getOrDefault(one, 0) > MOST;
    }

    public int of(When one) {
        return when.getOrDefault(one, 0);
    }
}
