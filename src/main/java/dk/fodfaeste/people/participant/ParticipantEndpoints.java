package dk.fodfaeste.people.participant;

import dk.fodfaeste.kernel.reference.Languages;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.participant.Participants.CompletionInput;
import dk.fodfaeste.people.participant.Participants.JoinInput;
import dk.fodfaeste.people.participant.Participants.ParticipantInput;
import dk.fodfaeste.people.participant.Participants.ParticipationInput;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.form.Form;
import dk.fodfaeste.ui.form.Option;
import dk.fodfaeste.ui.list.Paging;
import dk.fodfaeste.ui.sheet.Sheet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pages of participants without a case. */
@Controller
class ParticipantEndpoints {

    private static final String PAGE = "/deltagere";
    private static final String ONE = PAGE + "/{id}";
    private static final int PAGE_SIZE = 50;

    private final Participants participants;

    ParticipantEndpoints(Participants participants) {
        this.participants = participants;
    }

    @GetMapping(PAGE)
    @Requires(PeopleAction.PARTICIPANT_SEE)
    ModelAndView list(Call call, @RequestParam(name = "efter", required = false) @Nullable UUID after) {
        return call.read(tx -> {
            List<Participant> found = participants.list(tx, after, PAGE_SIZE + 1);
            List<Participant> rows = found.size() > PAGE_SIZE ? found.subList(0, PAGE_SIZE) : found;
            String next =
                    found.size() > PAGE_SIZE ? PAGE + "?efter=" + rows.getLast().id() : null;
            return call.page()
                    .view("people/participants")
                    .addObject("rows", rows)
                    .addObject("candidates", participants.candidates(tx, rows))
                    .addObject("paging", new Paging(after == null ? null : PAGE, next, rows.size(), -1))
                    .addObject("mayChange", call.may(PeopleAction.PARTICIPANT_CHANGE));
        });
    }

    @GetMapping(PAGE + "/excel")
    @Requires(PeopleAction.PARTICIPANT_SEE)
    ResponseEntity<byte[]> export(Call call) {
        Page page = call.page();
        return Sheet.<Participant>named(page.t("people.participant.file"))
                .column(page.t("people.participant.name"), Participant::name)
                .column(page.t("people.participant.birth"), Participant::birthDate)
                .column(page.t("people.participant.centre"), Participant::centre)
                .column(page.t("people.participant.contact"), Participant::contact)
                .column(
                        page.t("people.participant.completed"),
                        row -> row.participations().stream()
                                .filter(each -> each.completedOn() != null)
                                .count())
                .column(page.t("people.participant.deleted"), Participant::deleteOn)
                .with(call.read(tx -> participants.list(tx, null, Sheet.MOST_ROWS)));
    }

    @GetMapping(PAGE + "/ny")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView blank(Call call) {
        return write(call, null, Form.of(ParticipantInput.class));
    }

    @PostMapping(PAGE + "/ny")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView add(Call call) {
        return call.submit(ParticipantInput.class, participants::add)
                .success("people.participant.flash.saved")
                .to(added -> PAGE + "/" + added.id())
                .orAgain(form -> write(call, null, form));
    }

    @GetMapping(ONE)
    @Requires(PeopleAction.PARTICIPANT_SEE)
    ModelAndView see(Call call, @PathVariable UUID id) {
        return show(call, id, Form.of(ParticipationInput.class));
    }

    @GetMapping(ONE + "/ret")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView edit(Call call, @PathVariable UUID id) {
        Participant now = call.read(tx -> participants.get(tx, id));
        return write(
                call,
                now,
                Form.of(new ParticipantInput(
                        now.firstNames(),
                        now.lastName(),
                        now.birthDate(),
                        now.language(),
                        now.centre(),
                        now.contact(),
                        now.version())));
    }

    @PostMapping(ONE + "/ret")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView change(Call call, @PathVariable UUID id) {
        return call.submit(ParticipantInput.class, (tx, in) -> participants.change(tx, id, in))
                .success("people.participant.flash.saved")
                .to(PAGE + "/" + id)
                .orAgain(form ->
                        write(call, call.read(PeopleAction.PARTICIPANT_CHANGE, tx -> participants.get(tx, id)), form));
    }

    @PostMapping(ONE + "/deltager")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView takesPart(Call call, @PathVariable UUID id) {
        return call.submit(ParticipationInput.class, (tx, in) -> participants.takesPart(tx, id, in))
                .success("people.participant.flash.takes-part")
                .to(PAGE + "/" + id)
                .orAgain(form -> show(call, id, form));
    }

    @PostMapping(ONE + "/deltager/{programme}/gennemfoert")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView complete(Call call, @PathVariable UUID id, @PathVariable UUID programme) {
        return call.submit(CompletionInput.class, (tx, in) -> participants.complete(tx, id, programme, in))
                .undoable(
                        done -> PAGE + "/" + id + "/deltager/" + programme + "/fortryd",
                        "people.participant.flash.completed")
                .to(PAGE + "/" + id)
                .orThrow();
    }

    @PostMapping(ONE + "/deltager/{programme}/fortryd")
    @Requires(PeopleAction.PARTICIPANT_CHANGE)
    ModelAndView uncomplete(Call call, @PathVariable UUID id, @PathVariable UUID programme) {
        call.run(tx -> participants.uncomplete(tx, id, programme));
        return call.page().redirect(PAGE + "/" + id);
    }

    @PostMapping(ONE + "/er")
    @Requires(PeopleAction.PARTICIPANT_JOIN)
    ModelAndView join(Call call, @PathVariable UUID id) {
        return call.submit(JoinInput.class, (tx, in) -> participants.join(tx, id, in))
                .undoable(done -> PAGE + "/" + id + "/er-ikke", "people.participant.flash.joined")
                .to(PAGE + "/" + id)
                .orThrow();
    }

    @PostMapping(ONE + "/er-ikke")
    @Requires(PeopleAction.PARTICIPANT_JOIN)
    ModelAndView leave(Call call, @PathVariable UUID id) {
        call.run(tx -> participants.leave(tx, id));
        call.page().flash().info("people.participant.flash.apart");
        return call.page().redirect(PAGE + "/" + id);
    }

    private ModelAndView show(Call call, UUID id, Form form) {
        return call.read(PeopleAction.PARTICIPANT_SEE, tx -> {
            Participant participant = participants.get(tx, id);
            return call.page()
                    .view("people/participant")
                    .addObject("participant", participant)
                    .addObject(
                            "candidates",
                            participants.candidates(tx, List.of(participant)).getOrDefault(id, List.of()))
                    .addObject("mayChange", call.may(PeopleAction.PARTICIPANT_CHANGE))
                    .addObject("mayJoin", call.may(PeopleAction.PARTICIPANT_JOIN))
                    .addObject("form", form);
        });
    }

    private static ModelAndView write(Call call, @Nullable Participant participant, Form form) {
        Page page = call.page();
        return page.view("people/participantForm")
                .addObject("participant", participant)
                .addObject(
                        "languages",
                        Languages.all().stream()
                                .map(each -> new Option(
                                        each.code(), each.name(page.language().locale())))
                                .toList())
                .addObject("form", form);
    }
}
