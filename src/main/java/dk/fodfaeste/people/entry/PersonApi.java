package dk.fodfaeste.people.entry;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.kernel.Problem;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleAction;
import dk.fodfaeste.people.PeopleAction.Requires;
import dk.fodfaeste.people.Relation;
import dk.fodfaeste.people.duplicate.Duplicates;
import dk.fodfaeste.people.duplicate.MatchResponse;
import dk.fodfaeste.people.entry.NewPersons.Outcome;
import dk.fodfaeste.people.merge.Moves;
import dk.fodfaeste.ui.api.Codes;
import dk.fodfaeste.ui.api.CursorPage;
import dk.fodfaeste.ui.api.Inputs;
import dk.fodfaeste.ui.api.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Persons: looked for, added, moved. */
@RestController
@Tag(name = "households")
@RequestMapping("/api/v1")
class PersonApi {

    private static final int CONFLICT = 409;

    private final Gate gate;
    private final Duplicates duplicates;
    private final NewPersons persons;
    private final Moves moves;

    PersonApi(Gate gate, Duplicates duplicates, NewPersons persons, Moves moves) {
        this.gate = gate;
        this.duplicates = duplicates;
        this.persons = persons;
        this.moves = moves;
    }

    /** Who was added. */
    record Added(UUID person, UUID household) {}

    /** Where a person goes, and what she is to the main person there. */
    record Move(@Nullable String caseNumber, @Nullable String relation) {}

    /** Who gets a household of their own. */
    record Split(@Nullable List<UUID> persons) {}

    /** A household, by both its names. */
    record Placed(UUID household, String caseNumber) {

        static Placed of(Household household) {
            return new Placed(household.id(), household.caseNumber());
        }
    }

    /** A POST, although it changes nothing: names and numbers must not stand in addresses. */
    @PostMapping("/persons/matches")
    @Requires(PeopleAction.PERSON_MATCH)
    @Operation(summary = "people.api.matches")
    CursorPage<MatchResponse> findMatches(Caller caller, @RequestBody PersonBody body) {
        return gate.read(
                caller,
                PeopleAction.PERSON_MATCH,
                tx -> CursorPage.whole(duplicates.of(tx, List.of(body.read(tx.today()))).getFirst().stream()
                        .map(MatchResponse::of)
                        .toList()));
    }

    @PostMapping("/households/{id}/persons")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.PERSON_ADD)
    @Refuses(CONFLICT)
    @Operation(summary = "people.api.add")
    Added addPerson(Caller caller, @PathVariable UUID id, @RequestBody PersonBody body) {
        return gate.write(caller, PeopleAction.PERSON_ADD, tx -> {
            Outcome outcome = persons.add(tx, id, body.read(tx.today()), Boolean.TRUE.equals(body.anyway()));
            if (outcome.person() == null) {
                throw Problem.conflict("people.api.duplicate");
            }
            return new Added(Objects.requireNonNull(outcome.person()).id(), id);
        });
    }

    @PostMapping("/persons/{id}/move")
    @Requires(PeopleAction.PERSON_MOVE)
    @Refuses(CONFLICT)
    @Operation(summary = "people.api.move")
    Placed movePerson(Caller caller, @PathVariable UUID id, @RequestBody Move move) {
        String caseNumber = Inputs.required("caseNumber", move.caseNumber());
        Relation relation = Codes.parse("relation", Inputs.required("relation", move.relation()), Relation.class);
        return gate.write(
                caller, PeopleAction.PERSON_MOVE, tx -> Placed.of(moves.move(tx, id, caseNumber, relation, null)));
    }

    @PostMapping("/households/{id}/split")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(PeopleAction.HOUSEHOLD_SPLIT)
    @Operation(summary = "people.api.split")
    Placed splitHousehold(Caller caller, @PathVariable UUID id, @RequestBody Split split) {
        List<UUID> leaving = Inputs.all("persons", split.persons());
        return gate.write(caller, PeopleAction.HOUSEHOLD_SPLIT, tx -> Placed.of(moves.split(tx, id, leaving)));
    }
}
