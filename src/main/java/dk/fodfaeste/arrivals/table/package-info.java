/** Files as tables: csv and xlsx, within limits. */
@NullMarked
package dk.fodfaeste.arrivals.table;

import org.jspecify.annotations.NullMarked;
