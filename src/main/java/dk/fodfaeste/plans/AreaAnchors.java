package dk.fodfaeste.plans;

import java.util.Set;

/**
 * The days that an area tells plans of by itself ({@link dk.fodfaeste.plans.running.Plans#reached}). An area contributes
 * its own by a bean of this type; all other days that plans are counted from are told by a person on the family's page.
 */
public record AreaAnchors(Set<String> names) {

    public AreaAnchors {
        names = Set.copyOf(names);
    }
}
