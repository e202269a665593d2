package dk.fodfaeste.ui.problem;

import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.again.OnlyShown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception that leaves a controller, of pages and of the API. */
@ControllerAdvice
class ProblemAdvice {

    private final Answers answers;
    private final Pages pages;

    ProblemAdvice(Answers answers, Pages pages) {
        this.answers = answers;
        this.pages = pages;
    }

    /** Spring Security knows whether to ask for a login first: these go on to its filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void security(RuntimeException failure) {
        throw failure;
    }

    /** What a form would have done that was sent too late, and that cannot be shown again. */
    @ExceptionHandler(OnlyShown.class)
    ModelAndView onlyShown(HttpServletRequest request) {
        Page page = pages.of(request);
        page.flash().warning("ui.again.not-done");
        return page.back("/");
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    Object any(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (Refusals.isWithoutDatabase(failure)) {
            throw failure; // the page around an answer needs the database too: see WithoutDatabase
        }
        if (failure instanceof IOException && response.isCommitted()) {
            return null; // the browser went away in the middle of an answer
        }
        return answers.tell(Refusals.of(failure), request, response, request.getRequestURI());
    }
}
