package dk.fodfaeste.arrivals.transfer;

import dk.fodfaeste.arrivals.transfer.CaseTransfer.State;
import dk.fodfaeste.kernel.reference.Municipalities;
import dk.fodfaeste.ui.Page;

/** How hand-overs are named and drawn. */
public final class CaseTransferWords {

    private CaseTransferWords() {}

    /** The family's name, as it was sent. */
    public static String name(CaseTransfer transfer) {
        return transfer.document().persons().getFirst().details().fullName();
    }

    /** A municipality's name, by its code. */
    public static String municipality(short code) {
        return Municipalities.byCode(code).map(found -> found.name()).orElse(Short.toString(code));
    }

    /** How far it is: whoever receives it is told that she is waited for. */
    public static String state(Page page, CaseTransfer transfer) {
        return page.t(
                transfer.incoming() && transfer.state() == State.SENT
                        ? "prearrival.transfer.waits"
                        : "prearrival.transfer.state." + transfer.state());
    }

    /** The sign of it. */
    public static String icon(CaseTransfer transfer) {
        return switch (transfer.state()) {
            case SENT -> "hourglass";
            case ACCEPTED -> "check";
            case REFUSED, WITHDRAWN -> "close";
            case ON_PAPER -> "document";
        };
    }

    /** Whether it calls for somebody. */
    public static String tone(CaseTransfer transfer) {
        return switch (transfer.state()) {
            case SENT -> transfer.incoming() ? "active" : "waiting";
            case ACCEPTED -> "done";
            case REFUSED, WITHDRAWN, ON_PAPER -> "neutral";
        };
    }
}
