/**
 * What a form shows: the values and errors of its fields, and the options to choose from.
 */
@NullMarked
package dk.fodfaeste.ui.form;

import org.jspecify.annotations.NullMarked;
