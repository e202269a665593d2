package dk.fodfaeste.people.consent;

import dk.fodfaeste.kernel.reference.ReferenceFile;
import dk.fodfaeste.kernel.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can consent to, of the list in {@code consents.csv}.
 *
 * @param name     as the end of "samtykke til"
 * @param selfFrom the age from which a child says it herself
 * @param source   the practice or the law that asks for the consent
 */
public record ConsentPurpose(String key, Bilingual name, int selfFrom, String source) {

    /** That a volunteer, or another partner outside the municipality, may get in touch (volunteer.consent, K04-2). */
    public static final String VOLUNTEER_CONTACT = "volunteer-contact";

    /** That the result of the health assessment is passed on (VAR-8). */
    public static final String HEALTH_RESULT = "health-result";

    /** That information of the case is passed on to another authority. */
    public static final String HANDOVER = "handover";

    private static final List<ConsentPurpose> ALL = ReferenceFile.read("consents.csv").stream()
            .map(row -> new ConsentPurpose(
                    row.get("key"),
                    new Bilingual(row.get("danish"), row.get("english")),
                    Integer.parseInt(row.get("self_from")),
                    row.get("source")))
            .toList();

    /** All, in the order of the list. */
    public static List<ConsentPurpose> all() {
        return ALL;
    }

    /** The one with this key, or {@code null}. */
    public static @Nullable ConsentPurpose find(@Nullable String key) {
        return ALL.stream().filter(each -> each.key().equals(key)).findAny().orElse(null);
    }
}
