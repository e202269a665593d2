/**
 * The rules of arrivals in plain Java: what an arrivals file says, and which of its rows are refused and why.
 */
@NullMarked
package dk.fodfaeste.arrivals.model;

import org.jspecify.annotations.NullMarked;
