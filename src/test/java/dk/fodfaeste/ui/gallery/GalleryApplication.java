package dk.fodfaeste.ui.gallery;

import dk.fodfaeste.access.Caller;
import dk.fodfaeste.access.Role;
import dk.fodfaeste.ui.CallerSource;
import dk.fodfaeste.ui.NavigationEntry;
import dk.fodfaeste.ui.ShellSource;
import dk.fodfaeste.ui.problem.SecurityAnswers;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The toolkit alone, without a database: the module {@code ui} and a gallery of all its tags. {@code ./fodfaeste gallery}
 * serves it to developers, the tests to themselves. It lies beside the tests, so that no server of a municipality has
 * it, and is not annotated as a configuration, so that the real application does not find it when it scans their classes.
 */
@Profile(GalleryApplication.DEVELOPMENT)
@EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ComponentScan("dk.fodfaeste.ui")
@Import({GalleryController.class, FailingController.class})
public class GalleryApplication {

    /** Thursday 5 March 2026 at 15:00 in Copenhagen: 77 hours after the arrival that the pictures show. */
    public static final Instant NOW = Instant.parse("2026-03-05T14:00:00Z");

    /** The profile that serves the gallery. */
    static final String DEVELOPMENT = "development";

    /** What keeps the real application's settings away. */
    static final String OWN_SETTINGS = "spring.config.location=classpath:/gallery/";

    static final Caller METTE = Caller.person(
            UUID.fromString("018f0000-0000-7000-8000-000000000001"),
            (short) 766,
            "Mette Holm",
            Set.of(new Caller.Grant(Role.CASE_WORKER, null, Set.of())));

    /** Serves the gallery on this machine only, until it is ended. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(GalleryApplication.class);
        application.run(Stream.concat(Stream.of("--" + OWN_SETTINGS), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    TemplateEngine galleryTemplates() {
        return TemplateEngine.create(
                new GalleryTemplates(),
                Path.of("target", "gallery-jte-" + System.getProperty("test.fork", "fork-1")),
                ContentType.Html,
                GalleryApplication.class.getClassLoader(),
                "dk.fodfaeste.gallery");
    }

    /** Somebody is logged in, unless the address says "anonym". */
    @Bean
    CallerSource caller() {
        return () -> RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getParameter("anonym") != null
                ? null
                : METTE;
    }

    @Bean
    ShellSource shell() {
        return new ShellSource() {
            @Override
            public String municipalityName(Caller caller) {
                return "Hedensted Kommune";
            }

            @Override
            public boolean testData(Caller caller) {
                return true;
            }

            @Override
            public List<String> administrators(Caller caller) {
                return List.of("Ole Friis", "Anne Krogh");
            }
        };
    }

    @Bean
    NavigationEntry overview() {
        return new NavigationEntry("gallery.nav.overview", "/", "home", 10, caller -> true);
    }

    @Bean
    NavigationEntry tasks() {
        return new NavigationEntry("gallery.nav.tasks", "/galleri", "list-check", 20, caller -> true);
    }

    @Bean
    NavigationEntry families() {
        return new NavigationEntry("gallery.nav.families", "/familier", "groups", 30, caller -> true);
    }

    @Bean
    NavigationEntry arrivals() {
        return new NavigationEntry("gallery.nav.arrivals", "/ankomster", "how-to-reg", 40, caller -> true);
    }

    @Bean
    NavigationEntry hidden() {
        return new NavigationEntry("gallery.nav.hidden", "/skjult", "lock", 50, caller -> false);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http, SecurityAnswers answers) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/lukket", "/api/lukket")
                        .authenticated()
                        .requestMatchers("/forbudt")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(e -> e.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }
}
