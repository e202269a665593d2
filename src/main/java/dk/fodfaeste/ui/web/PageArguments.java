package dk.fodfaeste.ui.web;

import dk.fodfaeste.ui.Page;
import dk.fodfaeste.ui.Pages;
import dk.fodfaeste.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a controller's method take the {@link Page}, and the {@link Form} that was sent. */
class PageArguments implements HandlerMethodArgumentResolver {

    private final Pages pages;

    PageArguments(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class || parameter.getParameterType() == Form.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return parameter.getParameterType() == Page.class ? pages.of(request) : Form.sent(request.getParameterMap());
    }
}
