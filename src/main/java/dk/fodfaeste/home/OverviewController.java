package dk.fodfaeste.home;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.home.HomeAction.Requires;
import dk.fodfaeste.ui.Piece;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.OverviewCard;
import dk.fodfaeste.ui.call.OverviewCard.Place;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after login: what the modules have for this person. */
@Controller
class OverviewController {

    private final List<OverviewCard> cards;

    OverviewController(ObjectProvider<OverviewCard> cards) {
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OverviewCard::order))
                .toList();
    }

    /** Everyone has a first page; who works with no families is told what she can do instead. */
    @GetMapping("/")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView overview(Call call) {
        if (!call.may(HomeAction.OVERVIEW_SEE)) {
            return call.page().view("home/welcome");
        }
        return call.page()
                .view("home/overview")
                .addObject("cards", call.read(HomeAction.OVERVIEW_SEE, tx -> shown(call, tx)));
    }

    private Map<Place, List<Piece>> shown(Call call, Tx tx) {
        Map<Place, List<Piece>> shown = new EnumMap<>(Place.class);
        for (Place place : Place.values()) {
            shown.put(
                    place,
                    cards.stream()
                            .filter(card -> card.place() == place)
                            .map(card -> card.source().show(call, tx))
                            .filter(Objects::nonNull)
                            .toList());
        }
        return shown;
    }
}
