/** A family's page. */
@NullMarked
package dk.fodfaeste.home.family;

import org.jspecify.annotations.NullMarked;
