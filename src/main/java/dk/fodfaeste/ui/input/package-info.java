/** What an operation is told: one record for each, read from a form and from JSON by the same reader. */
@NullMarked
package dk.fodfaeste.ui.input;

import org.jspecify.annotations.NullMarked;
