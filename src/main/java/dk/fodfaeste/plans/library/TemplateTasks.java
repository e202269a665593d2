package dk.fodfaeste.plans.library;

import dk.fodfaeste.plans.PlanAction;
import dk.fodfaeste.plans.PlanAddresses;
import dk.fodfaeste.plans.editor.TemplateDrafts;
import dk.fodfaeste.ui.call.SettingsTask;
import dk.fodfaeste.ui.call.SettingsTask.Line;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of templates waits for an administrator: drafts that only she can publish, and newer editions. */
@Configuration(proxyBeanMethods = false)
class TemplateTasks {

    @Bean
    SettingsTask unpublishedDrafts(TemplateDrafts drafts) {
        return new SettingsTask(
                30,
                PlanAction.TEMPLATE_PUBLISH,
                (call, tx) -> Line.of(
                        call,
                        "plans.waiting.drafts",
                        drafts.all(tx).stream()
                                .map(draft -> draft.name().in(call.page().language()))
                                .toList(),
                        PlanAddresses.TEMPLATES));
    }

    @Bean
    SettingsTask newerEditions(Presets presets) {
        return new SettingsTask(
                40,
                PlanAction.PRESET_UPGRADE,
                (call, tx) -> Line.of(
                        call,
                        "plans.waiting.presets",
                        presets.all(tx).stream()
                                .filter(Preset::earlier)
                                .map(preset ->
                                        preset.file().name().in(call.page().language()))
                                .toList(),
                        PlanAddresses.PRESETS));
    }
}
