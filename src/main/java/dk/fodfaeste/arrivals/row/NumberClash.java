package dk.fodfaeste.arrivals.row;

import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.column.Headings;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.IdentityNumber.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the person who is on her way to one household while she already belongs to another. */
public final class NumberClash {

    private NumberClash() {}

    /**
     * The refusal of the row, if one of its numbers belongs elsewhere.
     *
     * @param own     the household that the row is about, if it is known
     * @param holders household by number, for each kind
     */
    public static Optional<RowRefusal> find(ArrivalRow row, @Nullable UUID own, Map<Kind, Map<String, UUID>> holders) {
        for (IdentityNumber number : HouseholdRows.person(row, row.relation()).numbers()) {
            UUID holder = holders.getOrDefault(number.kind(), Map.of()).get(number.value());
            if (holder != null && !holder.equals(own)) {
                Column column = number.kind() == Kind.FOREIGNER ? Column.FOREIGNER_NO : Column.CPR;
                return Optional.of(new RowRefusal(
                        row.rowNumber(),
                        Headings.danish(column),
                        number.masked(),
                        "arrivals.row.known-elsewhere",
                        List.of()));
            }
        }
        return Optional.empty();
    }
}
