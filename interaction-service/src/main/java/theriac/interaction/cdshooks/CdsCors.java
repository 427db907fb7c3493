package theriac.interaction.cdshooks;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/// Lets pages in browsers call the hooks: discovery from anywhere, the rest from the configured origins.
@Provider
@PreMatching
class CdsCors implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String HOOKS = "/cds-services";

    /// Asked for when a request comes: filters are made before the settings can be read.
    private final Instance<CdsHooksSettings> settings;

    CdsCors(Instance<CdsHooksSettings> settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var asks = request.getMethod().equals(HttpMethod.OPTIONS)
                && request.getHeaderString("Access-Control-Request-Method") != null;
        if (asks && isHook(request)) {
            request.abortWith(Response.noContent().build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var origin = request.getHeaderString("Origin");
        if (origin == null || !isHook(request)) {
            return;
        }
        var headers = response.getHeaders();
        var discovery = path(request).equals(HOOKS);
        headers.add("Vary", "Origin");
        if (settings.get().origins().contains(origin)) {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
            headers.putSingle("Access-Control-Allow-Headers", "Authorization, Content-Type");
            headers.putSingle("Access-Control-Max-Age", "600");
        } else if (discovery) {
            headers.putSingle("Access-Control-Allow-Origin", "*");
        }
    }

    private static boolean isHook(ContainerRequestContext request) {
        var path = path(request);
        return path.equals(HOOKS) || path.startsWith(HOOKS + "/");
    }

    private static String path(ContainerRequestContext request) {
        return request.getUriInfo().getRequestUri().getPath().replaceAll("/+$", "");
    }
}
