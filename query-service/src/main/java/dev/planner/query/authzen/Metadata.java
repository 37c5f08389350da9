package dev.planner.query.authzen;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the standard wants to be known about a policy decision point, all of it URLs. */
record Metadata(
        @JsonProperty("policy_decision_point") String policyDecisionPoint,

        @JsonProperty("access_evaluation_endpoint") String evaluation,

        @JsonProperty("access_evaluations_endpoint") String evaluations,

        @JsonProperty("search_subject_endpoint") String subjectSearch,

        @JsonProperty("search_resource_endpoint") String resourceSearch,

        @JsonProperty("search_action_endpoint") String actionSearch) {

    /** @param origin scheme and authority */
    static Metadata of(String origin) {
        return new Metadata(
                origin,
                origin + Endpoints.EVALUATION,
                origin + Endpoints.EVALUATIONS,
                origin + Endpoints.SUBJECT_SEARCH,
                origin + Endpoints.RESOURCE_SEARCH,
                origin + Endpoints.ACTION_SEARCH);
    }
}
