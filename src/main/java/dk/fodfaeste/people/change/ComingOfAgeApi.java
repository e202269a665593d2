package dk.fodfaeste.people.change;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.change.ComingOfAge.Birthday;
import dk.fodfaeste.ui.api.CursorPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who turns 18 in the coming year. */
@RestController
@Tag(name = "households")
class ComingOfAgeApi {

    private static final int MOST = 500;

    private final Gate gate;
    private final ComingOfAge comingOfAge;

    ComingOfAgeApi(Gate gate, ComingOfAge comingOfAge) {
        this.gate = gate;
        this.comingOfAge = comingOfAge;
    }

    /** A person and the day on which she is 18. */
    record BirthdayItem(LocalDate day, UUID person, String name, UUID household, String caseNumber) {

        static BirthdayItem of(Birthday birthday) {
            return new BirthdayItem(
                    birthday.day(),
                    birthday.person().id(),
                    birthday.person().name(),
                    birthday.household().id(),
                    birthday.household().caseNumber());
        }
    }

    @GetMapping("/api/v1/coming-of-age")
    @Requires(PeopleAction.COMING_OF_AGE_LIST)
    @Operation(summary = "people.api.coming-of-age")
    CursorPage<BirthdayItem> listComingOfAge(Caller caller) {
        return gate.read(
                caller,
                PeopleAction.COMING_OF_AGE_LIST,
                tx -> CursorPage.whole(comingOfAge.list(tx, MOST).stream()
                        .map(BirthdayItem::of)
                        .toList()));
    }
}
