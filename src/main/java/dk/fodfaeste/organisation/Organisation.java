package dk.fodfaeste.organisation;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A municipality's units as its administrators see them, open ones first, each by name. */
public record Organisation(List<UnitOverview> units) {

    /**
     * A unit.
     *
     * @param closedAt   {@code null} while it is open
     * @param restricted those who have a role in this unit only
     */
    public record UnitOverview(
            UUID id,
            String name,
            @Nullable Instant closedAt,
            int version,
            List<FunctionOverview> functions,
            List<Colleague> restricted) {

        public UnitOverview {
            functions = List.copyOf(functions);
            restricted = List.copyOf(restricted);
        }

        public boolean open() {
            return closedAt == null;
        }

        /** Whether it can be closed as it is. */
        public boolean empty() {
            return functions.isEmpty() && restricted.isEmpty();
        }
    }

    /** What people of a unit work with, and who does. */
    public record FunctionOverview(
            UUID id, String key, Bilingual name, UUID unit, int version, List<Colleague> holders) {

        public FunctionOverview {
            holders = List.copyOf(holders);
        }
    }

    public Organisation {
        units = List.copyOf(units);
    }
}
