package dev.planner.benchmarks.endpoint;

import dev.planner.query.QueryService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The query service as it is, with {@link EmptyEndpoint} beside it. */
public final class MeasuredQueryService {

    private MeasuredQueryService() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryService.class, EmptyEndpoint.class).run(arguments);
    }
}
