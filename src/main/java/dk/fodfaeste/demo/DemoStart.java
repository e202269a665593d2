package dk.fodfaeste.demo;

import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.demo.data.DemoColleague;
import dk.fodfaeste.demo.data.DemoMunicipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Loads the demo municipality at the first start of an installation, before the server says that it is ready. */
@Component
@ConditionalOnBooleanProperty("fodfaeste.demo")
class DemoStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Municipalities municipalities;
    private final Accounts accounts;
    private final DemoLoader loader;

    DemoStart(Municipalities municipalities, Accounts accounts, DemoLoader loader) {
        this.municipalities = municipalities;
        this.accounts = accounts;
        this.loader = loader;
    }

    /** Does nothing where anybody has an account or a municipality is open: the demo is there, or real people are. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (municipalities.any() || accounts.any()) {
            return;
        }
        LOG.info("Loading the demo municipality");
        loader.load(DemoMunicipality.read(), DemoColleague.all());
    }
}
