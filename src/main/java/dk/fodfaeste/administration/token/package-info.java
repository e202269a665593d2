/** Tokens of the API. */
@NullMarked
package dk.fodfaeste.administration.token;

import org.jspecify.annotations.NullMarked;
