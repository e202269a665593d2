package dk.fodfaeste.plans;

import dk.fodfaeste.access.ModuleActions;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.NavigationEntry.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module adds to the whole: its actions, its places in the navigation. */
@Configuration(proxyBeanMethods = false)
class PlanModule {

    @Bean
    ModuleActions plansActions() {
        return new ModuleActions("plans", 30, PlanAction.values());
    }

    @Bean
    NavigationEntry tasksEntry() {
        return NavigationEntry.of(
                "plans.navigation.tasks",
                "/opgaver",
                "list-check",
                20,
                PlanAction.TASK_LIST,
                "/dagens-overblik",
                "/fravaer");
    }

    @Bean
    NavigationEntry subjectsEntry() {
        return NavigationEntry.of("plans.navigation.subjects", "/planer", "assignment", 10, PlanAction.SUBJECT_LIST)
                .in(Group.PROGRESS);
    }

    @Bean
    NavigationEntry supervisionEntry() {
        return NavigationEntry.of(
                "plans.navigation.supervision", "/ledelse", "analytics", 25, PlanAction.SUPERVISION_SEE);
    }

    @Bean
    NavigationEntry templatesEntry() {
        return NavigationEntry.of(
                        "plans.navigation.templates",
                        "/skabeloner",
                        "format-list-numbered",
                        60,
                        PlanAction.TEMPLATE_SEE)
                .in(Group.SETTINGS);
    }
}
