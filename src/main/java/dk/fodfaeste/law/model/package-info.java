/** The rules of law in plain Java: how a set is shipped, checked and chosen. */
@NullMarked
package dk.fodfaeste.law.model;

import org.jspecify.annotations.NullMarked;
