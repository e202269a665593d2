/** Who follows the family, and how it is reached. */
@NullMarked
package dk.fodfaeste.home.team;

import org.jspecify.annotations.NullMarked;
