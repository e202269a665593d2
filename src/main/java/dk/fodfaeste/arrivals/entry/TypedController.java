package dk.fodfaeste.arrivals.entry;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.ArrivalAction.Requires;
import dk.fodfaeste.arrivals.ArrivalAddresses;
import dk.fodfaeste.arrivals.Fields;
import dk.fodfaeste.arrivals.column.Column;
import dk.fodfaeste.arrivals.entry.TypedArrivals.Entered;
import dk.fodfaeste.arrivals.entry.TypedArrivals.MovedFrom;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A single arrival that is typed in. One person more is a button of the same form: what was typed comes back with it. */
@Controller
@RequestMapping(ArrivalAddresses.ARRIVALS + "/ny")
class TypedController {

    private static final String VIEW = "arrivals/typed";
    private static final String COUNT = "count";
    private static final String MOVED = "moved";
    private static final int FIRST = 2;
    private static final int MOST = 20;

    private final Gate gate;
    private final TypedArrivals typed;

    TypedController(Gate gate, TypedArrivals typed) {
        this.gate = gate;
        this.typed = typed;
    }

    @GetMapping
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    ModelAndView form(Caller caller, Page page) {
        return view(page.view(VIEW), Form.of(Map.of("kind", "REFUGEE", "persons.0.relation", "MAIN")), FIRST);
    }

    @PostMapping
    @Requires(ArrivalAction.ARRIVAL_ENTER)
    ModelAndView enter(Caller caller, Page page, Form form) {
        int count = count(form);
        if (form.value("action").equals("person")) {
            return view(page.view(VIEW), form, Math.min(count + 1, MOST));
        }
        try {
            MovedFrom from = movedFrom(form);
            Entered entered =
                    gate.write(caller, ArrivalAction.ARRIVAL_ENTER, tx -> typed.enter(tx, read(form, count), from));
            page.flash()
                    .success(
                            "prearrival.typed.entered",
                            new PeopleWords(page.words()).family(entered.household()),
                            entered.household().caseNumber(),
                            entered.tasks());
            return page.redirect("/familier/" + entered.household().id());
        } catch (Problem problem) {
            if (problem.fields().isEmpty()) {
                throw problem;
            }
            return view(page.again(VIEW), form.refused(problem, page.words()), count);
        }
    }

    private static ModelAndView view(ModelAndView view, Form form, int count) {
        return view.addObject("form", form).addObject(COUNT, count).addObject("full", count >= MOST);
    }

    private static @Nullable MovedFrom movedFrom(Form form) {
        if (!form.holds(MOVED, "true")) {
            return null;
        }
        Fields fields = new Fields(form);
        MovedFrom from = new MovedFrom(
                form.value("municipality"),
                form.value("note"),
                fields.dateOrNull("programmeStarts"),
                fields.dateOrNull("programmeEnds"));
        fields.check();
        return from;
    }

    private static TypedArrival read(Form form, int count) {
        Map<Column, String> household = new LinkedHashMap<>();
        TypedArrival.OF_HOUSEHOLD.forEach(column -> household.put(column, form.value(TypedRows.field(column))));
        List<Map<Column, String>> persons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Column, String> person = new LinkedHashMap<>();
            for (Column column : TypedArrival.OF_PERSON) {
                person.put(column, form.value(TypedRows.field(column, i)));
            }
            persons.add(person);
        }
        return new TypedArrival(household, persons);
    }

    private static int count(Form form) {
        String sent = form.value(COUNT);
        return sent.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(sent), 1, MOST) : FIRST;
    }
}
