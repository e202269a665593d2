/**
 * How pages reach the browser: assets, headers, language, and the wiring with Spring MVC.
 */
@NullMarked
package dk.fodfaeste.ui.web;

import org.jspecify.annotations.NullMarked;
