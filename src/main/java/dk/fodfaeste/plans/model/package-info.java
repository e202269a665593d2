/** The rules of plans, in plain Java. */
@NullMarked
package dk.fodfaeste.plans.model;

import org.jspecify.annotations.NullMarked;
