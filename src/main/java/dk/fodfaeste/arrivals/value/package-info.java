/** Texts of cells as values: dates, times, languages, numbers of persons. */
@NullMarked
package dk.fodfaeste.arrivals.value;

import org.jspecify.annotations.NullMarked;
