/** Rule sets: a municipality's own copy, checked and changed. */
@NamedInterface("ruleset")
@NullMarked
package dk.fodfaeste.law.ruleset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
