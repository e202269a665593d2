/** The pages and the API of an import. */
@NullMarked
package dk.fodfaeste.arrivals.upload;

import org.jspecify.annotations.NullMarked;
