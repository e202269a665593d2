package dk.fodfaeste.people.family;

import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.household.Households;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was noted about a household and its persons. */
@Component
class PeopleHistory implements HistorySource {

    private static final int ORDER = 10;

    private final Households households;
    private final List<HistoryFields> fields;

    PeopleHistory(Households households, ObjectProvider<HistoryFields> fields) {
        this.households = households;
        this.fields = fields.stream().toList();
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Happened read(FamilyVisit visit, int most) {
        ChangedValue values = new ChangedValue(visit.page().words(), fields);
        List<PeopleChange> changes = households.changes(visit.tx(), visit.id(), most + 1);
        return new Happened(
                changes.stream()
                        .map(change -> new Entry(change.at(), () -> values.sentence(change)))
                        .toList(),
                changes.size() > most);
    }
}
