/** Comments on tasks. */
@NullMarked
package dk.fodfaeste.plans.comment;

import org.jspecify.annotations.NullMarked;
