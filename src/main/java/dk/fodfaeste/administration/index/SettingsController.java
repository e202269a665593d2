package dk.fodfaeste.administration.index;

import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.ui.SettingsEntry;
import dk.fodfaeste.ui.call.Call;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can be set, a line for each page. */
@Controller
class SettingsController {

    private final List<SettingsEntry> entries;
    private final Municipalities municipalities;

    SettingsController(ObjectProvider<SettingsEntry> entries, Municipalities municipalities) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(SettingsEntry::order))
                .toList();
        this.municipalities = municipalities;
    }

    @GetMapping(AdministrationAddresses.SETTINGS)
    @Requires(AdministrationAction.SETTINGS_SEE)
    ModelAndView index(Call call) {
        return call.page()
                .view("administration/index")
                .addObject(
                        "entries",
                        entries.stream()
                                .filter(each -> each.visible().test(call.caller()))
                                .toList())
                .addObject(
                        "municipality",
                        municipalities.find(call.caller().municipality()).orElseThrow());
    }
}
