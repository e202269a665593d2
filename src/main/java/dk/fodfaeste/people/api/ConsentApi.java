package dk.fodfaeste.people.api;

import dk.fodfaeste.access.Action;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.Requires;
import dk.fodfaeste.people.ConsentState;
import dk.fodfaeste.people.ConsentStatement;
import dk.fodfaeste.people.ConsentStatement.Way;
import dk.fodfaeste.people.Consents;
import dk.fodfaeste.people.Consents.Overview;
import dk.fodfaeste.people.Consents.Said;
import dk.fodfaeste.people.Consents.Standing;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.Moments;
import dk.fodfaeste.ui.api.Refuses;
import dk.fodfaeste.ui.api.Sent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a household's persons have consented to. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1/households/{id}/consents")
class ConsentApi {

    private final Gate gate;
    private final Consents consents;

    ConsentApi(Gate gate, Consents consents) {
        this.gate = gate;
        this.consents = consents;
    }

    /**
     * What somebody said.
     *
     * @param purpose  one of the purposes that the list shows
     * @param saidBy   the person herself or a guardian of the household; left out where {@code guardian} names one outside it
     * @param way      {@code oral}, {@code written} or {@code digital}
     * @param seen     the number of the newest statement that the sender knew of; 0 where there was none
     */
    record NewConsent(
            @Nullable UUID person,
            @Nullable String purpose,
            @Nullable Boolean given,
            @Nullable UUID saidBy,
            @Nullable String guardian,
            @Nullable String way,
            @Nullable LocalDate saidOn,
            @Nullable Integer seen) {}

    /** How it stands. */
    record ConsentAnswer(
            UUID person, String purpose, String state, boolean holds, int seen, @Nullable StatementAnswer newest) {

        static ConsentAnswer of(Standing standing) {
            String state = Codes.of(standing.state());
            ConsentStatement newest = standing.newest();
            return new ConsentAnswer(
                    standing.person().id(),
                    standing.purpose().key(),
                    state,
                    standing.state() == ConsentState.GIVEN,
                    standing.seen(),
                    newest == null ? null : StatementAnswer.of(newest));
        }
    }

    /** A statement. */
    record StatementAnswer(
            UUID person,
            String purpose,
            int number,
            boolean given,
            @Nullable UUID saidBy,
            String saidByName,
            String way,
            LocalDate saidOn,
            OffsetDateTime at,
            @Nullable String recordedBy) {

        static StatementAnswer of(ConsentStatement said) {
            return new StatementAnswer(
                    said.person(),
                    said.purpose(),
                    said.number(),
                    said.given(),
                    said.saidBy(),
                    said.saidByName(),
                    Codes.of(said.way()),
                    said.saidOn(),
                    Moments.danish(said.at()),
                    said.recordedBy());
        }
    }

    /** Everything about a household. */
    record ConsentsAnswer(List<ConsentAnswer> items, List<StatementAnswer> history) {

        static ConsentsAnswer of(Overview overview) {
            return new ConsentsAnswer(
                    overview.standings().stream().map(ConsentAnswer::of).toList(),
                    overview.said().stream().map(StatementAnswer::of).toList());
        }
    }

    @GetMapping
    @Requires(Action.CONSENT_SEE)
    @Operation(summary = "people.api.consents")
    ConsentsAnswer getConsents(Caller caller, @PathVariable UUID id) {
        return gate.read(caller, Action.CONSENT_SEE, tx -> ConsentsAnswer.of(consents.of(tx, id)));
    }

    @PostMapping
    @Requires(Action.CONSENT_CHANGE)
    @Refuses(409)
    @Operation(summary = "people.api.consents.record")
    ConsentsAnswer recordConsent(Caller caller, @PathVariable UUID id, @RequestBody NewConsent sent) {
        Way way = Codes.parse("way", Sent.required("way", sent.way()), Way.class);
        Said said = new Said(
                Sent.required("person", sent.person()),
                Sent.required("purpose", sent.purpose()),
                Sent.required("given", sent.given()),
                sent.saidBy(),
                sent.guardian(),
                way,
                Sent.required("saidOn", sent.saidOn()),
                sent.seen());
        return gate.write(caller, Action.CONSENT_CHANGE, tx -> {
            consents.record(tx, id, said);
            return ConsentsAnswer.of(consents.of(tx, id));
        });
    }
}
