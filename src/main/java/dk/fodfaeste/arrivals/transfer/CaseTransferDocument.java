package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.arrivals.Arrival;
import dk.fodfaeste.arrivals.screening.ScreeningItem;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.transfer.CaseTransfers.TransferInput;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.IdentityNumber;
import dk.fodfaeste.people.PersonDetails;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one municipality hands over to another: all that is sent, and nothing beside it.
 *
 * @param format     the version of this form of document
 * @param from       the sender's code
 * @param caseNumber the sender's own number
 * @param contact    the name of whoever sent it
 * @param ground     on what ground it may be passed on: the family's consent, or the rule that the sender goes by
 * @param note       the sender's own words
 * @param programmeStarts the first day of the period that goes along
 * @param programmeEnds   its last day
 */
public record CaseTransferDocument(
        int format,
        short from,
        String caseNumber,
        String contact,
        String ground,
        String note,
        HouseholdKind kind,
        @Nullable LocalDate permitDate,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate responsibility,
        @Nullable LocalDate programmeStarts,
        @Nullable LocalDate programmeEnds,
        List<HandedPerson> persons) {

    /** The version that the product writes. */
    public static final int FORMAT = 1;

    /** Someone of the household; {@code screening} is empty where it was not to be sent. */
    public record HandedPerson(PersonDetails details, List<IdentityNumber> numbers, List<HandedItem> screening) {

        public HandedPerson {
            numbers = List.copyOf(numbers);
            screening = List.copyOf(screening);
        }
    }

    /** Something that she told at the screening. */
    public record HandedItem(
            Topic topic,
            String what,
            @Nullable Level level,
            @Nullable Integer years) {}

    public CaseTransferDocument {
        persons = List.copyOf(persons);
    }

    /**
     * What is sent of a case.
     *
     * @param items what the persons told at the screening, as far as any of it goes along
     */
    static CaseTransferDocument of(
            Caller sender, Household family, Arrival arrival, TransferInput in, List<ScreeningItem> items) {
        return new CaseTransferDocument(
                FORMAT,
                sender.municipality(),
                family.caseNumber(),
                sender.name(),
                in.ground(),
                in.note(),
                family.kind(),
                arrival.permitDate(),
                arrival.decisionDate(),
                arrival.responsibility(),
                in.programmeStarts(),
                in.programmeEnds(),
                family.persons().stream()
                        .map(person -> new HandedPerson(
                                person.details(),
                                person.numbers(),
                                items.stream()
                                        .filter(item -> item.person().equals(person.id()))
                                        .filter(item -> item.topic() == Topic.HEALTH ? in.health() : in.screening())
                                        .map(item ->
                                                new HandedItem(item.topic(), item.what(), item.level(), item.years()))
                                        .toList()))
                        .toList());
    }

    /** The number of the case only: the rest is personal. */
    @Override
    public String toString() {
        return "CaseTransferDocument[caseNumber=%s]".formatted(caseNumber);
    }
}
