/**
 * Modules that break the rules, so that tests can show that the rules find them. The classes are abstract: Spring, which
 * looks through the test classes too, makes none of them.
 */
@NullMarked
package dk.fodfaeste.rules.wrong;

import org.jspecify.annotations.NullMarked;
