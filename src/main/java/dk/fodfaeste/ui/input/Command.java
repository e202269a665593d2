package dk.fodfaeste.ui.input;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that an operation is told, by a form or by the API. Each component is a field of that name; one that is not
 * {@code @Nullable} must be filled in. A component's type says how it is read: {@link String} (see {@link Text}), whole
 * numbers (see {@link Range}), {@code boolean}, {@link java.time.LocalDate}, {@link java.time.LocalTime},
 * {@link java.time.YearMonth}, {@link java.time.Instant}, {@link java.util.UUID}, enums, lists and sets of these, and other
 * commands: in a form, {@code persons.0.name} is a field of the first of several. An {@link java.util.Optional} of one must
 * be told, if only that there is none: in JSON {@code null}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Command {}
