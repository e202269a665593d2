package dk.fodfaeste.people.entry;

import dk.fodfaeste.people.NewHousehold.NewPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person who is to be added, or looked for.
 *
 * @param birthDate   an ISO date
 * @param nationality ISO 3166 code
 * @param language    code of the reference list
 * @param anyway      the caller has looked at who is like her, and says that she is another
 */
public record PersonBody(
        @Nullable String firstNames,
        @Nullable String lastName,
        @Nullable String relation,
        @Nullable String birthDate,
        @Nullable Boolean birthEstimated,
        @Nullable String gender,
        @Nullable String nationality,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable String cpr,
        @Nullable String foreignerNo,
        @Nullable Boolean anyway) {

    public NewPerson read(LocalDate today) {
        Map<String, String> sent = new HashMap<>();
        put(sent, "firstNames", firstNames);
        put(sent, "lastName", lastName);
        put(sent, "relation", relation);
        put(sent, "birthDate", birthDate);
        put(sent, "birthEstimated", birthEstimated);
        put(sent, "gender", gender);
        put(sent, "nationality", nationality);
        put(sent, "language", language);
        put(sent, "interpreter", interpreter);
        put(sent, "cpr", cpr);
        put(sent, "foreignerNo", foreignerNo);
        return PersonInput.read(field -> sent.getOrDefault(field, ""), today);
    }

    private static void put(Map<String, String> sent, String field, @Nullable Object value) {
        if (value != null) {
            sent.put(field, value.toString());
        }
    }
}
