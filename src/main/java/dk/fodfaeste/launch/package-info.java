/**
 * Starts and stops the server: embedded database, database roles, start-up errors in one sentence, greeting.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dk.fodfaeste.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
