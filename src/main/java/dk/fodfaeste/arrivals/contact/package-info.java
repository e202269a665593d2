/** Who has been contacted before arrival, and who has not. */
@NamedInterface("contact")
@NullMarked
package dk.fodfaeste.arrivals.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
