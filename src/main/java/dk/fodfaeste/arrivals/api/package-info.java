/** The API of arrivals. */
@NullMarked
package dk.fodfaeste.arrivals.api;

import org.jspecify.annotations.NullMarked;
