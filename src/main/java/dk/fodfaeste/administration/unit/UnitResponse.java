package dk.fodfaeste.administration.unit;

import dk.fodfaeste.kernel.text.Bilingual;
import dk.fodfaeste.organisation.Directory.Colleague;
import dk.fodfaeste.organisation.Organisation.FunctionOverview;
import dk.fodfaeste.organisation.Organisation.UnitOverview;
import java.util.List;
import java.util.UUID;

/** A unit with its functions, as the API shows it. */
record UnitResponse(UUID id, String name, boolean closed, List<UnitFunction> functions, int version) {

    /** What people of the unit work with; {@code holders} are the users who do. */
    record UnitFunction(UUID id, String key, Bilingual name, List<UUID> holders) {

        static UnitFunction of(FunctionOverview function) {
            return new UnitFunction(
                    function.id(),
                    function.key(),
                    function.name(),
                    function.holders().stream().map(Colleague::account).toList());
        }
    }

    static UnitResponse of(UnitOverview unit) {
        return new UnitResponse(
                unit.id(),
                unit.name(),
                !unit.open(),
                unit.functions().stream().map(UnitFunction::of).toList(),
                unit.version());
    }
}
