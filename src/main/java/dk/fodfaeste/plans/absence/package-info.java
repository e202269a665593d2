/** Who is away. */
@NullMarked
package dk.fodfaeste.plans.absence;

import org.jspecify.annotations.NullMarked;
