/** The pages of settings. */
@NullMarked
package dk.fodfaeste.home.settings.web;

import org.jspecify.annotations.NullMarked;
