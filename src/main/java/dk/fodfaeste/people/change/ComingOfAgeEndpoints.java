package dk.fodfaeste.people.change;

import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.change.ComingOfAge.Birthday;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.call.Call;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Who turns 18 in the coming year. */
@Controller
@Tag(name = "households")
class ComingOfAgeEndpoints {

    private static final int MOST = 500;

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

    private final ComingOfAge comingOfAge;

    ComingOfAgeEndpoints(ComingOfAge comingOfAge) {
        this.comingOfAge = comingOfAge;
    }

    @GetMapping("/familier/18-aar")
    @Requires(PeopleAction.COMING_OF_AGE_LIST)
    ModelAndView list(Call call) {
        return call.page().view("people/comingOfAge").addObject("birthdays", birthdays(call));
    }

    @GetMapping("/api/v1/coming-of-age")
    @ResponseBody
    @Requires(PeopleAction.COMING_OF_AGE_LIST)
    @Operation(summary = "people.api.coming-of-age")
    CursorPage<BirthdayItem> listComingOfAge(Call call) {
        return CursorPage.whole(birthdays(call).stream().map(BirthdayItem::of).toList());
    }

    private List<Birthday> birthdays(Call call) {
        return call.read(tx -> comingOfAge.list(tx, MOST));
    }
}
