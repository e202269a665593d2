/**
 * Which rules of law a household's case runs under: dated sets of rules, each municipality's own copy to check and change.
 * Tells what the law says of a case; what people do about it are the plans' tasks.
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "access", "settings", "ui", "people", "people::*", "plans", "plans::*"})
@NullMarked
package dk.fodfaeste.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
