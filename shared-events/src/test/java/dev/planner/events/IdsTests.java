package dev.planner.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.planner.events.access.RoleKey;
import dev.planner.events.access.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    private static final String CANONICAL = "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001";

    @Test
    void anIdPrintsAsItIsRead() {
        assertThat(UserId.of(CANONICAL)).hasToString(CANONICAL);
        assertThat(Ids.uuid("6A3D1D0E-8A59-4B3C-9C57-2F8A4BE3F001")).hasToString(CANONICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "6a3d1d0e8a594b3c9c572f8a4be3f001",
                "{6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001}",
                " 6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f00",
                "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f00g",
                "6a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001a",
                "6a3d1d0e-8a59-4b3c-9c572f8a4be3f001-a",
                "6a3d1d0e8-a59-4b3c-9c57-2f8a4be3f001",
                "6a3d1d0e-8a59-4b3c-9c5-72f8a4be3f001",
                "+a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001",
                "6a3d1d0e-8a59-4b3c-9c57--2f8a4be3f00",
                "٦a3d1d0e-8a59-4b3c-9c57-2f8a4be3f001",
            })
    void everythingElseIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Ids.uuid(text)).withMessage("not a UUID");
    }

    @Test
    void aRoleKeyIsLowerSnakeCaseOfAtMost50Characters() {
        assertThat(RoleKey.of("a".repeat(50))).hasToString("a".repeat(50));
        assertThat(RoleKey.of("project_manager_2").compareTo(RoleKey.of("viewer")))
                .isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "_a", "a-b", "a b", "ä", "a\n"})
    void everythingElseIsNoRoleKey(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RoleKey.of(text));
    }

    @Test
    void aRoleKeyOf51CharactersIsTooLong() {
        assertThatIllegalArgumentException().isThrownBy(() -> RoleKey.of("a".repeat(51)));
    }
}
