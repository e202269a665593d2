package dk.fodfaeste.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a parameter with the character NUL: no keyboard types it, and no text in the database can hold it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // behind the filter that says in which encoding parameters are read
final class ImpossibleCharacters extends OncePerRequestFilter {

    /** An upload is left to whoever reads it: its parameters cannot be had without reading all of it here. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getParameterMap().values().stream().flatMap(Arrays::stream).anyMatch(value -> value.indexOf(0) >= 0)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
