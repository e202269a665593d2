/** What an administrator does that concerns more than one module. */
@NullMarked
package dk.fodfaeste.home.settings;

import org.jspecify.annotations.NullMarked;
