/** Login, tokens and the rules of every request. */
@NamedInterface("web")
@NullMarked
package dk.fodfaeste.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
