package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a family's persons told at the screening: one thing is added at a time. */
@Controller
@RequestMapping(ArrivalAddresses.ARRIVALS + "/{household}/screening")
class ScreeningController {

    private static final String VIEW = "arrivals/screening";

    private final Gate gate;
    private final Screenings screenings;
    private final Households households;

    ScreeningController(Gate gate, Screenings screenings, Households households) {
        this.gate = gate;
        this.screenings = screenings;
        this.households = households;
    }

    @GetMapping
    @Requires(ArrivalAction.SCREENING_SEE)
    ModelAndView show(Caller caller, Page page, @PathVariable("household") UUID household) {
        return page.view(VIEW).addObject("view", view(caller, household)).addObject("form", Form.empty());
    }

    @PostMapping
    @Requires(ArrivalAction.SCREENING_WRITE)
    ModelAndView add(Caller caller, Page page, Form form, @PathVariable("household") UUID household) {
        try {
            Fields fields = new Fields(form);
            Topic topic = fields.choice("topic", Topic.class);
            Integer years = fields.numberOrNull("years");
            fields.check();
            Screenings.ScreeningInput told = new Screenings.ScreeningInput(
                    person(form), topic, form.value("what"), fields.choiceOrNull("level", Level.class), years);
            ScreeningItem item =
                    gate.write(caller, ArrivalAction.SCREENING_WRITE, tx -> screenings.add(tx, household, told));
            page.flash().undoable(path(household) + "/" + item.id() + "/fortryd", "prearrival.screening.noted");
            return page.redirect(path(household));
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return page.again(VIEW)
                    .addObject("view", view(caller, household))
                    .addObject("form", form.refused(problem, page.words()));
        }
    }

    @PostMapping("/{item}/fortryd")
    @Requires(ArrivalAction.SCREENING_WRITE)
    ModelAndView withdraw(
            Caller caller, Page page, @PathVariable("household") UUID household, @PathVariable("item") UUID item) {
        gate.run(caller, ArrivalAction.SCREENING_WRITE, tx -> screenings.withdraw(tx, household, item));
        page.flash().info("prearrival.screening.withdrawn");
        return page.redirect(path(household));
    }

    private static String path(UUID household) {
        return ArrivalAddresses.household(household) + "/screening";
    }

    private static UUID person(Form form) {
        try {
            return UUID.fromString(form.value("person"));
        } catch (IllegalArgumentException none) {
            throw Problem.inField("person", "prearrival.field.choice").causedBy(none);
        }
    }

    private ScreeningView view(Caller caller, UUID household) {
        return gate.read(
                caller,
                ArrivalAction.SCREENING_SEE,
                tx -> new ScreeningView(
                        households.get(tx, household),
                        screenings.of(tx, household),
                        screenings.maySeeHealth(tx),
                        Permissions.may(caller, ArrivalAction.SCREENING_WRITE)));
    }
}
