/**
 * Time drawn: the geometry of due windows, clock faces and phase lines.
 */
@NullMarked
package dk.fodfaeste.ui.time;

import org.jspecify.annotations.NullMarked;
