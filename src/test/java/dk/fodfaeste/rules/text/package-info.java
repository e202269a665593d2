/** Where words may stand: in the message files, and nowhere else; and what SQL may not ask. */
@NullMarked
package dk.fodfaeste.rules.text;

import org.jspecify.annotations.NullMarked;
