package dk.fodfaeste.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.annotation.DirtiesContext;

/**
 * The class's server has a database that no other class writes to: for a test whose work grows with every row that there
 * is. It costs the start of a server, which ends with the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DirtiesContext
public @interface OwnDatabase {

    /** The database's name. */
    String value();
}
