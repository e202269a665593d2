package dk.fodfaeste.demo.story;

import dk.fodfaeste.demo.data.DemoHousehold;
import dk.fodfaeste.demo.data.DemoPerson;
import dk.fodfaeste.demo.data.DemoPerson.Relation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Somebody who was announced twice, as it happens: the second list has her names in the other order and no foreigner number. */
final class TwiceAnnounced {

    private static final int DAYS_LATER = 2;

    private TwiceAnnounced() {}

    /** The households, and once more one of those that are awaited; a single person where there is one. */
    static List<DemoHousehold> among(List<DemoHousehold> households, LocalDate today) {
        List<DemoHousehold> all = new ArrayList<>(households);
        households.stream()
                .filter(each ->
                        each.arrivedAt() == null && each.persons().getFirst().familyName() != null)
                .min(Comparator.comparingInt(
                                (DemoHousehold each) -> each.persons().size())
                        .thenComparing(DemoHousehold::noticeDate, Comparator.reverseOrder()))
                .ifPresent(each -> all.add(again(each, DemoHousehold.number(households.size() + 1), today)));
        return all;
    }

    private static DemoHousehold again(DemoHousehold household, String number, LocalDate today) {
        DemoPerson head = household.persons().getFirst();
        var turned = new DemoPerson(
                Relation.HEAD,
                Objects.requireNonNull(head.familyName()),
                head.givenNames(),
                head.birthDate(),
                head.birthDateEstimated(),
                head.gender(),
                null,
                null,
                head.nationality(),
                head.language(),
                head.dialect(),
                head.interpreter());
        LocalDate later = household.noticeDate().plusDays(DAYS_LATER);
        return new DemoHousehold(
                number,
                household.kind(),
                household.asylumCentre(),
                household.permitDate(),
                household.decisionDate(),
                later.isAfter(today) ? today : later,
                household.expectedArrival(),
                null,
                "",
                List.of(turned));
    }
}
