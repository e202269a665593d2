package dk.fodfaeste.rules.wrong.kernel;

import org.springframework.util.StringUtils;

/** The kernel, with Spring in it. */
abstract class KnowsSpring {

    boolean empty(String text) {
        return !StringUtils.hasText(text);
    }
}
