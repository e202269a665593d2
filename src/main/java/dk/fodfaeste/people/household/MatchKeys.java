package dk.fodfaeste.people.household;

import dk.fodfaeste.people.PersonDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person may be found again by, although somebody spelt her otherwise: two sounds of her name, one sound and the
 * year of birth, or the day of birth. Who is the same shares one of them, and few others do.
 */
public final class MatchKeys {

    /** An estimated year of birth is so much out at most. */
    private static final int ESTIMATE = 2;

    private MatchKeys() {}

    /** The keys that a person is kept under. */
    public static Set<String> of(PersonDetails details) {
        Set<String> keys = names(details);
        LocalDate birth = details.birthDate();
        if (birth != null) {
            sounds(details).forEach(sound -> keys.add(sound + " " + birth.getYear()));
            addDay(keys, details);
        }
        return keys;
    }

    /** The keys that the same person may be kept under. */
    public static Set<String> sought(PersonDetails details) {
        Set<String> keys = names(details);
        LocalDate birth = details.birthDate();
        if (birth != null) {
            int around = isEstimated(details) ? ESTIMATE : 1;
            for (int year = birth.getYear() - around; year <= birth.getYear() + around; year++) {
                for (String sound : sounds(details)) {
                    keys.add(sound + " " + year);
                }
            }
            addDay(keys, details);
        }
        return keys;
    }

    /** Whether the day of birth was set by an authority: it says so, or it is 1 January. */
    public static boolean isEstimated(PersonDetails details) {
        return details.birthEstimated()
                || (details.birthDate() != null && details.birthDate().getDayOfYear() == 1);
    }

    // So many have 1 January for want of a better day that it tells nothing.
    private static void addDay(Set<String> keys, PersonDetails details) {
        if (!isEstimated(details)) {
            keys.add(String.valueOf(details.birthDate()));
        }
    }

    private static Set<String> names(PersonDetails details) {
        List<String> sounds = sounds(details);
        Set<String> keys = new TreeSet<>();
        if (sounds.size() == 1) {
            keys.add(sounds.getFirst());
        }
        for (String one : sounds) {
            for (String other : sounds) {
                if (one.compareTo(other) < 0) {
                    keys.add(one + "+" + other);
                }
            }
        }
        return keys;
    }

    private static List<String> sounds(PersonDetails details) {
        return NameForm.readings(details.fullName()).stream()
                .flatMap(List::stream)
                .map(NameForm::sound)
                .filter(sound -> !sound.isEmpty())
                .distinct()
                .toList();
    }
}
