package dk.fodfaeste.people.web;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.ContactPersonCaps;
import dk.fodfaeste.people.ContactPersonCaps.Cap;
import dk.fodfaeste.people.ContactPersonCaps.Group;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How many contact persons a family may have in this municipality. */
@Controller
@RequestMapping("/indstillinger/kontaktpersoner")
class CapController {

    private static final String VIEW = "people/caps";

    private final Gate gate;
    private final ContactPersonCaps caps;

    CapController(Gate gate, ContactPersonCaps caps) {
        this.gate = gate;
        this.caps = caps;
    }

    @GetMapping
    @Requires(Action.CONTACT_PERSON_CAPS)
    ModelAndView form(Caller caller, Page page) {
        List<Cap> all = all(caller);
        Map<String, String> values = new LinkedHashMap<>();
        all.forEach(cap -> values.put(cap.group().key(), String.valueOf(cap.most())));
        return page.view(VIEW).addObject("caps", all).addObject("form", Form.of(values));
    }

    @PostMapping
    @Requires(Action.CONTACT_PERSON_CAPS)
    ModelAndView change(Caller caller, Page page, Form form) {
        try {
            gate.run(caller, Action.CONTACT_PERSON_CAPS, tx -> {
                for (Group group : Group.values()) {
                    caps.change(tx, group, number(form.value(group.key())));
                }
            });
        } catch (Problem problem) {
            return page.again(VIEW)
                    .addObject("caps", all(caller))
                    .addObject("form", form.refused(problem, page.words()));
        }
        page.flash().success("people.cap.saved");
        return page.redirect("/indstillinger/kontaktpersoner");
    }

    private List<Cap> all(Caller caller) {
        return gate.read(caller, Action.CONTACT_PERSON_CAPS, tx -> List.copyOf(caps.all(tx).values()));
    }

    // What is no number is out of range, which the refusal explains.
    private static int number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    }
}
