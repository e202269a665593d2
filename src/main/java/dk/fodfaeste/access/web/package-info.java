/** Login, tokens and the rules of every request. */
@NullMarked
package dk.fodfaeste.access.web;

import org.jspecify.annotations.NullMarked;
