/** What each role may do. */
@NullMarked
package dk.fodfaeste.administration.role;

import org.jspecify.annotations.NullMarked;
