/** A single household is typed in. */
@NullMarked
package dk.fodfaeste.arrivals.entry;

import org.jspecify.annotations.NullMarked;
