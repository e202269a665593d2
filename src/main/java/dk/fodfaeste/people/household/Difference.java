package dk.fodfaeste.people.household;

import org.jspecify.annotations.Nullable;

/**
 * One value that a newer message would change.
 *
 * @param field its text is {@code people.field.<field>}, or that of the module that knows it
 */
public record Difference(
        String field, @Nullable String oldValue, @Nullable String newValue) {}
