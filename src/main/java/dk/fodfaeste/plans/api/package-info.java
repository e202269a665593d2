/** The API of plans. */
@NullMarked
package dk.fodfaeste.plans.api;

import org.jspecify.annotations.NullMarked;
