/** Plans of households: started, followed when families change, computed anew, taken back. */
@NamedInterface("running")
@NullMarked
package dk.fodfaeste.plans.running;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
