/** Kinds of agreement: those that the product ships, and the municipality's own. */
@NamedInterface("kind")
@NullMarked
package dk.fodfaeste.agreements.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
