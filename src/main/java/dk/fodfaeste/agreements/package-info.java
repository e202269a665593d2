/**
 * Agreements and what is counted of them: parties, period, counters with a ceiling and their uses. A grant is an agreement
 * whose party is a family or one of its persons. What a kind of agreement asks for is data.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "access",
            "access::*",
            "settings",
            "ui",
            "people",
            "people::*",
            "plans::about",
            "plans::subject"
        })
@NullMarked
package dk.fodfaeste.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
