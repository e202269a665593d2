/**
 * The toolkit of pages: what every template gets ({@link dk.fodfaeste.ui.Page}), forms, messages, formats, pictures of
 * time, error answers, assets and headers. It knows no domain. A library like the kernel, so it is open: what is not
 * meant for others is package-private.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "access", "access::account", "access::door"})
@NullMarked
package dk.fodfaeste.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
