package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A search for entities of which the decision is allow. Written as JSON it is the same for all of its pages. */
sealed interface SearchRequest {

    /** The paths of the required members that are missing. */
    List<String> missing();

    @Nullable
    PageDemand page();

    /** Who may do this there? */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfSubjects(
            @Nullable Kind subject,
            @Nullable Action action,
            @Nullable Entity resource,
            @Nullable Map<String, Object> context,
            @Nullable PageDemand page)
            implements SearchRequest {

        @Override
        public List<String> missing() {
            return Stream.of(
                            Kind.missing("subject", subject),
                            Action.missing("action", action),
                            Entity.missing("resource", resource))
                    .flatMap(paths -> paths)
                    .toList();
        }
    }

    /** Where may this subject do this? */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfResources(
            @Nullable Entity subject,
            @Nullable Action action,
            @Nullable Kind resource,
            @Nullable Map<String, Object> context,
            @Nullable PageDemand page)
            implements SearchRequest {

        @Override
        public List<String> missing() {
            return Stream.of(
                            Entity.missing("subject", subject),
                            Action.missing("action", action),
                            Kind.missing("resource", resource))
                    .flatMap(paths -> paths)
                    .toList();
        }
    }

    /** What may this subject do there? */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfActions(
            @Nullable Entity subject,
            @Nullable Entity resource,
            @Nullable Map<String, Object> context,
            @Nullable PageDemand page)
            implements SearchRequest {

        @Override
        public List<String> missing() {
            return Stream.concat(Entity.missing("subject", subject), Entity.missing("resource", resource))
                    .toList();
        }
    }
}
