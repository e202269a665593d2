package dk.fodfaeste.people.merge;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleChange;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.follow.CaseFact;
import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.remark.Remarks;
import dk.fodfaeste.people.team.ContactPersons;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What this module itself keeps about households and persons. */
@Service
class PeopleFollower implements CaseFollower {

    private static final int MOST = 500;
    private static final String MOVE = "what a move or a split itself remembers; it is not taken back behind a merge";
    private static final String MERGE = "the merge itself";
    private static final String SEEN = "that somebody looked at this very case or person is never told of another";

    private final Households households;
    private final Consents consents;
    private final ContactPersons contacts;
    private final Remarks remarks;

    PeopleFollower(Households households, Consents consents, ContactPersons contacts, Remarks remarks) {
        this.households = households;
        this.consents = consents;
        this.contacts = contacts;
        this.remarks = remarks;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Following> follows() {
        List<Following> all = new ArrayList<>(List.of(
                Following.own("person", "household", About.HOUSEHOLD, "MergedMembers"),
                Following.own("person_number", "person", About.PERSON, "MergedNumbers: of two of a kind one holds"),
                Following.own("household_team", "household", About.HOUSEHOLD, "one holder of each function"),
                Following.own("household_unit", "household", About.HOUSEHOLD, "each unit once"),
                Following.own("contact_person", "household", About.HOUSEHOLD, "ContactPersons: each has a place"),
                Following.read("people_change", "household", About.HOUSEHOLD, this::history),
                Following.read("people_change", "person", About.PERSON, this::history),
                Following.read("consent_statement", "household", About.HOUSEHOLD, this::said),
                Following.read("consent_statement", "person", About.PERSON, this::said),
                Following.stays("consent_statement", "said_by", About.PERSON, "what was said is never changed"),
                Following.moves("remark", "person", About.PERSON),
                Following.moves("participant", "person", About.PERSON),
                Following.moves("reunification", "household", About.HOUSEHOLD),
                Following.moves("reunification", "person", About.PERSON)));
        for (String column : List.of("kept", "gone")) {
            all.add(Following.stays("person_merge", column, About.PERSON, MERGE));
            all.add(Following.stays("person_merge", column + "_household", About.HOUSEHOLD, MERGE));
        }
        all.add(Following.stays(
                "person_correction", "person", About.PERSON, "undone only while she is as it left her"));
        for (String column : List.of("person", "heir")) {
            all.add(Following.stays("person_move", column, About.PERSON, MOVE));
        }
        for (String column : List.of("from_household", "to_household")) {
            all.add(Following.stays("person_move", column, About.HOUSEHOLD, MOVE));
        }
        all.add(Following.stays("person", "merged_into", About.PERSON, MERGE));
        all.add(Following.stays("household", "merged_into", About.HOUSEHOLD, MERGE));
        all.add(Following.stays(
                "person_match_key", "person", About.PERSON, "follows from her own names and birth date"));
        all.add(Following.stays("possible_duplicate", "first", About.PERSON, "who stays is compared anew"));
        all.add(Following.stays("possible_duplicate", "second", About.PERSON, "who stays is compared anew"));
        all.add(Following.stays("glass_opening", "household", About.HOUSEHOLD, SEEN));
        all.add(Following.stays("number_reveal", "person", About.PERSON, SEEN));
        return all;
    }

    @Override
    public List<CaseFact> facts(Tx tx, UUID household) {
        Household family = households.get(tx, household);
        Remarks.Overview said = remarks.of(tx, household);
        return List.of(
                CaseFact.of("people.merge.fact.kind", "people.kind." + family.kind()),
                CaseFact.of(
                        "people.merge.fact.persons",
                        "people.persons",
                        family.persons().size()),
                CaseFact.of(
                        "people.merge.fact.contacts",
                        "people.merge.fact.count",
                        contacts.of(tx, household).now().size()),
                CaseFact.of(
                        "people.merge.fact.remarks",
                        "people.merge.fact.count",
                        said.items().size() + said.hidden()),
                CaseFact.of(
                        "people.merge.fact.consents",
                        "people.merge.fact.count",
                        consents.of(tx, family).history().size()));
    }

    private List<UUID> history(Tx tx, UUID household) {
        return households.changes(tx, household, MOST).stream()
                .map(PeopleChange::id)
                .toList();
    }

    private List<UUID> said(Tx tx, UUID household) {
        return consents.of(tx, households.get(tx, household)).history().stream()
                .map(Consents.Statement::id)
                .toList();
    }
}
