package dk.fodfaeste.plans.fact;

import dk.fodfaeste.access.WriteTx;
import java.util.Collection;
import java.util.UUID;

/** Is told when facts of families may have become others. */
public interface FactListener {

    void recorded(WriteTx tx, Collection<UUID> households);
}
