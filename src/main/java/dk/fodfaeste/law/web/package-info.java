/** The pages of law. */
@NullMarked
package dk.fodfaeste.law.web;

import org.jspecify.annotations.NullMarked;
