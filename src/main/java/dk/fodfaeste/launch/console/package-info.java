/** What the person who starts the server reads. */
@NullMarked
package dk.fodfaeste.launch.console;

import org.jspecify.annotations.NullMarked;
