package dk.fodfaeste.plans.clock;

import dk.fodfaeste.kernel.time.Anchor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a household and its persons, by name: a person's own day counts before her family's.
 *
 * @param own of single persons; there may be others among them
 */
public record Days(Map<String, Anchor> family, Map<UUID, Map<String, Anchor>> own) {

    /** Of a family of which no person has a day of her own. */
    public static Days of(Map<String, Anchor> family) {
        return new Days(family, Map.of());
    }

    /** What a task about this person is counted from, or about the family; {@code null} while it is not known. */
    public @Nullable Anchor anchor(String name, @Nullable UUID person) {
        return isOwn(name, person) ? own.getOrDefault(person, Map.of()).get(name) : family.get(name);
    }

    /** Whether this person has a day of her own of that name. */
    public boolean isOwn(String name, @Nullable UUID person) {
        return person != null && own.getOrDefault(person, Map.of()).containsKey(name);
    }
}
