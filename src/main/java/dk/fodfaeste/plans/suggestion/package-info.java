/** The tasks that fit a household since something about it has changed. */
@NamedInterface("suggestion")
@NullMarked
package dk.fodfaeste.plans.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
