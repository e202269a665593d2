/** Days that are worked and days that are closed, and the values that timings are made of. */
@NullMarked
package dk.fodfaeste.kernel.calendar;

import org.jspecify.annotations.NullMarked;
