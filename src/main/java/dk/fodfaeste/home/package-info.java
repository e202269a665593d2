/**
 * What brings the modules together: Overblik, a family's page, navigation, login, and a municipality's first set-up.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "ui", "people", "plans", "law", "arrivals", "launch"})
@NullMarked
package dk.fodfaeste.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
