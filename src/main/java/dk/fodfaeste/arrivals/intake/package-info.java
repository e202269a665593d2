/** Households of a list are written, and written back. */
@NamedInterface("intake")
@NullMarked
package dk.fodfaeste.arrivals.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
