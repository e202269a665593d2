/** The counter of open counselling: a visitor in three seconds. */
@NamedInterface("desk")
@NullMarked
package dk.fodfaeste.enquiries.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
