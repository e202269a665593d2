/** Days that plans are counted from and that a person tells, as no area does. */
@NullMarked
package dk.fodfaeste.plans.told;

import org.jspecify.annotations.NullMarked;
