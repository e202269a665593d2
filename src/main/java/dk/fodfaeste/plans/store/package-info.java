/** The SQL of plans. */
@NullMarked
package dk.fodfaeste.plans.store;

import org.jspecify.annotations.NullMarked;
