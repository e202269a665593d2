/** Events that do tasks, and steps that come again. */
@NullMarked
package dk.fodfaeste.plans.fulfilment;

import org.jspecify.annotations.NullMarked;
