/** A case goes to another municipality, or comes from one. */
@NullMarked
package dk.fodfaeste.arrivals.transfer;

import org.jspecify.annotations.NullMarked;
