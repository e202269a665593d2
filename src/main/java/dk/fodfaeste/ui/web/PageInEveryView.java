package dk.fodfaeste.ui.web;

import dk.fodfaeste.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every template its {@code page}, also where a controller answered with the template's name alone. */
class PageInEveryView implements HandlerInterceptor {

    private final Pages pages;

    PageInEveryView(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView answer) {
        if (answer != null
                && answer.getViewName() != null
                && !answer.getViewName().startsWith("redirect:")) {
            answer.getModel().putIfAbsent("page", pages.of(request));
        }
    }
}
