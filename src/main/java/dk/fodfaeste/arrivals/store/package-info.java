/** The SQL of arrivals. */
@NullMarked
package dk.fodfaeste.arrivals.store;

import org.jspecify.annotations.NullMarked;
