/** Who is away, and who covers. */
@NamedInterface("absence")
@NullMarked
package dk.fodfaeste.plans.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
