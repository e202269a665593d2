package dk.fodfaeste.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.access.Role;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.demo.data.DemoMunicipality;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** Where the demo is not loaded. */
@ServerTest
class DemoStartTest {

    @Autowired
    Municipalities municipalities;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoLoader loader;

    @Autowired
    ObjectProvider<DemoStart> starts;

    @Autowired
    ObjectProvider<DemoGreeting> greetings;

    @Autowired
    Towns towns;

    @Test
    void an_installation_with_an_account_gets_no_demo() {
        towns.town().person("Real Person", Role.ADMINISTRATOR);

        new DemoStart(municipalities, accounts, loader).run(new DefaultApplicationArguments());

        assertThat(municipalities.find(DemoMunicipality.read().code())).isEmpty();
    }

    @Test
    void switched_off_it_neither_loads_nor_greets() {
        assertThat(starts.getIfAvailable()).isNull();
        assertThat(greetings.getIfAvailable()).isNull();
    }
}
