/** Somebody tells from which day the municipality is responsible. */
@NullMarked
package dk.fodfaeste.arrivals.responsible;

import org.jspecify.annotations.NullMarked;
