/** Lists of tasks: filters, counts, pages, sheets. */
@NamedInterface("worklist")
@NullMarked
package dk.fodfaeste.plans.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
