/** What was told at a visit. */
@NamedInterface("screening")
@NullMarked
package dk.fodfaeste.arrivals.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
