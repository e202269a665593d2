/** Taking back what an import wrote. */
@NamedInterface("retraction")
@NullMarked
package dk.fodfaeste.people.retraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
