package dk.fodfaeste.access.web;

import jakarta.servlet.DispatcherType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.time.Duration;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions live in the database, as no state may live in one server of several. The registry has Spring Session's
 * library but not Boot's part of it, so what Boot would read from {@code server.servlet.session} is passed on here.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "login_session")
class SessionConfiguration {

    // What a session of ours holds: the caller, the token against forged forms, the page that was asked for, messages.
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=30;maxbytes=1000000;dk.fodfaeste.**;org.springframework.security.**;org.springframework.web.**;"
                    + "org.springframework.util.**;java.lang.*;java.util.**;java.time.**;jakarta.servlet.http.*;!*");

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(timeout);
    }

    @Bean
    @Primary
    FindByIndexNameSessionRepository<? extends Session> requestSessions(JdbcIndexedSessionRepository stored) {
        return new RequestSessions<>(stored);
    }

    @Bean
    CookieSerializer sessionCookie(
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.same-site}") SameSite sameSite) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setSameSite(sameSite.attributeValue());
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        return registration;
    }

    @Bean
    @SuppressWarnings("NullAway") // A converter may give null; only the signature of addConverter does not say so.
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    /** What cannot be read, of another version of the product perhaps, is not there: its owner logs in again. */
    private static @Nullable Object read(byte[] stored) {
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(stored))) {
            objects.setObjectInputFilter(OURS);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            return null;
        }
    }
}
