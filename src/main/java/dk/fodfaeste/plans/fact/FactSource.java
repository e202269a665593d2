package dk.fodfaeste.plans.fact;

import dk.fodfaeste.access.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells facts of families that a template's conditions may name: {@code answer.<questionnaire>.<question>}. A module that
 * records some contributes a bean of this type; the plans know none itself.
 */
public interface FactSource {

    /**
     * That something is so now.
     *
     * @param person where it is so of one of the household only
     */
    record Fact(UUID household, @Nullable UUID person, String name, String value) {}

    /** The first part of its facts' names. */
    String prefix();

    /** Whether such a fact can be recorded, with each of these values. */
    boolean records(Tx tx, String name, Collection<String> values);

    /** Whether there is a questionnaire of this key that a task can carry. */
    boolean hasForm(Tx tx, String key);

    /** What is so of these households, of the facts of these names. */
    List<Fact> of(Collection<UUID> households, Set<String> names);
}
