package dk.fodfaeste.plans;

/** A small template for tests, in versions that differ in what is passed. */
public final class OnePlan {

    private OnePlan() {}

    /** A template with these steps, each as {@code key function timing}; a fourth word is its condition. */
    public static String yaml(String... steps) {
        StringBuilder yaml = new StringBuilder("""
                key: one-plan
                name: {da: Én plan, en: One plan}
                summary: {da: Kort., en: Short.}
                source: {case: K02-2, da: Prøve, en: Test}
                phases:
                  - key: only
                    name: {da: Eneste, en: Only}
                    steps:
                """);
        for (String step : steps) {
            String[] words = step.split(" ", 3);
            String[] timing = words[2].split(" when ");
            yaml.append("""
                          - key: %1$s
                            title: {da: Trin %1$s, en: Step %1$s}
                            how: {da: Gør %1$s., en: Do %1$s.}
                            function: %2$s
                            timing: %3$s
                    """.formatted(words[0], words[1], timing[0]));
            if (timing.length > 1) {
                yaml.append("        when: ").append(timing[1]).append("\n");
            }
        }
        return yaml.toString();
    }
}
