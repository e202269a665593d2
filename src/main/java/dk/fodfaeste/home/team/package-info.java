/** Who works with the family. */
@NullMarked
package dk.fodfaeste.home.team;

import org.jspecify.annotations.NullMarked;
