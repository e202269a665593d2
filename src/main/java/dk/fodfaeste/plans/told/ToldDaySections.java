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
                .with(DayWords::kept, ToldDays.FIELD);
    }

    @Bean
    FamilySection toldDaysSection(ToldDays days) {
        return FamilySection.of(HALF, 205, visit -> {
                    List<ToldDay> all = days.of(visit.tx(), visit.id());
                    return all.isEmpty()
                            ? null
                            : Piece.of("plans/toldDays")
                                    .with("household", visit.id())
                                    .with("days", all)
                                    .with("mayTell", visit.may(PlanAction.DAY_TELL));
                })
                .requiring(PlanAction.DAY_LIST);
    }
}
