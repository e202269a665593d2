/**
 * Who may do what: accounts, memberships, units, functions, tenancy, tokens, login and the audit trail.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package dk.fodfaeste.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
