/**
 * What every module may use: time, text, municipalities, languages, problems. Plain Java, no Spring.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dk.fodfaeste.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
