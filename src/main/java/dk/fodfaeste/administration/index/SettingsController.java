package dk.fodfaeste.administration.index;

import dk.fodfaeste.access.Tx;
import dk.fodfaeste.access.tenancy.Municipalities;
import dk.fodfaeste.administration.AdministrationAction;
import dk.fodfaeste.administration.AdministrationAction.Requires;
import dk.fodfaeste.administration.AdministrationAddresses;
import dk.fodfaeste.ui.SettingsEntry;
import dk.fodfaeste.ui.call.Call;
import dk.fodfaeste.ui.call.SettingsTask;
import dk.fodfaeste.ui.call.SettingsTask.Line;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What can be set, a line for each page. */
@Controller
class SettingsController {

    private final List<SettingsEntry> entries;
    private final List<SettingsTask> tasks;
    private final Municipalities municipalities;

    SettingsController(
            ObjectProvider<SettingsEntry> entries, ObjectProvider<SettingsTask> tasks, Municipalities municipalities) {
        this.tasks = tasks.stream()
                .sorted(Comparator.comparingInt(SettingsTask::order))
                .toList();
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(SettingsEntry::order))
                .toList();
        this.municipalities = municipalities;
    }

    @GetMapping(AdministrationAddresses.SETTINGS)
    @Requires(AdministrationAction.SETTINGS_SEE)
    ModelAndView index(Call call) {
        List<SettingsTask> hers =
                tasks.stream().filter(each -> call.may(each.requires())).toList();
        return call.page()
                .view("administration/index")
                .addObject("settles", !hers.isEmpty())
                .addObject("waiting", hers.isEmpty() ? List.of() : call.read(tx -> waiting(call, tx, hers)))
                .addObject(
                        "entries",
                        entries.stream()
                                .filter(each -> each.visible().test(call.caller()))
                                .toList())
                .addObject(
                        "municipality",
                        municipalities.find(call.caller().municipality()).orElseThrow());
    }

    private static List<Line> waiting(Call call, Tx tx, List<SettingsTask> tasks) {
        return tasks.stream()
                .map(each -> each.source().find(call, tx))
                .filter(Objects::nonNull)
                .toList();
    }
}
