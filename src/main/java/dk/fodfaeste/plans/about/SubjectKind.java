package dk.fodfaeste.plans.about;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a plan can be about; a template names it in {@code subject}. */
public enum SubjectKind {
    HOUSEHOLD,
    /** One of a household: a plan of the household's, whose tasks are about that person only. */
    PERSON,
    GROUP,
    HOST,
    AGREEMENT,
    /** A local community. */
    PLACE,
    ORGANISATION,
    MUNICIPALITY;

    /** Whether it stands in a case of a family: all others have a page of their own. */
    public boolean isOfFamily() {
        return this == HOUSEHOLD || this == PERSON;
    }

    /** As a template writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SubjectKind> byKey(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}
