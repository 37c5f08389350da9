package dev.planner.edge.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * Takes a JWT off a header that has the usual form. Whatever else a header may be is left to Spring's resolver: it matches a regular expression,
 * which for a token takes as long as many an answer.
 */
final class JwtHeader implements BearerTokenResolver {

    private static final String PREFIX = "Bearer ";

    private final BearerTokenResolver others = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && isUsual(header) ? header.substring(PREFIX.length()) : others.resolve(request);
    }

    private static boolean isUsual(String header) {
        if (header.length() == PREFIX.length() || !header.startsWith(PREFIX)) {
            return false;
        }
        for (int i = PREFIX.length(); i < header.length(); i++) {
            if (!isOfJwt(header.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfJwt(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-'
                || character == '_'
                || character == '.';
    }
}
