/** What modules above know of a family, as conditions of steps; and questionnaires that do tasks. */
@NamedInterface("fact")
@NullMarked
package dk.fodfaeste.plans.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
