package dk.fodfaeste.ui;

import dk.fodfaeste.access.Caller;
import java.util.List;

/** Facts about the caller's municipality that pages show. A module above provides one bean; without it they are left out. */
public interface ShellSource {

    String municipalityName(Caller caller);

    /** True for a demo municipality: its pages are marked "Testdata". */
    boolean testData(Caller caller);

    /** Names of those who manage rights in the municipality: the error page 403 says whom to ask. */
    List<String> administrators(Caller caller);
}
