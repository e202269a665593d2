package dk.fodfaeste.people.duplicate;

import dk.fodfaeste.people.household.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Counts how many parts two names have in common, in whatever order; each part counts once. */
public final class NamePairs {

    private NamePairs() {}

    static int equal(List<NameForm> one, List<NameForm> other) {
        return pairs(one, new ArrayList<>(other), (mine, theirs) -> mine.text().equals(theirs.text()));
    }

    /** What is equal is paired first, so that it is not taken by what is only alike. */
    public static int alike(List<NameForm> one, List<NameForm> other) {
        List<NameForm> left = new ArrayList<>(other);
        List<NameForm> mine = new ArrayList<>(one);
        int equal = 0;
        for (NameForm part : one) {
            int place = left.stream().map(NameForm::text).toList().indexOf(part.text());
            if (place >= 0) {
                left.remove(place);
                mine.remove(part);
                equal++;
            }
        }
        return equal + pairs(mine, left, NameForm::isLike);
    }

    private static int pairs(List<NameForm> one, List<NameForm> left, BiPredicate<NameForm, NameForm> fit) {
        int pairs = 0;
        for (NameForm part : one) {
            for (int i = 0; i < left.size(); i++) {
                if (fit.test(part, left.get(i))) {
                    left.remove(i);
                    pairs++;
                    break;
                }
            }
        }
        return pairs;
    }
}
