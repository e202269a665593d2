/** The rules that a case runs under. */
@NullMarked
package dk.fodfaeste.law.caserule;

import org.jspecify.annotations.NullMarked;
