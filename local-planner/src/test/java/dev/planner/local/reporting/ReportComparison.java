package dev.planner.local.reporting;

import dev.planner.events.access.BuiltInRole;
import dev.planner.events.access.Permission;
import dev.planner.events.access.PermissionSet;
import dev.planner.events.decision.Resource;
import dev.planner.model.Outcome;
import dev.planner.model.Service.Reply;
import dev.planner.query.reckoning.CostModel;
import dev.planner.query.reckoning.CostModel.Worked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Asks for every report on what a trial has led to, and holds the answers against what the domain reference makes of the detail. */
public final class ReportComparison {

    /** Sees forecasts and no budgets, which no built-in role does. */
    public static final String FORECASTER = "forecaster";

    public static final PermissionSet OF_FORECASTER = PermissionSet.of(
            Permission.READ_PROGRAM, Permission.READ_PROJECT, Permission.VIEW_REPORTS, Permission.VIEW_FORECAST);

    private final CostModel model;
    private final Random random;

    private ReportComparison(CostModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    public static ReportComparison of(Outcome outcome) {
        return new ReportComparison(ModelledCosts.of(outcome), outcome.random());
    }

    /** Whether {@link #withAWrongCent} has anything to be wrong about. */
    public boolean hasActuals() {
        return !model.actuals().isEmpty();
    }

    /** As if the first of the actuals had cost a cent more. */
    public ReportComparison withAWrongCent() {
        var wrong = new CostModel(model.world());
        model.plan().forEach(wrong::add);
        var first = model.actuals().getFirst();
        wrong.add(new Worked(
                first.worker(),
                first.project(),
                first.date(),
                first.allocation(),
                first.cost().add(new BigDecimal("0.01")),
                first.capital()));
        model.actuals().stream().skip(1).forEach(wrong::add);
        return new ReportComparison(wrong, random);
    }

    /**
     * Every report is asked for by an administrator and by one of some readers who see less.
     *
     * @param reading how somebody with these grants asks for a path
     */
    public Optional<String> difference(Function<List<Grant>, Function<String, Reply>> reading) {
        var administrator = new Reader(model, List.of(built(BuiltInRole.ADMIN, List.of())));
        var others = others();
        for (Question question : Questions.about(model, random)) {
            for (Reader reader : List.of(administrator, others.get(random.nextInt(others.size())))) {
                var difference = difference(question, reader, reading.apply(reader.grants()));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Question question, Reader reader, Function<String, Reply> reading) {
        var status = question.status(reader);
        var expected = status == 200 ? question.answer(reader) : "";
        var reply = reading.apply(question.path());
        var isSame = reply.status() == status && (status != 200 || expected.equals(reply.body()));
        return isSame
                ? Optional.empty()
                : Optional.of("%s for %s%n  answered %d %s%n  expected %d %s"
                        .formatted(question.path(), reader.grants(), reply.status(), reply.body(), status, expected));
    }

    private List<Reader> others() {
        var readers = new ArrayList<Reader>();
        readers.add(new Reader(model, List.of(built(BuiltInRole.RESOURCE_MANAGER, List.of()))));
        readers.add(new Reader(model, List.of(new Grant(FORECASTER, OF_FORECASTER, List.of()))));
        var programs = model.world().programs().keySet().stream()
                .map(Resource::program)
                .toList();
        var projects = model.world().projects().keySet().stream()
                .map(Resource::project)
                .toList();
        if (!projects.isEmpty()) {
            readers.add(new Reader(
                    model,
                    List.of(
                            built(BuiltInRole.RESOURCE_MANAGER, List.of(any(programs))),
                            built(BuiltInRole.VIEWER, List.of(any(projects))),
                            new Grant(FORECASTER, OF_FORECASTER, List.of(any(projects))))));
        }
        return readers;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static Grant built(BuiltInRole role, List<? extends Resource> where) {
        return new Grant(role.key().value(), role.permissions(), where);
    }
}
