package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.arrivals.transfer.CaseTransferDocument.HandedPerson;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A hand-over as a file, for a municipality that does not use this installation. */
final class CaseTransferFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CaseTransferFile() {}

    /**
     * The document as JSON in UTF-8.
     *
     * @param health whether what was told of health may be in it; without the right of whoever fetches it, it is not
     */
    public static byte[] write(CaseTransferDocument document, boolean health) {
        return JSON.writeValueAsBytes(health ? document : withoutHealth(document));
    }

    /** The same document without what was told of health. */
    public static CaseTransferDocument withoutHealth(CaseTransferDocument document) {
        return new CaseTransferDocument(
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
