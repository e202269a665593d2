package dk.fodfaeste.demo.data;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented household that the demo municipality has been told to receive.
 *
 * @param number          begins with T for test data
 * @param asylumCentre    {@code null} for those who come from abroad or live privately
 * @param permitDate      residence permit, 4–8 weeks before the expected arrival (prearrival.permitToMove)
 * @param decisionDate    visitation decision; {@code null} for the family-reunified, whom nobody allocates
 * @param noticeDate      when the municipality was told, never after today
 * @param expectedArrival on a weekday between 9 and 14
 * @param arrivedAt       the real arrival, {@code null} until then
 * @param remarks         Danish, may be empty
 * @param persons         the head first
 */
public record DemoHousehold(
        String number,
        Kind kind,
        @Nullable String asylumCentre,
        LocalDate permitDate,
        @Nullable LocalDate decisionDate,
        LocalDate noticeDate,
        LocalDateTime expectedArrival,
        @Nullable LocalDateTime arrivedAt,
        String remarks,
        List<DemoPerson> persons) {

    /** On what ground the household comes. */
    public enum Kind {
        REFUGEE,
        QUOTA_REFUGEE,
        FAMILY_REUNIFIED,
        UNACCOMPANIED_MINOR,
        UKRAINE
    }

    public DemoHousehold {
        persons = List.copyOf(persons);
    }

    /** The number of the first, second, … household. */
    public static String number(int counted) {
        return "T-%03d".formatted(counted);
    }

    /** As the notice had it: nobody had a CPR number before the arrival. */
    public DemoHousehold asAnnounced() {
        return new DemoHousehold(
                number,
                kind,
                asylumCentre,
                permitDate,
                decisionDate,
                noticeDate,
                expectedArrival,
                null,
                remarks,
                persons.stream().map(DemoPerson::withoutCpr).toList());
    }

    /** The same household, arrived at another moment. */
    public DemoHousehold arrivedAt(LocalDateTime moment) {
        return new DemoHousehold(
                number,
                kind,
                asylumCentre,
                permitDate,
                decisionDate,
                noticeDate,
                expectedArrival,
                moment,
                remarks,
                persons);
    }
}
