package dk.fodfaeste.home.setup;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Gate;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.home.HomeAction;
import dk.fodfaeste.law.ruleset.RuleSets;
import dk.fodfaeste.plans.library.Presets;
import org.springframework.stereotype.Service;

/**
 * Opens a municipality with what the product ships: suggested units, the list of functions, two plan templates, the rule sets
 * of law, and the kinds of enquiry. All of it is the municipality's own from then on.
 */
@Service
public class MunicipalitySetup {

    private final Municipalities municipalities;
    private final Presets presets;
    private final RuleSets rules;
    private final EnquiryKinds enquiries;
    private final Gate gate;

    MunicipalitySetup(
            Municipalities municipalities, Presets presets, RuleSets rules, EnquiryKinds enquiries, Gate gate) {
        this.municipalities = municipalities;
        this.presets = presets;
        this.rules = rules;
        this.enquiries = enquiries;
        this.gate = gate;
    }

    /** Opens the municipality; done once more it changes nothing that the municipality has made its own. */
    public void open(short code, String name, boolean testData) {
        municipalities.open(code, name, testData);
        gate.run(Caller.system(code), HomeAction.MUNICIPALITY_SET_UP, tx -> {
            presets.begin(tx);
            rules.addMissing(tx);
            enquiries.addMissing(tx);
        });
    }
}
