package dk.fodfaeste.access.web;

import dk.fodfaeste.access.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Two doors: the API, by token and without a session; the pages, by login and with protection against forged forms. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Tells the page that shows a refused login whether it was refused for too many tries. */
    static final String THROTTLED = "dk.fodfaeste.login.throttled";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(HttpSecurity http, Tokens tokens, ApiLoginRequired loginRequired) {
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
                .exceptionHandling(handling -> handling.authenticationEntryPoint(loginRequired))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageDoor(HttpSecurity http, Callers callers, LoginProvider login) {
        HttpSessionRequestCache onlyPages = new HttpSessionRequestCache();
        onlyPages.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                && request.getHeader("HX-Request") == null);
        return http.authenticationProvider(login)
                .requestCache(cache -> cache.requestCache(onlyPages))
                .addFilterBefore(new FreshCallerFilter(callers), AnonymousAuthenticationFilter.class)
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(requests -> requests.requestMatchers(Paths.OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(Paths.LOGIN)
                        .loginProcessingUrl(Paths.LOGIN)
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/")
                        .failureHandler(refused()))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, Paths.LOGOUT))
                        .logoutSuccessUrl(Paths.LOGIN))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new PageLoginRequired(Paths.LOGIN)))
                .build();
    }

    // The refused form is shown again at once, with what was typed, instead of after a redirect that would lose it.
    private static AuthenticationFailureHandler refused() {
        return (request, response, exception) -> {
            request.setAttribute(THROTTLED, exception instanceof LockedException);
            request.getRequestDispatcher(Paths.LOGIN_REFUSED).forward(request, response);
        };
    }

    private static void headers(
            org.springframework.security.config.annotation.web.configurers.HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(
                        org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy
                                .SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"));
    }
}
