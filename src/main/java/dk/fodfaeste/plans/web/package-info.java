/** The pages of plans. */
@NullMarked
package dk.fodfaeste.plans.web;

import org.jspecify.annotations.NullMarked;
