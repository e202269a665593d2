/** Logging in, choosing a municipality, a new password. */
@NullMarked
package dk.fodfaeste.home.login;

import org.jspecify.annotations.NullMarked;
