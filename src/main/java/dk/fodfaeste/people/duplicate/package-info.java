/** Persons and households that are like one another. */
@NamedInterface("duplicate")
@NullMarked
package dk.fodfaeste.people.duplicate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
