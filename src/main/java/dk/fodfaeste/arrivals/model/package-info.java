/**
 * The rules of arrivals in plain Java: what an arrivals file says, and which of its rows are refused and why.
 */
@NamedInterface("file")
@NullMarked
package dk.fodfaeste.arrivals.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
