/** A household's page before it has arrived. */
@NullMarked
package dk.fodfaeste.arrivals.prearrival;

import org.jspecify.annotations.NullMarked;
