/** Users and their roles. */
@NullMarked
package dk.fodfaeste.administration.user;

import org.jspecify.annotations.NullMarked;
