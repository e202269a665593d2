/** The tasks that fit a household since something about it has changed. */
@NullMarked
package dk.fodfaeste.plans.suggestion;

import org.jspecify.annotations.NullMarked;
