/** From where somebody comes: her address behind a proxy, her browser; and where she goes on once she has logged in. */
@NamedInterface("door")
@NullMarked
package dk.fodfaeste.access.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
