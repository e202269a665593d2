package dk.fodfaeste.arrivals.model;

import dk.fodfaeste.arrivals.HandOverDocument;
import dk.fodfaeste.arrivals.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.HandOverDocument.HandedPerson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A hand-over as a file, for a municipality that does not use this installation. */
public final class HandOverFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private HandOverFile() {}

    /**
     * The document as JSON in UTF-8.
     *
     * @param health whether what was told of health may be in it; without the right of whoever fetches it, it is not
     */
    public static byte[] write(HandOverDocument document, boolean health) {
        return JSON.writeValueAsBytes(health ? document : withoutHealth(document));
    }

    /** The same document without what was told of health. */
    public static HandOverDocument withoutHealth(HandOverDocument document) {
        return new HandOverDocument(
                document.format(),
                document.from(),
                document.caseNumber(),
                document.contact(),
                document.ground(),
                document.note(),
                document.kind(),
                document.permitDate(),
                document.decisionDate(),
                document.responsibility(),
                document.programmeStarts(),
                document.programmeEnds(),
                document.persons().stream()
                        .map(person -> new HandedPerson(
                                person.details(),
                                person.numbers(),
                                person.screening().stream()
                                        .filter(item -> item.topic() != Topic.HEALTH)
                                        .toList()))
                        .toList());
    }
}
