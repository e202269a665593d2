/** What arrivals shows of a family on its page. */
@NullMarked
package dk.fodfaeste.arrivals.family;

import org.jspecify.annotations.NullMarked;
