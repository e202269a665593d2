/**
 * Starts and stops the server: the embedded database, the database's roles, start-up errors in one sentence, the greeting.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.fodfaeste.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
