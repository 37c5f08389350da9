package dev.planner.local;

import dev.planner.local.demo.DemoData;
import dev.planner.local.demo.DemoLoader;
import dev.planner.local.issuer.TokenIssuer;
import dev.planner.local.issuer.UserDirectory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Finds users for the token issuer. The demo users have the same ids everywhere; others are looked up at the query service as the
 * administrator, fully consistent, so that a user created a moment ago is found.
 */
final class KnownUsers implements UserDirectory {

    private static final String ADMINISTRATOR_ID = DemoData.userId(DemoLoader.ADMINISTRATOR);
    private static final Set<String> DEMO_USERS =
            DemoData.load().users().stream().map(DemoData.User::username).collect(Collectors.toUnmodifiableSet());

    private final PlannerHttp queries;

    KnownUsers(String queryService, TokenIssuer tokens) {
        this.queries = new PlannerHttp(queryService, () -> tokens.tokenFor(ADMINISTRATOR_ID));
    }

    @Override
    public Optional<String> userIdOf(String username) {
        return DEMO_USERS.contains(username) ? Optional.of(DemoData.userId(username)) : search(username);
    }

    private Optional<String> search(String username) {
        var query = "q=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
        var page = queries.sendFullyConsistent("/api/v1/users?limit=200&" + query);
        var found = idIn(page, username);
        while (found.isEmpty() && page.path("nextCursor").isString()) {
            var cursor = URLEncoder.encode(page.path("nextCursor").stringValue(), StandardCharsets.UTF_8);
            page = queries.sendFullyConsistent("/api/v1/users?limit=200&" + query + "&cursor=" + cursor);
            found = idIn(page, username);
        }
        return found;
    }

    private static Optional<String> idIn(JsonNode page, String username) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(user -> user.path("username").asString("").equals(username))
                .map(user -> user.path("id").stringValue())
                .findFirst();
    }
}
