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

    /** Below it lies what administrators and auditors have come for. */
    private static final String SETTINGS = "/indstillinger";

    private final List<OverviewCard> cards;

    OverviewController(ObjectProvider<OverviewCard> cards) {
        this.cards = cards.stream()
                .sorted(Comparator.comparingInt(OverviewCard::order))
                .toList();
    }

    /** Everyone has a first page; who works with no families begins where her own work is. */
    @GetMapping("/")
    @Requires(HomeAction.OWN_ACCOUNT)
    ModelAndView overview(Call call) {
        if (!call.may(HomeAction.OVERVIEW_SEE)) {
            List<String> areas = call.page().shell().navigation().stream()
                    .map(each -> each.entry().href())
                    .toList();
            return areas.stream()
                    .filter(area -> area.startsWith(SETTINGS))
                    .findFirst()
                    .or(() -> areas.stream().findFirst())
                    .map(call.page()::redirect)
                    .orElseGet(() -> call.page().view("home/welcome"));
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
