/**
 * From the text of one cell to the value that it stands for: dates, times, numbers of persons, words of fixed lists.
 */
@NullMarked
package dk.fodfaeste.arrivals.model.value;

import org.jspecify.annotations.NullMarked;
