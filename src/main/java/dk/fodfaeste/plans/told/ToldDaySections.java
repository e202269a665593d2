package dk.fodfaeste.plans.told;

import static dk.fodfaeste.people.family.FamilySection.Place.HALF;

import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.HistoryFields;
import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.told.ToldDays.ToldDay;
import dk.fodfaeste.ui.Piece;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The days of a family that somebody has to tell, on its page. */
@Configuration(proxyBeanMethods = false)
class ToldDaySections {

    @Bean
    HistoryFields toldDayFields() {
        return HistoryFields.of(field -> "plans.day.field." + field, field -> "plans.day.event." + field)
                .with(DayWords::kept, ToldDays.FIELD, ToldDays.OWN);
    }

    @Bean
    FamilySection toldDaysSection(ToldDays days) {
        return FamilySection.of(HALF, 205, visit -> {
                    boolean mayTell = visit.may(PlanAction.DAY_TELL);
                    List<ToldDay> all = days.of(visit.tx(), visit.id()).stream()
                            .filter(day -> mayTell || day.matters())
                            .toList();
                    return all.isEmpty()
                            ? null
                            : Piece.of("plans/toldDays")
                                    .with("household", visit.id())
                                    .with(
                                            "days",
                                            all.stream()
                                                    .filter(ToldDay::matters)
                                                    .toList())
                                    .with(
                                            "others",
                                            all.stream()
                                                    .filter(day -> !day.matters())
                                                    .toList())
                                    .with("mayTell", mayTell);
                })
                .requiring(PlanAction.DAY_LIST);
    }
}
