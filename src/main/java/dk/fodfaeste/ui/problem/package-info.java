/**
 * Answers to what goes wrong: one page or one Problem Detail for every refusal and every mistake.
 */
@NullMarked
package dk.fodfaeste.ui.problem;

import org.jspecify.annotations.NullMarked;
