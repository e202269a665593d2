/** What plans and tasks are about. */
@NamedInterface("about")
@NullMarked
package dk.fodfaeste.plans.about;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
