package dk.fodfaeste.home;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.account.Accounts;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.access.tenancy.Municipalities.Municipality;
import dk.fodfaeste.ui.ShellSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands around every page: which municipality it is. */
@Configuration(proxyBeanMethods = false)
class HomeShell {

    @Bean
    ShellSource shellSource(Municipalities municipalities, Accounts accounts) {
        return new ShellSource() {
            @Override
            public String municipalityName(Caller caller) {
                return municipalities
                        .find(caller.municipality())
                        .map(Municipality::name)
                        .orElse("");
            }

            @Override
            public boolean testData(Caller caller) {
                return municipalities
                        .find(caller.municipality())
                        .map(Municipality::testData)
                        .orElse(false);
            }

            @Override
            public List<String> administrators(Caller caller) {
                return accounts.administrators(caller.municipality());
            }
        };
    }
}
