/** Settings for other systems. */
@NullMarked
package dk.fodfaeste.home.settings.api;

import org.jspecify.annotations.NullMarked;
