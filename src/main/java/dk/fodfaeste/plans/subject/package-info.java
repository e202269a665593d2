/** Plans that are about no family, or about one person of it: what they are about, and how they are started. */
@NamedInterface("subject")
@NullMarked
package dk.fodfaeste.plans.subject;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
