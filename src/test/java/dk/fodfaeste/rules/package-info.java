/**
 * The rules of the house, as tests. Each rule is a function that lists what breaks it, so that one test can show that the
 * product keeps it and another that the rule finds a breach; what a rule lets pass is named in one list, with a reason.
 */
@NullMarked
package dk.fodfaeste.rules;

import org.jspecify.annotations.NullMarked;
