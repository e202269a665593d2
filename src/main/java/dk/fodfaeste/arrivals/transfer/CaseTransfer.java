package dk.fodfaeste.arrivals.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way from one municipality to another, as one of the two sees it.
 *
 * @param incoming   whether this municipality is the one that receives
 * @param other      the other municipality's code
 * @param household  this municipality's household; {@code null} with the receiver until it accepts
 * @param document   what was sent; nothing else of the case is readable for the receiver
 * @param sentBy     the name of whoever sent it
 * @param answeredBy the name of whoever accepted, refused or withdrew it
 */
public record CaseTransfer(
        UUID id,
        boolean incoming,
        short other,
        @Nullable UUID household,
        State state,
        LocalDate movesOn,
        CaseTransferDocument document,
        Instant sentAt,
        String sentBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer) {

    /** How far it is. */
    public enum State {
        /** Waits for the other municipality's answer. */
        SENT,
        ACCEPTED,
        REFUSED,
        WITHDRAWN,
        /** The other municipality does not use this installation: it gets the document. */
        ON_PAPER
    }
}
