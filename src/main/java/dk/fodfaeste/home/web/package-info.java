/** The pages that bring modules together, and those around login. */
@NullMarked
package dk.fodfaeste.home.web;

import org.jspecify.annotations.NullMarked;
