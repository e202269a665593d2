/** Households and persons as they are kept: written, found, shown, compared with what is told anew. */
@NamedInterface("household")
@NullMarked
package dk.fodfaeste.people.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
