/** What the person who starts the server reads. */
@NamedInterface("console")
@NullMarked
package dk.fodfaeste.launch.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
