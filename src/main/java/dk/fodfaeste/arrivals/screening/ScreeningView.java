package dk.fodfaeste.arrivals.screening;

import dk.fodfaeste.arrivals.screening.ScreeningItem.Level;
import dk.fodfaeste.arrivals.screening.ScreeningItem.Topic;
import dk.fodfaeste.people.Household;
import dk.fodfaeste.people.PeopleWords;
import dk.fodfaeste.people.Person;
import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.form.Option;
import java.util.Arrays;
import java.util.List;

/**
 * What a family's persons told at the screening.
 *
 * @param health whether the caller may read and write what was told of health
 */
public record ScreeningView(Household family, List<ScreeningItem> items, boolean health, boolean writing) {

    public ScreeningView {
        items = List.copyOf(items);
    }

    /** What one person told of one thing. */
    public List<ScreeningItem> of(Person person, Topic topic) {
        return items.stream()
                .filter(item -> item.person().equals(person.id()) && item.topic() == topic)
                .toList();
    }

    /** What the caller may read of. */
    public List<Topic> topics() {
        return Arrays.stream(Topic.values())
                .filter(topic -> health || topic != Topic.HEALTH)
                .toList();
    }

    /** Who can be chosen. */
    public List<Option> persons() {
        return family.persons().stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    /** What can be told of. */
    public List<Option> topics(Page page) {
        return topics().stream()
                .map(topic -> new Option(topic.name(), page.t("prearrival.topic." + topic)))
                .toList();
    }

    /** How far, how well or what for, each with what it belongs to. */
    public static List<Option> levels(Page page) {
        return Arrays.stream(Topic.values())
                .flatMap(topic -> topic.levels().stream()
                        .map(level -> new Option(
                                level.name(),
                                page.t(
                                        "prearrival.level.of",
                                        page.t("prearrival.topic." + topic),
                                        level(page, level)))))
                .toList();
    }

    /** A level in words. */
    public static String level(Page page, Level level) {
        return page.t("prearrival.level." + level);
    }

    /** What was told, in words: a language by its name. */
    public static String what(Page page, ScreeningItem item) {
        return item.topic() == Topic.LANGUAGE ? new PeopleWords(page.words()).language(item.what()) : item.what();
    }
}
