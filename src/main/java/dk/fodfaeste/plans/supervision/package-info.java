/** A leader's view of her units' tasks. */
@NamedInterface("supervision")
@NullMarked
package dk.fodfaeste.plans.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
