/** The whole database as one file, and back. */
@NullMarked
package dk.fodfaeste.launch.copy;

import org.jspecify.annotations.NullMarked;
