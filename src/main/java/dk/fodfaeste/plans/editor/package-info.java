/** Templates are written: drafts, their form, their check. */
@NullMarked
package dk.fodfaeste.plans.editor;

import org.jspecify.annotations.NullMarked;
