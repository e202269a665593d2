/** What tests share: a server, a clock, municipalities and builders. */
@NullMarked
package dk.fodfaeste.testing;

import org.jspecify.annotations.NullMarked;
