package dev.planner.client;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.planner.client.PlannerException.Failure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Answers from memory where that is good enough, and asks the query service where it is not. */
final class AskingDecisions implements PlannerDecisions {

    private final Exchange exchange;
    private final Gate gate;
    private final DecisionCache cache;
    private final RememberedTokens remembered;
    private final BearerTokenSupplier tokens;
    private final Reports reports;
    private final int maxChecks;

    private AskingDecisions(
            Exchange exchange,
            Gate gate,
            DecisionCache cache,
            RememberedTokens remembered,
            BearerTokenSupplier tokens,
            Reports reports,
            int maxChecks) {
        this.exchange = exchange;
        this.gate = gate;
        this.cache = cache;
        this.remembered = remembered;
        this.tokens = tokens;
        this.reports = reports;
        this.maxChecks = maxChecks;
    }

    static AskingDecisions of(
            ClientProperties properties,
            PooledHttp http,
            BearerTokenSupplier tokens,
            ClientMeters meters,
            Ticker ticker) {
        var gate = new Gate(properties, ticker);
        meters.watch(gate);
        return new AskingDecisions(
                new Exchange(http, properties, ticker),
                gate,
                new DecisionCache(properties.cache(), ticker),
                new RememberedTokens(properties, ticker),
                tokens,
                new Reports(meters, properties.logInterval(), ticker),
                properties.maxChecks());
    }

    @Override
    public Decision decide(UUID userId, String permission, Resource resource, Consistency consistency) {
        var check = new Check(permission, resource);
        return reports.observed(() -> {
                    var token = token();
                    var demand = remembered.demandOn(userId).and(consistency);
                    return cache.find(new DecisionCache.Key(CallerKey.of(token), userId, check), demand)
                            .map(List::of)
                            .orElseGet(() -> asked(
                                    token,
                                    userId,
                                    List.of(check),
                                    demand,
                                    () -> exchange.ask(token, userId, check, demand)));
                })
                .getFirst();
    }

    @Override
    public List<Decision> decideAll(UUID userId, List<Check> checks, Consistency consistency) {
        var all = List.copyOf(checks);
        if (all.size() > maxChecks) {
            throw new IllegalArgumentException("More than " + maxChecks + " checks: " + all.size());
        }
        return all.isEmpty()
                ? List.of()
                : reports.observed(() -> {
                    var token = token();
                    var demand = remembered.demandOn(userId).and(consistency);
                    return asked(token, userId, all, demand, () -> exchange.askAll(token, userId, all, demand));
                });
    }

    @Override
    public void remember(String token) {
        remembered.remember(null, Consistency.AtLeast.checked(token));
    }

    @Override
    public void remember(UUID userId, String token) {
        remembered.remember(userId, Consistency.AtLeast.checked(token));
    }

    private String token() {
        return currentToken()
                .filter(AskingDecisions::isSendable)
                .orElseThrow(() -> new PlannerException(Failure.UNAUTHENTICATED, "There is no token to ask with."));
    }

    private Optional<String> currentToken() {
        try {
            return tokens.currentToken();
        } catch (RuntimeException e) {
            throw new PlannerException(Failure.UNAUTHENTICATED, "No token can be had to ask with.", null, e);
        }
    }

    private static boolean isSendable(String token) {
        return !token.isEmpty() && token.chars().allMatch(character -> character > ' ' && character < 0x7F);
    }

    private List<Decision> asked(
            String token, UUID user, List<Check> checks, Demand demand, Supplier<Answers> question) {
        var answers = gate.pass(question);
        if (answers.areFromCaches()) {
            remembered.cachesAreCompleteTo(answers.completeTo());
        }
        // A token that was remembered while the question was under way: the answer may not include it.
        if (remembered.demandOn(user).isMetBy(demand)) {
            var caller = CallerKey.of(token);
            for (int i = 0; i < checks.size(); i++) {
                var decision = answers.decisions().get(i);
                cache.keep(new DecisionCache.Key(caller, user, checks.get(i)), decision, answers, demand);
            }
        }
        return answers.decisions();
    }
}
