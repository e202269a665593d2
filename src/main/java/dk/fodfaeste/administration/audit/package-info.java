/** The audit trail, for its auditor. */
@NullMarked
package dk.fodfaeste.administration.audit;

import org.jspecify.annotations.NullMarked;
