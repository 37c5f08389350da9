package dev.planner.events.corpus;

import dev.planner.events.access.AccessEvent;
import dev.planner.events.access.UserAccount;
import dev.planner.events.access.UserId;
import dev.planner.events.decision.AccessDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One user with roles and scopes, and what must be answered about this user.
 *
 * @param known false for a user of whom nothing was ever heard
 * @param views what the views of the user show, where the case says it
 */
public record AuthorizationCase(
        String name,
        boolean known,
        boolean active,
        List<CorpusGrant> grants,
        List<Expectation> expectations,
        Optional<ExpectedViews> views) {

    /** @param programs and projects by key, sorted */
    public record ExpectedViews(int permissions, List<String> programs, List<String> projects) {}

    /** A user apart from the file, with grants written as they are there. */
    public static AuthorizationCase activeUser(String name, List<String> grants) {
        return new AuthorizationCase(
                name, true, true, grants.stream().map(CorpusGrant::parse).toList(), List.of(), Optional.empty());
    }

    static AuthorizationCase of(CorpusNode node) {
        var user = node.text("user").orElse("active");
        return new AuthorizationCase(
                node.text("name").orElseThrow(),
                !user.equals("unknown"),
                user.equals("active"),
                node.texts("grants").stream().map(CorpusGrant::parse).toList(),
                Stream.concat(
                                node.texts("allow").stream().map(Expectation::allow),
                                node.texts("deny").stream().map(Expectation::deny))
                        .toList(),
                Optional.of(node).filter(fields -> fields.has("views")).map(AuthorizationCase::views));
    }

    private static ExpectedViews views(CorpusNode node) {
        var views = node.node("views");
        return new ExpectedViews(
                Integer.parseInt(views.text("permissions").orElseThrow()),
                views.texts("programs"),
                views.texts("projects"));
    }

    public UserId userId() {
        return CorpusIds.user(name);
    }

    /** The events that make the user so; none for an unknown one. */
    public List<AccessEvent> events() {
        if (!known) {
            return List.of();
        }
        var created = new AccessEvent.UserCreated(userId(), "user-" + userId(), userId() + "@example.com", null);
        return Stream.of(
                        Stream.of(created),
                        grants.stream().flatMap(grant -> grant.events(userId())),
                        active ? Stream.<AccessEvent>of() : Stream.of(new AccessEvent.UserDeactivated(userId())))
                .flatMap(events -> events)
                .map(AccessEvent.class::cast)
                .toList();
    }

    /** The user's access document after these events; empty for an unknown user. */
    public Optional<AccessDocument> document() {
        return events().stream()
                .reduce(Optional.<UserAccount>empty(), AuthorizationCase::evolve, (_, last) -> last)
                .map(account -> AccessDocument.of(account, events().size() - 1));
    }

    private static Optional<UserAccount> evolve(Optional<UserAccount> account, AccessEvent event) {
        return event instanceof AccessEvent.UserCreated created
                ? Optional.of(UserAccount.of(created))
                : account.map(state -> state.evolve(event));
    }

    @Override
    public String toString() {
        return name;
    }
}
