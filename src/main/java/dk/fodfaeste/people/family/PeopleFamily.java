package dk.fodfaeste.people.family;

import static dk.fodfaeste.people.family.FamilySection.Place.FIRST;
import static dk.fodfaeste.people.family.FamilySection.Place.HALF;
import static dk.fodfaeste.people.family.FamilySection.Place.WIDE;

import dk.fodfaeste.kernel.reference.Language;
import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.kernel.text.Words;
import dk.fodfaeste.people.Gender;
import dk.fodfaeste.people.HouseholdKind;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.family.HistoryFields.Value;
import dk.fodfaeste.ui.Piece;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people shows of a family on its page: who they are, what can be done when that changes, whom they turn to. */
@Configuration(proxyBeanMethods = false)
class PeopleFamily {

    @Bean
    FamilySection personsSection() {
        return FamilySection.of(
                        FIRST,
                        100,
                        visit -> Piece.of("people/familyPersons")
                                .with("family", visit.household())
                                .with("mayReveal", visit.may(PeopleAction.NUMBER_REVEAL))
                                .with("mayChange", visit.may(PeopleAction.TEAM_CHANGE)))
                .named("personer", "people.family.persons");
    }

    @Bean
    FamilySection changesSection(FamilyCare family, ObjectProvider<FamilyLink> links) {
        List<FamilyLink> all = links.stream()
                .sorted(Comparator.comparingInt(FamilyLink::order))
                .toList();
        return FamilySection.of(
                        FIRST,
                        110,
                        visit -> Piece.of("people/familyChanges")
                                .with("household", visit.id())
                                .with(
                                        "links",
                                        all.stream()
                                                .filter(each -> each.visible().test(visit))
                                                .toList())
                                .with("suspects", family.suspects(visit)))
                .requiring(PeopleAction.PERSON_ADD);
    }

    @Bean
    FamilyLink personLink() {
        return FamilyLink.of("people.family.changes.person", "/person", 10);
    }

    @Bean
    FamilyLink bornLink() {
        return FamilyLink.of("people.family.changes.born", "/barn", 20);
    }

    @Bean
    FamilyLink reunificationLink() {
        return FamilyLink.of("people.family.changes.reunification", "/sammenfoering", 30);
    }

    @Bean
    FamilyLink moveLink() {
        return new FamilyLink("people.family.changes.move", "/flyt", 40, PeopleFamily::hasSeveral);
    }

    @Bean
    FamilyLink splitLink() {
        return new FamilyLink("people.family.changes.split", "/del", 50, PeopleFamily::hasSeveral);
    }

    @Bean
    FamilySection careSection(FamilyCare family) {
        return FamilySection.of(HALF, 300, visit -> {
            CareView care = family.care(visit);
            return care == null ? null : Piece.of("people/familyCare").with("care", care);
        });
    }

    @Bean
    FamilySection remarksSection(FamilyCare family) {
        return new FamilySection(
                WIDE,
                500,
                "bemaerkninger",
                "people.family.remarks",
                PeopleAction.REMARK_SEE,
                visit -> Piece.of("people/familyRemarks")
                        .with("family", visit.household())
                        .with("remarks", family.remarks(visit))
                        .with("mayWrite", visit.may(PeopleAction.REMARK_WRITE)));
    }

    @Bean
    FamilyAttention careAttention(FamilyCare family) {
        return new FamilyAttention(null, family::attention);
    }

    @Bean
    HistoryFields peopleHistoryFields() {
        Value yesOrNo =
                (words, value) -> words.t(Boolean.parseBoolean(value) ? "people.history.yes" : "people.history.no");
        return HistoryFields.of(field -> "people.field." + field, field -> "people.event." + field)
                .with((words, value) -> new PeopleWords(words).relation(Relation.valueOf(value)), "relation")
                .with((words, value) -> new PeopleWords(words).kind(HouseholdKind.valueOf(value)), "kind")
                .with((words, value) -> new PeopleWords(words).gender(Gender.valueOf(value)), "gender")
                .with((words, value) -> new PeopleWords(words).nationality(value), "nationality")
                .with((words, value) -> new PeopleWords(words).language(value), "language")
                .with(PeopleFamily::dialect, "dialect")
                .with((words, value) -> new PeopleWords(words).interpreter(Boolean.valueOf(value)), "interpreter")
                .with(yesOrNo, "birthEstimated", "protectedAddress")
                .with(HistoryFields.DAY, "birthDate", "born", "reunificationOn");
    }

    private static boolean hasSeveral(FamilyVisit visit) {
        return visit.household().persons().size() > 1;
    }

    // The history does not say of which language it is a dialect; the codes differ enough.
    private static String dialect(Words words, String code) {
        return Languages.all().stream()
                .map(Language::dialects)
                .flatMap(dialects -> dialects.stream())
                .filter(dialect -> dialect.code().equals(code))
                .map(dialect -> dialect.name(words.language().locale()))
                .findFirst()
                .orElse(code);
    }
}
