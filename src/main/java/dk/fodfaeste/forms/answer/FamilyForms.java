package dk.fodfaeste.forms.answer;

import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.FormAction;
import dk.fodfaeste.people.family.FamilySection;
import dk.fodfaeste.people.family.FamilySection.Place;
import dk.fodfaeste.people.family.FamilyVisit;
import dk.fodfaeste.people.family.HistoryFields;
import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.plans.fact.FormTasks;
import dk.fodfaeste.plans.fact.FormTasks.FormTask;
import dk.fodfaeste.ui.Piece;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A family's questionnaires on its page, in its history, and when two cases become one. */
@Configuration(proxyBeanMethods = false)
class FamilyForms {

    @Bean
    FamilySection formSection(Answers answers, FormTasks tasks) {
        return FamilySection.of(Place.WIDE, 340, visit -> section(visit, answers, tasks))
                .named("skemaer", "forms.family")
                .requiring(FormAction.ANSWER_SEE);
    }

    private static @Nullable Piece section(FamilyVisit visit, Answers answers, FormTasks tasks) {
        List<Answer> given = answers.of(visit.tx(), visit.id());
        List<FormTask> waiting = tasks.waiting(visit.tx(), visit.id());
        boolean writing = visit.may(FormAction.ANSWER_WRITE);
        return given.isEmpty() && waiting.isEmpty() && !writing
                ? null
                : Piece.of("forms/familySection")
                        .with("family", visit.household())
                        .with("answers", given)
                        .with("waiting", waiting)
                        .with("writing", writing);
    }

    @Bean
    HistoryFields formHistoryFields() {
        return HistoryFields.of(field -> "forms.field." + field, field -> "forms.family-event." + field);
    }

    /** What was answered goes along when two cases become one. */
    @Bean
    CaseFollower formFollower() {
        List<Following> follows = List.of(
                Following.moves("form_answer", "household", About.HOUSEHOLD),
                Following.moves("form_answer", "person", About.PERSON),
                Following.moves("form_value", "person", About.PERSON));
        return new CaseFollower() {
            @Override
            public int order() {
                return 45;
            }

            @Override
            public List<Following> follows() {
                return follows;
            }
        };
    }
}
