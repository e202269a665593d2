/** Running plans are moved to a newer version of their template. */
@NullMarked
package dk.fodfaeste.plans.upgrade;

import org.jspecify.annotations.NullMarked;
