/** The months ahead. */
@NullMarked
package dk.fodfaeste.arrivals.forecast;

import org.jspecify.annotations.NullMarked;
