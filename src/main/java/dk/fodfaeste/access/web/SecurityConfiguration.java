package dk.fodfaeste.access.web;

import static org.springframework.security.config.Customizer.withDefaults;

import dk.fodfaeste.access.account.LoginPlaces;
import dk.fodfaeste.access.door.LoggedIn;
import dk.fodfaeste.access.door.LoginDetails;
import dk.fodfaeste.access.token.Tokens;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two doors: the API, by token and without a session; the pages, by login and with protection against forged forms. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http, Tokens tokens, AuthenticationEntryPoint loginRequired, AccessDeniedHandler denied) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new TokenFilter(tokens), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(loginRequired).accessDeniedHandler(denied))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(
            HttpSecurity http,
            Callers callers,
            LoginPlaces places,
            AuthenticationEntryPoint loginRequired,
            AccessDeniedHandler denied,
            Environment environment) {
        AuthorizationDecision figures =
                new AuthorizationDecision(ManagementPortType.get(environment) == ManagementPortType.DIFFERENT);
        HttpSessionRequestCache onlyPages = new HttpSessionRequestCache();
        onlyPages.setRequestMatcher(request ->
                request.getMethod().equals(HttpMethod.GET.name()) && request.getHeader("HX-Request") == null);
        // The login provider is not named here: Spring Security finds the bean, and would ask it twice for each login.
        return http.requestCache(cache -> cache.requestCache(onlyPages))
                .addFilterBefore(new FreshCallerFilter(callers), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.OPEN)
                        .permitAll()
                        .requestMatchers(Paths.FIGURES)
                        .access((who, context) -> figures)
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(Paths.LOGIN)
                        .loginProcessingUrl(Paths.LOGIN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .authenticationDetailsSource(LoginDetails::of)
                        .successHandler(loggedIn(places, onlyPages))
                        .failureHandler(refused()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Paths.LOGOUT))
                        .logoutSuccessUrl(Paths.LOGIN))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(loginRequired).accessDeniedHandler(denied))
                .build();
    }

    private static LoggedIn loggedIn(LoginPlaces places, RequestCache pages) {
        LoggedIn loggedIn = new LoggedIn(places);
        loggedIn.setRequestCache(pages);
        return loggedIn;
    }

    // The refused form is shown again at once, with what was typed, instead of after a redirect that would lose it.
    private static AuthenticationFailureHandler refused() {
        return (request, response, exception) -> {
            request.setAttribute(CurrentSession.THROTTLED, exception instanceof LockedException);
            request.getRequestDispatcher(Paths.LOGIN_REFUSED).forward(request, response);
        };
    }

    // The other headers are on every answer, also on those that never come this far.
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled().cacheControl(withDefaults()).httpStrictTransportSecurity(withDefaults());
    }
}
