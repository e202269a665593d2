/** The list of arrivals, and the arrival itself. */
@NullMarked
package dk.fodfaeste.arrivals.register;

import org.jspecify.annotations.NullMarked;
