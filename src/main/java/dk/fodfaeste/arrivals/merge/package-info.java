/** Two ways here become one when two cases do, and two again. */
@NullMarked
package dk.fodfaeste.arrivals.merge;

import org.jspecify.annotations.NullMarked;
