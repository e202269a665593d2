package dk.fodfaeste.arrivals.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.ApiScope;
import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.token.Tokens;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.arrivals.ArrivalAction;
import dk.fodfaeste.arrivals.column.KnownHeadings;
import dk.fodfaeste.arrivals.file.ArrivalsSheet;
import dk.fodfaeste.arrivals.intake.ImportResult;
import dk.fodfaeste.arrivals.intake.ImportState;
import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Town;
import dk.fodfaeste.testing.Towns;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import is taken in with the rights of whoever sent it, as they are when its turn comes. */
@ServerTest
class ImportSenderTest {

    private static final byte[] FILE =
            "husstandsnr;fornavne;forventet ankomst\nH1;Samira;16-03-2026\nH2;Tesfay;24-03-2026\n".getBytes(UTF_8);

    @Autowired
    Towns towns;

    @Autowired
    ImportWorkflow desk;

    @Autowired
    ArrivalImport imports;

    @Autowired
    Tokens tokens;

    @Autowired
    RunJobs jobs;

    @Test
    void without_the_right_it_is_given_up_at_once_and_a_colleague_goes_on_with_it() {
        Town town = towns.town();
        Caller ole = town.person("Ole Bro", Role.CASE_WORKER);
        Caller other = tokens.caller(town.token(ApiScope.ARRIVALS_WRITE)).orElseThrow();
        ArrivalsSheet sheet = ImportFile.open(FILE, "liste.csv", null, KnownHeadings.NONE);
        UUID id = town.write(other, ArrivalAction.ARRIVAL_IMPORT, tx -> {
            UUID received = desk.receive(tx, "liste.csv", FILE, OpenedImport.of(sheet, null));
            desk.commit(tx, received);
            return received;
        });
        town.write(town.system(), AdministrationAction.TOKEN_MANAGE, tx -> {
            tokens.revoke(tx, Objects.requireNonNull(other.token()));
            return true;
        });

        assertThat(jobs.due(town)).isEqualTo(1);

        ImportResult given = town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, id));
        assertThat(given.state()).isEqualTo(ImportState.FAILED);
        assertThat(given.counts().householdsCreated()).isZero();

        town.write(ole, ArrivalAction.ARRIVAL_IMPORT_COMMIT, tx -> {
            desk.commit(tx, id);
            return true;
        });
        jobs.due(town);

        ImportResult done = town.read(ole, ArrivalAction.ARRIVAL_IMPORT_SEE, tx -> imports.get(tx, id));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.counts().householdsCreated()).isEqualTo(2);
    }
}
