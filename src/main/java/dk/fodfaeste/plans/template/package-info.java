/** Plan templates as data: their text, their versions, what they ask of a household. */
@NullMarked
package dk.fodfaeste.plans.template;

import org.jspecify.annotations.NullMarked;
