package dk.fodfaeste.arrivals.web;

import dk.fodfaeste.arrivals.HandOver;
import dk.fodfaeste.arrivals.HandOver.State;
import dk.fodfaeste.kernel.reference.Municipalities;
import dk.fodfaeste.ui.Page;

/** How hand-overs are named and drawn. */
public final class HandOverWords {

    private HandOverWords() {}

    /** The family's name, as it was sent. */
    public static String name(HandOver handOver) {
        return handOver.document().persons().getFirst().details().fullName();
    }

    /** A municipality's name, by its code. */
    public static String municipality(short code) {
        return Municipalities.byCode(code).map(found -> found.name()).orElse(Short.toString(code));
    }

    /** How far it is: whoever receives it is told that she is waited for. */
    public static String state(Page page, HandOver handOver) {
        return page.t(
                handOver.incoming() && handOver.state() == State.SENT
                        ? "prearrival.hand-over.waits"
                        : "prearrival.hand-over.state." + handOver.state());
    }

    /** The sign of it. */
    public static String icon(HandOver handOver) {
        return switch (handOver.state()) {
            case SENT -> "hourglass";
            case ACCEPTED -> "check";
            case REFUSED, WITHDRAWN -> "close";
            case ON_PAPER -> "document";
        };
    }

    /** Whether it calls for somebody. */
    public static String tone(HandOver handOver) {
        return switch (handOver.state()) {
            case SENT -> handOver.incoming() ? "active" : "waiting";
            case ACCEPTED -> "done";
            case REFUSED, WITHDRAWN, ON_PAPER -> "neutral";
        };
    }
}
