/** Visits at asylum centres. */
@NamedInterface("visit")
@NullMarked
package dk.fodfaeste.arrivals.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
