package dk.fodfaeste.plans.subject;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.plans.about.SubjectKind;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A module that keeps the records which plans of a kind are about; it contributes one by a bean of this type. Whoever may not
 * see the record sees neither its plans.
 *
 * @param names   what those of these records are called that there are and the caller may see
 * @param address where it stands
 */
public record SubjectOwner(
        SubjectKind kind, BiFunction<Tx, Collection<UUID>, Map<UUID, String>> names, Function<UUID, String> address) {}
