package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.enquiries.EnquiryAction;
import dk.fodfaeste.enquiries.EnquiryAction.Requires;
import dk.fodfaeste.enquiries.enquiry.Enquiries.EnquiryInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.AnswerInput;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers.FollowUpInput;
import dk.fodfaeste.enquiries.kind.EnquiryKind;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One enquiry: written down, answered, followed up. What is searched for is posted, never put into an address. */
@Controller
class EnquiryEndpoints {

    private static final String PAGE = "/henvendelser";
    private static final String DESK = "/skranken";
    private static final String NEW = PAGE + "/ny";
    private static final String ONE = PAGE + "/{id}";

    private final Enquiries enquiries;
    private final EnquiryAnswers answers;
    private final EnquiryChoices choices;

    EnquiryEndpoints(Enquiries enquiries, EnquiryAnswers answers, EnquiryChoices choices) {
        this.enquiries = enquiries;
        this.answers = answers;
        this.choices = choices;
    }

    @GetMapping(NEW)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView blank(
            Call call,
            @RequestParam(name = "art", required = false) @Nullable UUID kind,
            @RequestParam(name = "familie", required = false) @Nullable UUID household) {
        Form form = Form.of(EnquiryInput.class)
                .with("sensitivity", "ORDINARY")
                .with("asker", household == null ? "" : Enquiry.Asker.FAMILY.name());
        form = household == null ? form : form.with("household", household.toString());
        return write(call, null, kind == null ? form : form.with("kind", kind.toString()), EnquiryAction.ENQUIRY_ADD);
    }

    @PostMapping(NEW)
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView add(Call call) {
        return call.submit(EnquiryInput.class, (tx, in) -> enquiries.add(tx, in))
                .undoable(added -> PAGE + "/" + added.id() + "/fjern", "enquiries.flash.added")
                .to(added -> PAGE + "/" + added.id())
                .orAgain(form -> write(call, null, form, EnquiryAction.ENQUIRY_ADD));
    }

    /** The form again, with the families that a search finds. */
    @PostMapping(NEW + "/familie")
    @Requires(EnquiryAction.ENQUIRY_ADD)
    ModelAndView find(Call call) {
        return write(call, null, call.form().telling(EnquiryInput.class), EnquiryAction.ENQUIRY_ADD);
    }

    @GetMapping(ONE)
    @Requires(EnquiryAction.ENQUIRY_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(AnswerInput.class), Form.of(FollowUpInput.class));
    }

    @GetMapping(ONE + "/ret")
    @Requires(EnquiryAction.ENQUIRY_CHANGE)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        Enquiry now = call.read(tx -> enquiries.get(tx, id));
        return write(
                call,
                now,
                Form.of(new EnquiryInput(
                        now.kind(),
                        now.topic(),
                        now.asker(),
                        now.name(),
                        now.phone(),
                        now.household(),
                        now.person(),
                        now.language(),
                        now.area(),
                        now.question(),
                        now.sensitivity(),
                        null,
                        null,
                        now.responsible(),
                        now.version())),
                EnquiryAction.ENQUIRY_CHANGE);
    }

    @PostMapping(ONE + "/ret")
    @Requires(EnquiryAction.ENQUIRY_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(EnquiryInput.class, (tx, in) -> enquiries.change(tx, id, in))
                .success("enquiries.flash.changed")
                .to(PAGE + "/" + id)
                .orAgain(form -> write(
                        call,
                        call.read(EnquiryAction.ENQUIRY_CHANGE, tx -> enquiries.get(tx, id)),
                        form,
                        EnquiryAction.ENQUIRY_CHANGE));
    }

    @PostMapping(ONE + "/svar")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    ModelAndView answer(Call call, @PathVariable UUID id) {
        return call.submit(AnswerInput.class, (tx, in) -> answers.answer(tx, id, in))
                .undoable(done -> PAGE + "/" + id + "/genaabn", "enquiries.flash.answered")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form, Form.of(FollowUpInput.class)));
    }

    @PostMapping(ONE + "/genaabn")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    ModelAndView reopen(Call call, @PathVariable UUID id) {
        call.run(tx -> answers.reopen(tx, id));
        call.page().flash().info("enquiries.flash.reopened");
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(ONE + "/opfoelgning")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    ModelAndView followUp(Call call, @PathVariable UUID id) {
        return call.submit(FollowUpInput.class, (tx, in) -> answers.followUp(tx, id, in))
                .success("enquiries.flash.follow")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, Form.of(AnswerInput.class), form));
    }

    @PostMapping(ONE + "/opfoelgning/udfoert")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    ModelAndView followed(Call call, @PathVariable UUID id) {
        call.run(tx -> answers.followed(tx, id, true));
        call.page().flash().undoable(PAGE + "/" + id + "/opfoelgning/genaabn", "enquiries.flash.followed");
        return call.page().back(PAGE + "/" + id);
    }

    @PostMapping(ONE + "/opfoelgning/genaabn")
    @Requires(EnquiryAction.ENQUIRY_ANSWER)
    ModelAndView unfollowed(Call call, @PathVariable UUID id) {
        call.run(tx -> answers.followed(tx, id, false));
        call.page().flash().info("enquiries.flash.unfollowed");
        return call.page().back(PAGE + "/" + id);
    }

    @PostMapping(ONE + "/fjern")
    @Requires(EnquiryAction.ENQUIRY_WITHDRAW)
    ModelAndView withdraw(Call call, @PathVariable UUID id) {
        call.run(tx -> enquiries.withdraw(tx, id));
        call.page().flash().undoable(PAGE + "/" + id + "/gendan", "enquiries.flash.withdrawn");
        return call.page().redirect(DESK.equals(call.page().visit().cameFrom()) ? DESK : PAGE);
    }

    @PostMapping(ONE + "/gendan")
    @Requires(EnquiryAction.ENQUIRY_WITHDRAW)
    ModelAndView restore(Call call, @PathVariable UUID id) {
        call.run(tx -> enquiries.restore(tx, id));
        call.page().flash().info("enquiries.flash.restored");
        return call.page().redirect(PAGE + "/" + id);
    }

    private ModelAndView show(Call call, UUID id, Form answer, Form follow) {
        return call.read(EnquiryAction.ENQUIRY_SEE, tx -> {
            Enquiry enquiry = enquiries.get(tx, id);
            return call.page()
                    .view("enquiries/enquiry")
                    .addObject("enquiry", enquiry)
                    .addObject("kind", EnquiryListEndpoints.kind(choices.kinds(tx), enquiry))
                    .addObject(
                            "family",
                            choices.families(tx, List.of(enquiry)).values().stream()
                                    .findFirst()
                                    .orElse(null))
                    .addObject("events", enquiries.events(tx, id))
                    .addObject("forgottenOn", answers.forgottenOn(tx, enquiry))
                    .addObject("colleagues", choices.colleagues(tx))
                    .addObject("units", choices.units(tx))
                    .addObject("mayAnswer", call.may(EnquiryAction.ENQUIRY_ANSWER))
                    .addObject("answer", answer)
                    .addObject("follow", follow);
        });
    }

    private ModelAndView write(Call call, @Nullable Enquiry now, Form form, EnquiryAction action) {
        return call.read(action, tx -> {
            List<EnquiryKind> open = choices.kinds(tx).values().stream()
                    .filter(each -> !each.closed() || (now != null && now.kind().equals(each.id())))
                    .sorted(Comparator.comparing(
                            each -> each.name().in(call.page().language())))
                    .toList();
            EnquiryKind kind = open.stream()
                    .filter(each -> each.id().toString().equals(form.value("kind")))
                    .findFirst()
                    .orElse(open.isEmpty() ? null : open.getFirst());
            String sought = form.value("q");
            return call.page()
                    .view("enquiries/write")
                    .addObject("enquiry", now)
                    .addObject("kinds", open)
                    .addObject("kind", kind)
                    .addObject("families", choices.families(call.page(), tx, sought, form.value("household")))
                    .addObject("persons", choices.persons(tx, form.value("household")))
                    .addObject("colleagues", choices.colleagues(tx))
                    .addObject("form", form);
        });
    }
}
