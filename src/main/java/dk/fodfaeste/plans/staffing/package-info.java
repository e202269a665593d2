/** Who does a task: by function, by load, in whose place. */
@NamedInterface("staffing")
@NullMarked
package dk.fodfaeste.plans.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
