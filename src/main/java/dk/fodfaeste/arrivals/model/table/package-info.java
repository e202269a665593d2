/**
 * From bytes to cells: what kind of file it is, how its text is encoded, and the rows of a csv or xlsx file. Knows nothing of
 * arrivals.
 */
@NullMarked
package dk.fodfaeste.arrivals.model.table;

import org.jspecify.annotations.NullMarked;
