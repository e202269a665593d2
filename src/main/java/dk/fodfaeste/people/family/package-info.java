/** A family's page: what modules contribute to it, and what people itself does. */
@NamedInterface("family")
@NullMarked
package dk.fodfaeste.people.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
