package dk.fodfaeste.demo.data;

import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import dk.fodfaeste.demo.data.PeopleData.Card;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Invents the households that the demo municipality receives: 15 persons a month, from nine months ago to eight weeks ahead. */
public final class DemoArrivals {

    private final LocalDate today;
    private final Dice dice;
    private final ArrivalDays days;
    private final PeopleData data = PeopleData.read();
    private final FamilyMaker families;
    private final Deque<Card> deck = new ArrayDeque<>();

    private DemoArrivals(LocalDate today, long seed, Predicate<LocalDate> closed) {
        this.today = today;
        dice = new Dice(seed);
        days = new ArrivalDays(today, closed, dice);
        families = new FamilyMaker(data, dice);
    }

    /** The same day and seed give the same households, in order of expected arrival. Nobody arrives on a weekend. */
    public static List<DemoHousehold> generate(LocalDate today, long seed) {
        return generate(today, seed, day -> Announcement.WEEKEND.contains(day.getDayOfWeek()));
    }

    /** As {@link #generate(LocalDate, long)}, with the municipality's own closed days (weekends included). */
    public static List<DemoHousehold> generate(LocalDate today, long seed, Predicate<LocalDate> closed) {
        return new DemoArrivals(today, seed, closed).households();
    }

    private record Draft(Card card, int children, LocalDate day) {}

    private List<DemoHousehold> households() {
        var drafts = new ArrayList<Draft>();
        while (days.hasNext()) {
            Card card = deal(days.atLatest());
            List<Integer> range = card.children() == null ? List.of(0) : card.children();
            int children = dice.between(range.getFirst(), range.getLast());
            drafts.add(new Draft(card, children, days.take(card.adults().count() + children)));
        }
        List<LocalDate> open = days.onOpenDays(drafts.stream().map(Draft::day).toList());
        var households = new ArrayList<DemoHousehold>();
        for (int index = 0; index < drafts.size(); index++) {
            households.add(household(DemoHousehold.number(index + 1), drafts.get(index), open.get(index)));
        }
        households.sort(Comparator.comparing(DemoHousehold::expectedArrival));
        return List.copyOf(households);
    }

    /** The deck's next card that can be known by now. */
    private Card deal(LocalDate atLatest) {
        if (deck.size() < data.deck().size()) {
            deck.addAll(dice.shuffled(data.deck()));
        }
        boolean tooEarlyForUkraine = atLatest.isAfter(today.plusDays(Announcement.LEAST_UKRAINE_DAYS));
        Iterator<Card> cards = deck.iterator();
        Card card = cards.next();
        while (tooEarlyForUkraine && card.kind() == Kind.UKRAINE) {
            card = cards.next();
        }
        cards.remove();
        return card;
    }

    private DemoHousehold household(String number, Draft draft, LocalDate day) {
        Card card = draft.card();
        LocalDateTime expected = day.atTime(9, 0).plusMinutes(15L * dice.between(0, 20));
        @Nullable
        LocalDateTime arrivedAt = day.isBefore(today) ? expected.plusMinutes(5L * dice.between(-3, 12)) : null;

        Announcement announced = Announcement.before(day, card.kind() == Kind.UKRAINE, today, dice);
        return new DemoHousehold(
                number,
                card.kind(),
                centre(card),
                announced.permit(),
                card.kind() == Kind.FAMILY_REUNIFIED ? null : announced.decision(),
                announced.notice(),
                expected,
                arrivedAt,
                remark(card),
                families.family(card, draft.children(), day, arrivedAt != null));
    }

    private @Nullable String centre(Card card) {
        if (!card.fromCentre()) {
            return null;
        }
        return dice.pick(card.kind() == Kind.UNACCOMPANIED_MINOR ? data.childrensCentres() : data.asylumCentres());
    }

    private String remark(Card card) {
        if (card.remark() != null) {
            return card.remark();
        }
        return card.fromCentre() && dice.percent(25) ? dice.pick(data.remarks()) : "";
    }
}
