/** Agreements: made, approved, met about, withdrawn. */
@NamedInterface("deal")
@NullMarked
package dk.fodfaeste.agreements.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
