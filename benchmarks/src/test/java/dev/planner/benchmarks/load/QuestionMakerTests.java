package dev.planner.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.planner.benchmarks.world.World;
import dev.planner.benchmarks.world.WorldSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionMakerTests {

    private static final World WORLD = new World(WorldSize.ofAccess(2_000, 100, 1_000), 7);

    @Test
    void theServiceAsksAboutEveryoneAndCallersAboutThemselves() {
        var maker = new QuestionMaker(WORLD, 10, user -> "token of " + user);
        var questions = maker.decisions(List.of("changing")).toList();
        assertThat(WORLD.people().map(person -> "{\"userId\":\"" + person.id() + "\","))
                .allMatch(about -> questions.stream().anyMatch(one -> one.body().startsWith(about)));
        assertThat(questions.stream()
                        .filter(one -> !one.body().contains("userId"))
                        .map(Questions.Question::token)
                        .distinct())
                .hasSize(10);
        assertThat(questions.stream().filter(one -> one.body().contains("changing")))
                .hasSize(40);
    }
}
