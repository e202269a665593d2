/**
 * Households and persons: who they are, how they are related, and the numbers by which others know them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "access", "access::*", "organisation", "settings", "jobs", "ui"})
@NullMarked
package dk.fodfaeste.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
