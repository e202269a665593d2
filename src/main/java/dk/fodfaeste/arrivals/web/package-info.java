/** The pages of arrivals. */
@NullMarked
package dk.fodfaeste.arrivals.web;

import org.jspecify.annotations.NullMarked;
