package dk.overgang.launcher.identity;

import dk.overgang.launcher.http.Route;
import dk.overgang.launcher.http.RouteServlet;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

/// The HTTP server of the demo identity provider: the authorization server and the demo's own controls.
public final class IdentityServer implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext context;

    private IdentityServer(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static IdentityServer start(InetSocketAddress address, DemoIdentityProvider provider, List<Route> controls) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(DemoIdentityProvider.class, () -> provider);
        context.registerBean(
                ClientAssertions.class,
                () -> new ClientAssertions(provider.keys().clients(), InstantSource.system()));
        context.registerBean(TomcatServletWebServerFactory.class, () -> server(address));
        context.registerBean(
                DelegatingFilterProxyRegistrationBean.class,
                () -> new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain"));
        var routes =
                Stream.concat(provider.controls().stream(), controls.stream()).toList();
        routes.forEach(route -> context.registerBean(route.method() + " " + route.path(), Route.class, () -> route));
        context.registerBean(ServletRegistrationBean.class, () -> servlet(routes));
        context.register(AuthorizationServer.class);
        context.refresh();
        return new IdentityServer(context);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static ServletRegistrationBean<RouteServlet> servlet(List<Route> routes) {
        return new ServletRegistrationBean<>(new RouteServlet(routes), "/");
    }

    private static TomcatServletWebServerFactory server(InetSocketAddress address) {
        var factory = new TomcatServletWebServerFactory(address.getPort());
        factory.setAddress(address.getAddress());
        return factory;
    }
}
