package dev.planner.query.authzen;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One decision, or many. */
@Schema(oneOf = {EvaluationAnswer.class, EvaluationsAnswer.Many.class})
sealed interface EvaluationsAnswer permits EvaluationAnswer, EvaluationsAnswer.Many {

    /**
     * Many decisions.
     *
     * @param evaluations in the order of the request; fewer than there if one has ended the evaluation
     */
    @Schema(name = "EvaluationAnswers")
    record Many(List<EvaluationAnswer> evaluations) implements EvaluationsAnswer {}
}
