package dk.fodfaeste.demo.data;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** What {@code demo/people.yaml} holds; the fields are explained there. */
record PeopleData(
        List<String> asylumCentres,
        List<String> childrensCentres,
        List<String> remarks,
        List<Area> areas,
        List<Card> deck) {

    enum Surnames {
        @JsonProperty("inherited")
        INHERITED,
        @JsonProperty("shared")
        SHARED,
        @JsonProperty("patronymic")
        PATRONYMIC,
        @JsonProperty("none")
        NONE
    }

    enum Adults {
        @JsonProperty("couple")
        COUPLE,
        @JsonProperty("mother")
        MOTHER,
        @JsonProperty("father")
        FATHER,
        @JsonProperty("woman")
        WOMAN,
        @JsonProperty("man")
        MAN,
        @JsonProperty("girl")
        GIRL,
        @JsonProperty("boy")
        BOY;

        int count() {
            return this == COUPLE ? 2 : 1;
        }
    }

    /** A language area with its names. */
    record Area(
            String key,
            String nationality,
            String language,
            @Nullable String dialect,
            int interpreterPercent,
            Surnames surnames,
            List<String> women,
            List<String> men,
            List<String> families) {}

    /** One household of the deck. */
    record Card(
            String area,
            Kind kind,
            Adults adults,
            @Nullable List<Integer> ages,
            @Nullable List<Integer> children,
            @Nullable Boolean centre,
            @Nullable Boolean estimated,
            @Nullable String remark) {

        boolean fromCentre() {
            return !Boolean.FALSE.equals(centre);
        }

        boolean birthDatesEstimated() {
            return Boolean.TRUE.equals(estimated);
        }
    }

    static PeopleData read() {
        return DemoData.read("people.yaml", new TypeReference<PeopleData>() {});
    }

    Area area(String key) {
        return areas.stream().filter(area -> area.key().equals(key)).findFirst().orElseThrow();
    }
}
