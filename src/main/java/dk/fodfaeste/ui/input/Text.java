package dk.fodfaeste.ui.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a text of a {@link Command} holds, and how long it may be: checked, the length also shown in the form, and told in
 * the OpenAPI document. Any text is taken as {@link dk.fodfaeste.kernel.text.CleanText} leaves it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Text {

    /** Where a component says nothing else. */
    int USUAL = 200;

    /** What a text can be. */
    enum Kind {
        /** Whatever somebody has to say, in one line or several. */
        FREE,
        /** The name of a person, in one line: there is a letter in it. */
        NAME,
        /** What a thing is called, in one line: there is a letter or a digit in it. */
        TITLE,
        /** A telephone number: what was pasted with it is taken out. */
        PHONE
    }

    /** The most characters, spaces at both ends not counted. */
    int max() default USUAL;

    Kind kind() default Kind.FREE;
}
