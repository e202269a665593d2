package dk.fodfaeste.ui.call;

import dk.fodfaeste.access.Gate;
import dk.fodfaeste.ui.Pages;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets endpoints take a {@link Call}. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration implements WebMvcConfigurer {

    static {
        // It comes from the request as a whole, not from its parameters.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
    }

    private final ObjectProvider<Gate> gate;
    private final Pages pages;

    CallConfiguration(ObjectProvider<Gate> gate, Pages pages) {
        this.gate = gate;
        this.pages = pages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyCallsAgain());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallArgument(gate, pages));
    }
}
